import type { ReactElement } from 'react';
import type { Translate } from '../../i18n/dictionary.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import type { Localized } from '@taizhang/kernel';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { shownText } from './cell-text.ts';
import type { CellConflict } from './entry-state.ts';
import type { CellMark, SheetRow, SubmissionItem } from './live-sheet.ts';
import { markGlyph } from './mark-glyph.ts';
import { entryWords } from './words.ts';

export interface CheckTextProps {
  readonly row: SheetRow;
  readonly conflict?: CellConflict | undefined;
  readonly onResolve?: ((key: string, keep: 'mine' | 'theirs') => void) | undefined;
  /** Puts what the ledger holds into the cell; absent where nobody writes. */
  readonly onTakeLedger?: ((item: SubmissionItem) => void) | undefined;
}

/** The most serious thing about a row, one line; a conflict is decided right here, both values side by side. */
export function CheckText({ row, conflict, onResolve, onTakeLedger }: CheckTextProps): ReactElement | null {
  const t = useWords(entryWords);
  const text = useText();
  const [worst] = row.marks;
  if (worst === undefined) return null;
  const sentence = inRow(markSentence(worst, t, text), text(row.item.label));
  const { key, decimals } = row.item;
  if (worst.kind === 'conflict' && conflict !== undefined && onResolve !== undefined) {
    return (
      <span className="st lag two" id={`why-${key}`}>
        <StatusGlyph status="lag">{t('conflictWhy', { value: conflict.theirs === null ? t('conflictEmpty') : shownText(conflict.theirs, decimals) })}</StatusGlyph>
        <span className="acts"><button type="button" className="lnk" onClick={() => onResolve(key, 'theirs')}>{t('takeTheirs')}</button><button type="button" className="lnk" onClick={() => onResolve(key, 'mine')}>{t('keepMine')}</button></span>
      </span>
    );
  }
  if (worst.kind === 'ledger' && onTakeLedger !== undefined && row.item.entry !== 'computed') {
    return (
      <span className="st lag two" id={`why-${key}`}>
        <StatusGlyph status="lag">{sentence}</StatusGlyph>
        <button type="button" className="lnk" onClick={() => onTakeLedger(row.item)}>{t('takeLedger')}<span className="sr">{` ${text(row.item.label)}`}</span></button>
      </span>
    );
  }
  return <span id={`why-${key}`} title={sentence}><StatusGlyph status={markGlyph(worst.kind)}><span className="cut">{sentence}</span></StatusGlyph></span>;
}

/** The row already names the item, so a sentence that begins with it need not. */
function inRow(sentence: string, label: string): string {
  const rest = [`“${label}”`, `"${label}" `].reduce((left, name) => (left.startsWith(name) ? left.slice(name.length) : left), sentence);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Words of a mark. */
export function markSentence(mark: CellMark, t: Translate<typeof entryWords>, text: (words: Localized) => string): string {
  switch (mark.kind) {
    case 'returned':
      return t('returnedWhy', { reason: text(mark.sentence) });
    case 'fixed':
      return t('fixedWhy', { reason: text(mark.sentence) });
    case 'empty':
      return t('empty');
    case 'conflict':
    case 'wrong':
    case 'hard':
    case 'soft':
    case 'ledger':
      return text(mark.sentence);
  }
}
