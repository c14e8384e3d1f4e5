import type { ItemView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { pageWords } from './words.ts';

/** 销号条件: what closing asks for, and what still lacks. */
export function Conditions({ item: { conditions } }: { readonly item: ItemView }): ReactElement | null {
  const t = useWords(pageWords);
  const text = useText();
  if (conditions.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('conditions')} right={t('allNeeded', { n: conditions.length })} />
      <ul className="it-cond">{conditions.map(({ id, name, holds, reason }) => <li key={id}><span>{text(name)}</span><StatusGlyph status={holds ? 'ok' : 'lag'}>{holds ? t('holds') : text(reason)}</StatusGlyph></li>)}</ul>
    </section>
  );
}
