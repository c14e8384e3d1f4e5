import { memo, useEffect, useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { copyPieces, pastedLines } from './clip-pieces.ts';
import { mergeWithPrevious, splitBlock, withLines, type Caret, type WordBlock } from './edit-blocks.ts';
import type { EditAct } from './edit-history.ts';
import { edgeOf } from './line-edge.ts';
import { drawPieces, guardChips, readPieces, selectedStretch, setCaret, type Chip } from './piece-dom.ts';
import { figureAt, lengthOf, sliceOf } from './piece-run.ts';

export interface EditLineProps {
  readonly block: WordBlock;
  readonly number: string;
  readonly label: string;
  readonly reportId: string;
  readonly chips: ReadonlyMap<string, Chip>;
  /** Where in this line the caret is to be put; undefined leaves it. */
  readonly caret: Caret | undefined;
  readonly onAct: (act: EditAct) => void;
  /** The caret leaves the line upwards or downwards. */
  readonly onLeave: (id: number, by: 1 | -1) => void;
  readonly onFocus: (id: number) => void;
}

/**
 * One paragraph or heading that is edited in place. The browser edits it, and after every input its words are read back; it is drawn
 * anew only when something else has changed them. While an input method composes, it is neither read nor drawn.
 */
export const EditLine = memo(function EditLine(props: EditLineProps): ReactElement {
  const { block, number, label, chips, caret, onAct, onFocus } = props;
  const { id, pieces } = block;
  const host = useRef<HTMLElement | null>(null);
  const isComposing = useRef(false);
  useLayoutEffect(() => {
    if (host.current !== null && !isComposing.current) drawPieces(host.current, pieces, chips);
  }, [pieces, chips]);
  useEffect(() => {
    if (host.current !== null && caret !== undefined) setCaret(host.current, caret.place);
  }, [caret]);
  useBrowserInput(host, props);
  const read = (): void => {
    if (host.current === null || isComposing.current) return;
    guardChips(host.current);
    onAct({ kind: 'type', id, pieces: readPieces(host.current) });
  };
  const line = {
    ref: (element: HTMLElement | null): void => void (host.current = element), role: 'textbox', 'aria-multiline': true, 'aria-label': label, contentEditable: true, suppressContentEditableWarning: true, spellCheck: false, tabIndex: 0,
    onInput: read, onFocus: () => onFocus(id), onKeyDown: (event: KeyboardEvent) => pressKey(event, host.current, props),
    onCompositionStart: () => void (isComposing.current = true),
    onCompositionEnd: () => {
      isComposing.current = false;
      read();
    },
    onCopy: (event: ClipboardEvent) => takeAway(event, host.current, props, false), onCut: (event: ClipboardEvent) => takeAway(event, host.current, props, true), onPaste: (event: ClipboardEvent) => paste(event, host.current, props),
  } as const;
  if (block.kind === 'paragraph') return <p {...line} className="ed-line" />;
  const Tag = TAGS[block.level];
  return <Tag className={`report-heading-${block.level}`}><span className="report-number">{number}</span><span {...line} className="ed-line" /></Tag>;
});

const TAGS = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const;

/** What a browser would do by itself and must not: bold, its own undo, dragging; a new line on a phone comes this way too. */
function useBrowserInput(host: { readonly current: HTMLElement | null }, { block: { id }, onAct }: EditLineProps): void {
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const before = (event: InputEvent): void => {
      const { inputType } = event;
      if (inputType === 'insertParagraph' || inputType === 'insertLineBreak') {
        const at = selectedStretch(element);
        if (at !== undefined) onAct({ kind: 'change', change: (blocks) => splitBlock(blocks, id, at.to) });
      } else if (inputType === 'historyUndo' || inputType === 'historyRedo') onAct({ kind: inputType === 'historyUndo' ? 'undo' : 'redo' });
      else if (!inputType.startsWith('format') && inputType !== 'insertFromDrop' && inputType !== 'deleteByDrag') return;
      event.preventDefault();
    };
    element.addEventListener('beforeinput', before);
    return () => element.removeEventListener('beforeinput', before);
  }, [host, id, onAct]);
}

function pressKey(event: KeyboardEvent, host: HTMLElement | null, { block: { id, pieces }, onAct, onLeave }: EditLineProps): void {
  // An input method's own keys: Enter takes its word, Backspace its last letter.
  if (host === null || event.nativeEvent.isComposing || event.key === 'Process') return;
  const at = selectedStretch(host);
  if (at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const isCaret = at.from === at.to;
  const remove = (from: number): void => onAct({ kind: 'change', change: (blocks) => withLines(blocks, id, { from, to: from + 1 }, [[]]) });
  const leap = (place: number): void => onAct({ kind: 'caret', caret: { id, place } });
  if (event.key === 'Backspace' && isCaret && at.from === 0) onAct({ kind: 'change', change: (blocks) => mergeWithPrevious(blocks, id) });
  else if (event.key === 'Backspace' && isCaret && figureAt(pieces, at.from - 1) !== undefined) remove(at.from - 1);
  else if (event.key === 'Delete' && isCaret && figureAt(pieces, at.from) !== undefined) remove(at.from);
  else if (event.key === 'Delete' && isCaret && at.from === lengthOf(pieces)) onAct({ kind: 'change', change: (blocks) => mergeWithPrevious(blocks, blocks[blocks.findIndex((block) => block.id === id) + 1]?.id ?? id) });
  else if (event.shiftKey || !isCaret) return;
  else if (event.key === 'ArrowLeft' && figureAt(pieces, at.from - 1) !== undefined) leap(at.from - 1);
  else if (event.key === 'ArrowRight' && figureAt(pieces, at.from) !== undefined) leap(at.from + 1);
  else if ((event.key === 'ArrowLeft' && at.from === 0) || (event.key === 'ArrowUp' && edgeOf(host).isFirst)) onLeave(id, -1);
  else if ((event.key === 'ArrowRight' && at.from === lengthOf(pieces)) || (event.key === 'ArrowDown' && edgeOf(host).isLast)) onLeave(id, 1);
  else return;
  event.preventDefault();
}

function takeAway(event: ClipboardEvent, host: HTMLElement | null, { block: { id, pieces }, reportId, chips, onAct }: EditLineProps, isCut: boolean): void {
  const at = host === null ? undefined : selectedStretch(host);
  if (at === undefined || at.from === at.to) return;
  copyPieces(event.clipboardData, sliceOf(pieces, at.from, at.to), reportId, chips);
  if (isCut) onAct({ kind: 'change', change: (blocks) => withLines(blocks, id, at, [[]]) });
  event.preventDefault();
}

function paste(event: ClipboardEvent, host: HTMLElement | null, { block: { id }, reportId, chips, onAct }: EditLineProps): void {
  event.preventDefault();
  const at = host === null ? undefined : selectedStretch(host);
  if (at === undefined) return;
  const lines = pastedLines(event.clipboardData, reportId, chips);
  onAct({ kind: 'change', change: (blocks) => withLines(blocks, id, at, lines) });
}
