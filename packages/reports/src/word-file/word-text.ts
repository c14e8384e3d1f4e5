import type { Attributes, XmlListener } from './xml-walk.ts';
import { mainPartOf } from './relationships.ts';
import { damaged, readWordParts } from './word-parts.ts';
import { walkXml } from './xml-walk.ts';

/** A stretch of the source of a part, by offsets in UTF-16 code units; the end is exclusive. */
export interface SourceRange {
  readonly from: number;
  readonly to: number;
}

/** Characters of one w:t: where they are in the text as read, and where in the source of the part. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  /** The w:t with its tags. */
  readonly element: SourceRange;
  /** What stands between them. */
  readonly content: SourceRange;
  readonly run: TextRunSource;
  /** What may not be cut open around the run: a content control, a link, a field, a picture with words in it. */
  readonly hull: SourceRange | undefined;
  /** Tags of the content controls and names of the bookmarks it is in, outermost first. */
  readonly tags: readonly string[];
}

/** A w:r in the source. */
export interface TextRunSource {
  readonly from: number;
  to: number;
  /** Behind its opening tag and its properties. */
  contentFrom: number;
  /** Its opening tag. */
  readonly tag: string;
  /** Its w:rPr as written; empty without one. */
  properties: string;
}

/** The words of a Word file, one paragraph a line, cells apart by tabs, as they stand once tracked changes are accepted. */
export interface WordText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** The part they were read from and its source. */
  readonly part: string;
  readonly xml: string;
}

/**
 * Reads the words of a Word file with the place of each in the file. Nothing outside the file is fetched.
 * @throws DomainError `unsupported_file`, `too_large`
 */
export function readWordText(bytes: Uint8Array): WordText {
  const parts = readWordParts(bytes, name => TEXT_PART.test(name));
  const part = mainPartOf(parts);
  const xml = parts.find(part) ?? damaged();
  const reader = new WordTextReader(xml);
  walkXml(xml, reader);
  return { ...reader.finish(), part, xml };
}

const TEXT_PART = /^_rels\/\.rels$|^word\/document\d*\.xml$/u;

interface OpenElement { readonly name: string; readonly from: number; readonly range: { from: number; to: number } }
interface OpenField { readonly range: { from: number; to: number }; readonly paragraph: number }
interface OpenPiece { readonly start: number; readonly from: number; readonly contentFrom: number; readonly run: TextRunSource }

class WordTextReader implements XmlListener {
  readonly #xml: string;
  readonly #words: string[] = [];
  readonly #pieces: (Omit<TextPiece, 'hull'> & { readonly container: SourceRange | undefined; readonly field: OpenField | undefined })[] = [];
  readonly #path: OpenElement[] = [];
  readonly #runs: TextRunSource[] = [];
  readonly #fields: OpenField[] = [];
  readonly #controls: { tag: string }[] = [];
  readonly #bookmarks = new Map<string, string>();
  #length = 0;
  #paragraph = 0;
  #unread = 0;
  #piece: OpenPiece | undefined;

  constructor(xml: string) {
    this.#xml = xml;
  }

