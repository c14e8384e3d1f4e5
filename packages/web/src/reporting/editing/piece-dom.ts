import type { ReportWordsView } from '@taizhang/contract';
import { isSameRun, joined, type Piece } from './piece-run.ts';

/** A figure as it is drawn between words. */
export type Chip = ReportWordsView['figures'][number];

// Chromium gives the caret no place beside an element that cannot be edited unless a character stands there.
const GUARD = '\u200B';

/** Reads words and figures from an editable line; whatever else a browser has put there counts as its text. */
export function readPieces(host: Node): readonly Piece[] {
  return joined([...host.childNodes].flatMap((node): readonly Piece[] => {
    const key = keyOf(node);
    if (key !== undefined) return [{ kind: 'figure', key }];
    if (node.nodeType === Node.TEXT_NODE) return [{ kind: 'words', text: wordsIn(node.textContent ?? '') }];
    return node instanceof Element ? readPieces(node) : [];
  }));
}

/** Draws a line anew if it does not say what it should; one that does is left alone, caret and composition with it. */
export function drawPieces(host: HTMLElement, pieces: readonly Piece[], chips: ReadonlyMap<string, Chip>): void {
  if (isSameRun(readPieces(host), pieces) && host.childNodes.length > 0) return;
  host.replaceChildren(...pieces.map((piece) => (piece.kind === 'words' ? document.createTextNode(piece.text) : chipElement(piece.key, chips.get(piece.key)))));
  guardChips(host);
}

/** Sets a character beside every figure that has no word beside it. */
export function guardChips(host: HTMLElement): void {
  for (const chip of host.querySelectorAll(':scope > [data-figure]')) {
    if (chip.previousSibling?.nodeType !== Node.TEXT_NODE || chip.previousSibling.textContent === '') chip.before(GUARD);
    if (chip.nextSibling?.nodeType !== Node.TEXT_NODE || chip.nextSibling.textContent === '') chip.after(GUARD);
  }
}

/** The place of a point of the document in an editable line. */
export function placeIn(host: HTMLElement, node: Node, offset: number): number {
  let place = 0;
  const visit = (current: Node): boolean => {
    if (current === node && current.nodeType === Node.TEXT_NODE) {
      place += wordsIn((current.textContent ?? '').slice(0, offset)).length;
      return true;
    }
    if (current !== host && keyOf(current) !== undefined) {
      place += 1;
      return current.contains(node);
    }
    if (current.nodeType === Node.TEXT_NODE) {
      place += wordsIn(current.textContent ?? '').length;
      return false;
    }
    for (const [at, child] of [...current.childNodes].entries()) {
      if (current === node && at === offset) return true;
      if (visit(child)) return true;
    }
    return current === node;
  };
  visit(host);
  return place;
}

/** The stretch of an editable line that is selected; undefined when the selection is elsewhere. */
export function selectedStretch(host: HTMLElement): { readonly from: number; readonly to: number } | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!host.contains(range.startContainer) || !host.contains(range.endContainer)) return undefined;
  return { from: placeIn(host, range.startContainer, range.startOffset), to: placeIn(host, range.endContainer, range.endOffset) };
}

/** Puts the caret at a place of an editable line. */
export function setCaret(host: HTMLElement, place: number): void {
  host.focus();
  let left = place;
  for (const node of host.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent ?? '';
      const length = wordsIn(text).length;
      if (left <= length) {
        document.getSelection()?.collapse(node, offsetOf(text, left));
        return;
      }
      left -= length;
    } else left -= 1;
  }
  document.getSelection()?.selectAllChildren(host);
  document.getSelection()?.collapseToEnd();
}

/** The key of a figure drawn by us; undefined for any other node. */
export function keyOf(node: Node): string | undefined {
  return node instanceof HTMLElement ? node.dataset['figure'] : undefined;
}

function chipElement(key: string, chip: Chip | undefined): HTMLElement {
  const element = document.createElement('span');
  element.className = 'figure chip';
  element.contentEditable = 'false';
  element.dataset['figure'] = key;
  element.title = chip?.name ?? '';
  element.textContent = chip?.text ?? '';
  if (chip !== undefined && chip.marks !== '') {
    const marks = document.createElement('sup');
    marks.textContent = chip.marks;
    element.append(marks);
  }
  return element;
}

function wordsIn(text: string): string {
  return text.replaceAll(GUARD, '').replaceAll('\u00A0', ' ').replaceAll('\n', '');
}

/** Where in a text the given count of its words' characters ends, the guards before it passed over. */
function offsetOf(text: string, count: number): number {
  let left = count;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === GUARD) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}
