import type { SubmissionView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useOpenFigure } from '../../figure/figure-reference.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { unitText } from '../unit-text.ts';
import { shownText } from './cell-text.ts';
import { markSentence } from './check-text.tsx';
import type { SheetRow, SubmissionItem } from './live-sheet.ts';
import { markGlyph } from './mark-glyph.ts';
import { entryWords } from './words.ts';

export interface CellPanelProps {
  readonly view: SubmissionView;
  readonly row: SheetRow;
  readonly onGo: (key: string) => void;
  readonly onExplain: () => void;
  readonly onTakeLedger: (item: SubmissionItem) => void;
}

/** Everything to be said of one cell: why it came back or is doubted, how to count it, and what can be done about it. */
export function CellPanel({ view, row, onGo, onExplain, onTakeLedger }: CellPanelProps): ReactElement | null {
  const t = useWords(entryWords);
  const text = useText();
  const locale = useLocale();
  const openFigure = useOpenFigure();
  const { item, marks, number } = row;
  const told = marks.filter(({ kind }) => kind !== 'empty');
  const [worst] = told;
  if (worst === undefined && item.note === null) return null;
  const value = `${shownText(row.value, item.decimals)}${row.value === undefined ? '' : ` ${unitText(item.unit, locale)}`}`;
  const event = view.timeline.findLast((step) => step.kind === 'return');
  const isReturned = worst?.kind === 'returned' && event !== undefined;
  const title = isReturned ? t('returnedTitle', { n: number, value }) : `${number} ${text(item.label)} ${value}`;
  const isUnlikeLedger = told.some(({ kind }) => kind === 'ledger') && item.entry !== 'computed';
  return (
    <div className={worst === undefined ? 'ff-pop' : `ff-pop ${markGlyph(worst.kind)}`}>
      <div className="h">
        {worst === undefined ? <b>{title}</b> : <StatusGlyph status={markGlyph(worst.kind)}>{title}</StatusGlyph>}
        {isReturned && <span>{`${event.by} ${instantText(event.at).slice(5)}`}</span>}
      </div>
      {told.map((mark) => <p key={`${mark.kind} ${mark.sentence.zh}`}>{mark.kind === 'returned' ? text(mark.sentence) : markSentence(mark, t, text)}</p>)}
      {item.note !== null && <p>{t('howToCount', { note: text(item.note) })}</p>}
      <div className="a">
        {worst !== undefined && item.entry !== 'computed' && <button type="button" className="lnk" onClick={() => onGo(item.key)}>{t('goCorrect')}</button>}
        <button type="button" className="lnk" onClick={() => openFigure({ metricId: item.metricId, orgId: view.orgId, period: view.period })}>{t('seeFigure')}</button>
        {isUnlikeLedger && <button type="button" className="lnk" onClick={() => onTakeLedger(item)}>{t('takeLedgerValue', { value: shownText(item.ledgerValue, item.decimals) })}</button>}
        {(worst?.kind === 'returned' || worst?.kind === 'soft') && <button type="button" className="lnk" onClick={onExplain}>{t('writeNote')}</button>}
      </div>
    </div>
  );
}