  finish(): { readonly text: string; readonly pieces: readonly TextPiece[] } {
    const pieces = this.#pieces.map(({ container, field, ...piece }) => ({ ...piece, hull: container ?? (field === undefined || field.range.to === 0 ? undefined : field.range) }));
    return { text: this.#words.join(''), pieces };
  }

  open(name: string, attributes: Attributes, end: number): void {
    const from = this.#xml.lastIndexOf('<', end - 1);
    this.#path.push({ name, from, range: { from, to: 0 } });
    if (UNREAD.has(name)) this.#unread += 1;
    switch (name) {
      case 'w:p': this.#paragraph += 1; return;
      case 'w:r': this.#runs.push({ from, to: 0, contentFrom: end, tag: this.#xml.slice(from, end), properties: '' }); return;
      case 'w:t': { const run = this.#runs.at(-1); if (run !== undefined && this.#unread === 0) this.#piece = { start: this.#length, from, contentFrom: end, run }; return; }
      case 'w:tab': if (this.#path.at(-2)?.name === 'w:r') this.#write('\t'); return;
      case 'w:br': case 'w:cr': this.#write('\n'); return;
      case 'w:noBreakHyphen': this.#write('-'); return;
      case 'w:txbxContent': if (this.#words.at(-1) !== '\n') this.#write('\n'); return;
      case 'w:sdt': this.#controls.push({ tag: '' }); return;
      case 'w:tag': { const control = this.#controls.at(-1); if (control !== undefined) control.tag = attributes['w:val'] ?? ''; return; }
      case 'w:bookmarkStart': this.#bookmarks.set(attributes['w:id'] ?? '', attributes['w:name'] ?? ''); return;
      case 'w:bookmarkEnd': this.#bookmarks.delete(attributes['w:id'] ?? ''); return;
      case 'w:fldChar': this.#openField(attributes['w:fldCharType'], end); break;
      default:
    }
  }

  close(name: string, end: number): void {
    const element = this.#path.pop();
    if (element !== undefined) element.range.to = end;
    if (UNREAD.has(name)) this.#unread -= 1;
    switch (name) {
      case 'w:t': this.#closePiece(end); return;
      case 'w:rPr': { const run = this.#runs.at(-1); if (run !== undefined && this.#path.at(-1)?.name === 'w:r') { run.properties = this.#xml.slice(element?.from ?? end, end); run.contentFrom = end; } return; }
      case 'w:r': { const run = this.#runs.pop(); if (run !== undefined) run.to = end; return; }
      case 'w:sdt': this.#controls.pop(); return;
      case 'w:p': this.#write('\n'); return;
      case 'w:tc': this.#replaceLast('\n', '\t'); return;
      case 'w:tr': this.#replaceLast('\t', '\n'); break;
      default:
    }
  }

  text(words: string): void {
    if (this.#piece !== undefined) this.#write(words);
  }

  #write(words: string): void {
    if (this.#unread > 0) return;
    this.#words.push(words);
    this.#length += words.length;
  }

  /** The last paragraph of a cell and the last cell of a row end with what ends the cell and the row. */
  #replaceLast(last: string, by: string): void {
    if (this.#words.at(-1) === last) this.#length -= this.#words.pop()?.length ?? 0;
    this.#write(by);
  }

  #openField(kind: string | undefined, end: number): void {
    const run = this.#runs.at(-1);
    if (kind === 'begin') this.#fields.push({ range: { from: run?.from ?? end, to: 0 }, paragraph: this.#paragraph });
    if (kind !== 'end') return;
    const field = this.#fields.pop();
    // A field over several paragraphs, such as a table of contents, has no one place before and behind it.
    if (field !== undefined && run !== undefined && field.paragraph === this.#paragraph) field.range.to = this.#xml.indexOf('</w:r>', end) + '</w:r>'.length;
  }

  #closePiece(end: number): void {
    const piece = this.#piece;
    this.#piece = undefined;
    if (piece === undefined || piece.start === this.#length) return;
    const { start, from, contentFrom, run } = piece;
    const content = { from: contentFrom, to: this.#xml.lastIndexOf('<', end - 1) };
    this.#pieces.push({ start, end: this.#length, element: { from, to: end }, content, run, container: this.#containerOf(run), field: this.#fields[0], tags: [...this.#controls.map(({ tag }) => tag), ...this.#bookmarks.values()] });
  }

  /** The outermost element of the paragraph around a run that a range may not begin or end in. */
  #containerOf(run: TextRunSource): SourceRange | undefined {
    const paragraph = this.#path.findIndex(({ name }) => name === 'w:p');
    const outermost = this.#path.slice(paragraph + 1).find(({ name }) => !TRANSPARENT.has(name));
    return outermost === undefined || outermost.from === run.from ? undefined : outermost.range;
  }
}

// Deleted words are gone; of what is written twice for old and new editors one counts.
const UNREAD = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);
const TRANSPARENT = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml']);
