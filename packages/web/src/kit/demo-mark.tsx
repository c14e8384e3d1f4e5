import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { kitWords } from './words.ts';

/** Marks a figure that rests on generated demonstration data. */
export function DemoMark(): ReactElement {
  const t = useWords(kitWords);
  return <abbr className="demo" style={{ textDecoration: 'none' }} title={t('demoTitle')}>{t('demoMark')}</abbr>;
}

/** What the mark means, under a table that has any. */
export function DemoNote(): ReactElement {
  const t = useWords(kitWords);
  return <p className="foot-note"><span className="demo">{t('demoMark')}</span>{` ${t('demoTitle')}`}</p>;
}
