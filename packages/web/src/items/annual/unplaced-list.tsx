import type { AnnualTableView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { annualWords } from './words.ts';

/** Items of the year the table has no place for: listed, not dropped. */
export function UnplacedList({ items }: { readonly items: AnnualTableView['unplaced'] }): ReactElement {
  const t = useWords(annualWords);
  const text = useText();
  return (
    <section className="it-cell">
      <SectionHead title={t('unplaced')} note={items.length === 0 ? undefined : t('unplacedNote')} />
      {items.length === 0 ? <EmptyLine>{t('noneUnplaced')}</EmptyLine> : <ul>{items.map(({ itemId, number, title, lacks }) => <li key={`${itemId} ${lacks.zh}`}><span className="muted">{number}</span><ScreenLink to={`/items/${itemId}`} className="lnk ink">{title}</ScreenLink><StatusGlyph status="late">{text(lacks)}</StatusGlyph></li>)}</ul>}
    </section>
  );
}
