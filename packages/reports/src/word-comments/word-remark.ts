import type { SourceRange, TextPiece } from '../word-file/word-text.ts';

/** A remark on a stretch of the text of a Word file, by offsets in UTF-16 code units of the text as read. */
export interface WordRemark {
  readonly span: readonly [start: number, end: number];
  /** Lines of the remark. */
  readonly lines: readonly string[];
}

/** Where the range of a comment begins or ends in the source. */
export interface RangePoint {
  readonly at: number;
  /** What closes the run (and the text) in front of the point and opens it again behind; both empty between runs. */
  readonly before: string;
  readonly after: string;
  /** The opening tag of a w:t that must keep the blank it ends with from now on. */
  readonly keepsBlanks?: SourceRange | undefined;
}

/** The point in front of a character of a piece. */
export function pointBefore(piece: TextPiece, offset: number, xml: string): RangePoint {
  const { hull, run, element, start } = piece;
  if (hull !== undefined) return between(hull.from);
  if (offset > start) return inside(piece, offset, xml) ?? between(run.from);
  return element.from === run.contentFrom ? between(run.from) : { at: element.from, before: '</w:r>', after: reopened(piece) };
}

/** The point behind a character of a piece; the offset is that of the next. */
export function pointBehind(piece: TextPiece, offset: number, xml: string): RangePoint {
  const { hull, run, element, end } = piece;
  if (hull !== undefined) return between(hull.to);
  if (offset < end) return inside(piece, offset, xml) ?? between(run.to);
  return xml.startsWith('</w:r', element.to) ? between(run.to) : { at: element.to, before: '</w:r>', after: reopened(piece) };
}

function between(at: number): RangePoint {
  return { at, before: '', after: '' };
}

function reopened({ run }: TextPiece): string {
  return `${run.tag}${run.properties}`;
}

/** A point inside the text of a run; undefined where the text is written in a way that cannot be cut. */
function inside(piece: TextPiece, offset: number, xml: string): RangePoint | undefined {
  const source = xml.slice(piece.content.from, piece.content.to);
  const at = sourceOffset(source, offset - piece.start);
  if (at === undefined) return undefined;
  const tag = { from: piece.element.from, to: piece.content.from };
  const isKept = xml.slice(tag.from, tag.to).includes('xml:space');
  const isBlank = /\s/u.test(source.charAt(at - 1));
  return {
    at: piece.content.from + at, before: '</w:t></w:r>',
    after: `${reopened(piece)}<w:t${isKept || /\s/u.test(source.charAt(at)) ? ' xml:space="preserve"' : ''}>`,
    keepsBlanks: isBlank && !isKept ? tag : undefined,
  };
}

/** How far into the source so many characters reach: &amp; is one, a line end of two characters too. */
function sourceOffset(source: string, characters: number): number | undefined {
  if (source.includes('<')) return undefined;
  let at = 0;
  let read = 0;
  while (read < characters && at < source.length) {
    const [unit = '', reference] = TOKEN.exec(source.slice(at, at + 12)) ?? [];
    at += Math.max(1, unit.length);
    // A reference to a character beyond the first 65,536 reads as two units.
    read += reference !== undefined && codePointOf(reference) > 0xffff ? 2 : 1;
  }
  return read === characters ? at : undefined;
}

const TOKEN = /^(?:&(#?\w+);|\r\n|.)/s;

function codePointOf(reference: string): number {
  if (!reference.startsWith('#')) return 0;
  return reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number.parseInt(reference.slice(1), 10);
}
