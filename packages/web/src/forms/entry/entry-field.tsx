import { memo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { useLocale, useText } from '../../i18n/locale.ts';
import { unitText } from '../unit-text.ts';
import { CellGlyph } from './cell-glyph.tsx';
import { readCell, shownText, textOfValue } from './cell-text.ts';
import { gridAction } from './grid-keys.ts';
import type { SheetRow } from './live-sheet.ts';
import { markGlyph } from './mark-glyph.ts';

export interface EntryFieldProps {
  readonly row: SheetRow;
  readonly onType: (key: string, text: string) => void;
  readonly onMove: (from: string, step: 1 | -1) => void;
  readonly onFocus: (key: string) => void;
  /** True when the copied text was laid over several cells. */
  readonly onPaste: (from: string, text: string) => boolean;
}

/** A cell somebody writes in. Grouped digits while it is read, plain ones while it is typed. */
export const EntryField = memo(function EntryField({ row, onType, onMove, onFocus, onPaste }: EntryFieldProps): ReactElement {
  const text = useText();
  const locale = useLocale();
  const [isFocused, setIsFocused] = useState(false);
  const before = useRef('');
  const { item, marks } = row;
  const [worst] = marks;
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const action = gridAction({ key: event.key, shiftKey: event.shiftKey, ctrlKey: event.ctrlKey, metaKey: event.metaKey, altKey: event.altKey, isComposing: event.nativeEvent.isComposing });
    // Saving is the page's business, wherever the focus is.
    if (action === undefined || action === 'save') return;
    event.preventDefault();
    if (action === 'next') onMove(item.key, 1);
    else if (action === 'previous') onMove(item.key, -1);
    else if (action === 'as_before') onType(item.key, textOfValue(item.previous));
    else {
      onType(item.key, before.current);
      event.currentTarget.blur();
    }
  };
  const paste = (event: ClipboardEvent): void => {
    if (onPaste(item.key, event.clipboardData.getData('text/plain'))) event.preventDefault();
  };
  const shown = isFocused || readCell(row.text).kind !== 'value' ? row.text : shownText(row.value, item.decimals);
  return (
    <>
      <CellGlyph row={row} />
      <input
        data-cell={item.key} value={shown} inputMode="decimal" autoComplete="off" enterKeyHint="next" placeholder="—"
        aria-label={`${text(item.label)} ${unitText(item.unit, locale)}`} aria-invalid={worst !== undefined && markGlyph(worst.kind) === 'late'} aria-required={item.required} aria-describedby={worst === undefined ? undefined : `why-${item.key}`}
        onChange={(event) => onType(item.key, event.target.value)} onKeyDown={press} onPaste={paste}
        onFocus={(event) => { before.current = row.text; setIsFocused(true); onFocus(item.key); queueMicrotask(() => event.target.select()); }}
        onBlur={() => setIsFocused(false)}
      />
    </>
  );
});
