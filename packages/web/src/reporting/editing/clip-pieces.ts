import { keyOf, type Chip } from './piece-dom.ts';
import { joined, type Piece } from './piece-run.ts';

/** Marks what was cut or copied from the page of one report: figures of another are words here. */
const FROM = 'data-report';
const LINES: ReadonlySet<string> = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BR']);

/** Puts a stretch of a line on the clipboard: as text for any program, and with its figures for this report. */
export function copyPieces(clipboard: DataTransfer, pieces: readonly Piece[], reportId: string, chips: ReadonlyMap<string, Chip>): void {
  const box = document.createElement('span');
  box.setAttribute(FROM, reportId);
  for (const piece of pieces) {
    if (piece.kind === 'words') box.append(piece.text);
    else {
      const chip = document.createElement('span');
      chip.dataset['figure'] = piece.key;
      chip.textContent = chips.get(piece.key)?.text ?? '';
      box.append(chip);
    }
  }
  clipboard.setData('text/plain', box.textContent ?? '');
  clipboard.setData('text/html', box.outerHTML);
}

/** What is on the clipboard, line by line: figures that were cut or copied from this report stay figures, all else is words. */
export function pastedLines(clipboard: DataTransfer, reportId: string, chips: ReadonlyMap<string, Chip>): readonly (readonly Piece[])[] {
  const html = clipboard.getData('text/html');
  const isOurs = html.includes(`${FROM}="${reportId}"`);
  if (!isOurs) return clipboard.getData('text/plain').split(/\r\n|\r|\n/u).map((line): readonly Piece[] => joined([{ kind: 'words', text: line }]));
  const lines: (readonly Piece[])[] = [[]];
  const add = (piece: Piece): void => void (lines[lines.length - 1] = joined(lines.at(-1) ?? [], [piece]));
  const visit = (node: Node): void => {
    const key = keyOf(node);
    if (key !== undefined && chips.has(key)) add({ kind: 'figure', key });
    else if (node.nodeType === Node.TEXT_NODE) add({ kind: 'words', text: (node.textContent ?? '').replaceAll('\n', '') });
    else {
      if (LINES.has(node.nodeName) && (lines.at(-1)?.length ?? 0) > 0) lines.push([]);
      node.childNodes.forEach(visit);
    }
  };
  new DOMParser().parseFromString(html, 'text/html').body.childNodes.forEach(visit);
  return lines;
}
