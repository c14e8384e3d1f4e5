import type { EditedDocument, EditedParagraph, EditedPicture, EditedTable, TrackedChange, Unsupported, WordComment } from './edited-document.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import { readChartTag } from './report-binding.ts';
import type { CommentBody } from './read-comments.ts';
import type { Attributes, XmlListener } from '../word-file/xml-walk.ts';

interface OpenControl { tag: string; readonly start: number; readonly paragraph: ParagraphBuilder | undefined; isPlaceholder: boolean }
interface OpenTable { readonly rows: EditedParagraph[][]; row: EditedParagraph[]; cell: EditedParagraph[]; span: number; isRowDeleted: boolean }

/** Listens to word/document.xml and keeps what it says once every tracked change is accepted. */
export class DocumentReader implements XmlListener {
  readonly #comments: ReadonlyMap<string, CommentBody>;
  readonly #path: string[] = [];
  readonly #blocks: (EditedParagraph | EditedTable | EditedPicture)[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #controls: OpenControl[] = [];
  readonly #changes: TrackedChange[] = [];
  readonly #openChanges: { readonly kind: TrackedChange['kind']; readonly author: string; readonly at: string; text: string }[] = [];
  readonly #unsupported: Unsupported[] = [];
  readonly #remarks: WordComment[] = [];
  readonly #openRemarks = new Map<string, string>();
  /** Bookmarks that began between paragraphs belong to the next one. */
  readonly #waiting: { readonly id: string; readonly tag: string }[] = [];
  #paragraph: ParagraphBuilder | undefined;
  #runsOn: ParagraphBuilder | undefined;
  #last = '';
  #isRaised = false;
  #isText = false;
  /** The element whose inside is passed over, by its depth. */
  #skipDepth: number | undefined;
  #skippedText = '';
  #pictureName = '';

  constructor(comments: ReadonlyMap<string, CommentBody>) {
    this.#comments = comments;
  }

  finish(): Omit<EditedDocument, 'binding'> {
    this.#flushRunsOn();
    return { blocks: this.#blocks, trackedChanges: this.#changes, comments: this.#remarks, unsupported: this.#unsupported };
  }

  open(name: string, attributes: Attributes): void {
    this.#path.push(name);
    this.#isText = name === 'w:t' || name === 'w:delText';
    if (this.#skipDepth !== undefined) {
      if (name === 'wp:docPr') this.#pictureName = attributes['name'] ?? '';
      return;
    }
    const skipped = SKIPPED.get(name);
    if (skipped !== undefined) {
      this.#skipDepth = this.#path.length;
      this.#skippedText = '';
      this.#pictureName = '';
      return;
    }
    this.#openElement(name, attributes);
  }

  close(name: string): void {
    if (this.#skipDepth === this.#path.length) {
      const kind = SKIPPED.get(name);
      if (name === 'w:drawing' && this.#skippedText.trim() === '' && readChartTag(this.#pictureName) !== undefined) this.#keepChart();
      else if (kind !== undefined && kind !== 'nothing') this.#noteUnsupported(this.#skippedText.trim() === '' ? kind : kind === 'picture' ? 'text_box' : kind, this.#skippedText);
      this.#skipDepth = undefined;
    } else if (this.#skipDepth === undefined) this.#closeElement(name);
    this.#path.pop();
    this.#isText = false;
  }

  text(words: string): void {
    if (!this.#isText) return;
    if (this.#skipDepth === undefined) this.#write(words);
    else this.#skippedText += words;
  }

  #openElement(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraph;
    switch (name) {
      case 'w:p': this.#openParagraph(); return;
      case 'w:r': this.#isRaised = false; return;
      case 'w:vertAlign': if (this.#isIn('w:r')) this.#isRaised = attributes['w:val'] === 'superscript'; return;
      case 'w:pStyle': if (paragraph !== undefined) paragraph.style = attributes['w:val']; return;
      case 'w:pageBreakBefore': if (paragraph !== undefined && isOn(attributes)) paragraph.startsPage = true; return;
      case 'w:tab': if (this.#isIn('w:r')) this.#write('\t'); return;
      case 'w:cr': this.#write('\n'); return;
      case 'w:noBreakHyphen': this.#write('-'); return;
      case 'w:br':
        if (attributes['w:type'] === 'page') { if (paragraph !== undefined) paragraph.startsPage = true; } else this.#write('\n');
        return;
      case 'w:ins': case 'w:moveTo': case 'w:del': case 'w:moveFrom': this.#openChange(name, attributes); return;
      case 'w:sdt': this.#controls.push({ tag: '', start: paragraph?.text.length ?? 0, paragraph, isPlaceholder: false }); return;
      case 'w:tag': { const control = this.#controls.at(-1); if (control !== undefined) control.tag = attributes['w:val'] ?? ''; return; }
      case 'w:showingPlcHdr': { const control = this.#controls.at(-1); if (control !== undefined && isOn(attributes)) control.isPlaceholder = true; return; }
      case 'w:bookmarkStart': this.#openBookmark(attributes['w:id'] ?? '', attributes['w:name'] ?? ''); return;
      case 'w:bookmarkEnd': paragraph?.closeBookmark(attributes['w:id'] ?? ''); return;
      case 'w:commentRangeStart': this.#openRemarks.set(attributes['w:id'] ?? '', ''); return;
      case 'w:commentReference': this.#closeRemark(attributes['w:id'] ?? ''); return;
      case 'w:footnoteReference': case 'w:endnoteReference': this.#noteUnsupported('footnote', ''); return;
      case 'w:tbl': this.#openTable(); return;
      case 'w:gridSpan': { const table = this.#tables.at(-1); if (table !== undefined) table.span = Math.min(63, Math.max(1, Number(attributes['w:val']) || 1)); break; }
      default:
    }
  }

  #closeElement(name: string): void {
    switch (name) {
      case 'w:p': this.#closeParagraph(); return;
      case 'w:sdt': this.#closeControl(); return;
      case 'w:ins': case 'w:moveTo': case 'w:del': case 'w:moveFrom': this.#closeChange(); return;
      case 'w:tc': this.#closeCell(); return;
      case 'w:tr': this.#closeRow(); return;
      case 'w:tbl': this.#closeTable(); break;
      default:
    }
  }

  #write(words: string): void {
    const change = this.#openChanges.at(-1);
    if (change !== undefined) change.text += words;
    if (this.#openChanges.some(({ kind }) => kind === 'deleted') || this.#controls.some(control => control.isPlaceholder)) return;
    this.#paragraph?.add(words, this.#isRaised);
    for (const [id, about] of this.#openRemarks) this.#openRemarks.set(id, about + words);
  }

  #openParagraph(): void {
    this.#paragraph = this.#runsOn ?? new ParagraphBuilder();
    this.#runsOn = undefined;
    this.#paragraph.runsOn = false;
    for (const { id, tag } of this.#waiting.splice(0)) this.#paragraph.openBookmark(id, tag);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (paragraph === undefined) return;
    // A control around whole paragraphs, as Word makes of one that fills a cell.
    for (const outer of this.#controls) {
      if (outer.paragraph === undefined && outer.tag !== '' && paragraph.text !== '') paragraph.addControl(outer.tag, 0);
    }
    if (paragraph.runsOn) this.#runsOn = paragraph;
    else this.#keep(paragraph.finish());
  }

  #keep(paragraph: EditedParagraph): void {
    if (paragraph.text.trim() !== '') this.#last = paragraph.text;
    const table = this.#tables.at(-1);
    if (table === undefined) this.#blocks.push(paragraph);
    else table.cell.push(paragraph);
  }

  #keepChart(): void {
    if (this.#openChanges.some(({ kind }) => kind === 'deleted')) return;
    this.#blocks.push({ kind: 'picture', tag: this.#pictureName, near: this.#last.slice(0, 80) });
  }

  #flushRunsOn(): void {
    const paragraph = this.#runsOn;
    this.#runsOn = undefined;
    if (paragraph !== undefined && paragraph.text !== '') this.#keep(paragraph.finish());
  }

  #openChange(name: string, attributes: Attributes): void {
    const kind = name === 'w:ins' || name === 'w:moveTo' ? 'inserted' : 'deleted';
    const table = this.#tables.at(-1);
    if (kind === 'deleted' && this.#path.at(-2) === 'w:trPr' && table !== undefined) table.isRowDeleted = true;
    if (kind === 'deleted' && this.#path.at(-2) === 'w:rPr' && this.#path.at(-3) === 'w:pPr' && this.#paragraph !== undefined) this.#paragraph.runsOn = true;
    this.#openChanges.push({ kind, author: attributes['w:author'] ?? '', at: attributes['w:date'] ?? '', text: '' });
  }

  #closeChange(): void {
    const change = this.#openChanges.pop();
    if (change === undefined || change.text === '') return;
    const last = this.#changes.at(-1);
    // An editor writes one change as many runs.
    if (last !== undefined && last.kind === change.kind && last.author === change.author && last.at === change.at) this.#changes[this.#changes.length - 1] = { ...last, text: last.text + change.text };
    else this.#changes.push({ ...change });
  }

  #closeControl(): void {
    const control = this.#controls.pop();
    if (control === undefined || control.tag === '' || control.isPlaceholder) return;
    if (control.paragraph !== undefined && control.paragraph === this.#paragraph) control.paragraph.addControl(control.tag, control.start);
  }

  #openBookmark(id: string, tag: string): void {
    if (this.#paragraph === undefined) this.#waiting.push({ id, tag });
    else this.#paragraph.openBookmark(id, tag);
  }

  #closeRemark(id: string): void {
    const body = this.#comments.get(id);
    if (body !== undefined) this.#remarks.push({ ...body, about: (this.#openRemarks.get(id) ?? '').trim() });
    this.#openRemarks.delete(id);
  }

  #openTable(): void {
    this.#flushRunsOn();
    if (this.#tables.length > 0) this.#noteUnsupported('nested_table', '');
    this.#tables.push({ rows: [], row: [], cell: [], span: 1, isRowDeleted: false });
  }

  #closeCell(): void {
    this.#flushRunsOn();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.row.push(joinParagraphs(table.cell), ...Array.from({ length: table.span - 1 }, () => joinParagraphs([])));
    table.cell = [];
    table.span = 1;
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (table.row.length > 0 && !table.isRowDeleted) table.rows.push(table.row);
    table.row = [];
    table.isRowDeleted = false;
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    const outer = this.#tables.at(-1);
    if (table === undefined) return;
    if (outer === undefined) { if (table.rows.length > 0) this.#blocks.push({ kind: 'table', rows: table.rows }); } else outer.cell.push(...table.rows.flat());
  }

  #noteUnsupported(kind: Unsupported['kind'], inside: string): void {
    this.#unsupported.push({ kind, near: (inside.trim() || (this.#paragraph?.text ?? '').trim() || this.#last).slice(0, 80) });
  }

  #isIn(name: string): boolean {
    return this.#path.lastIndexOf(name) > this.#path.lastIndexOf('w:p');
  }
}

/** What is passed over, and as what it is named to the author. */
const SKIPPED: ReadonlyMap<string, Unsupported['kind'] | 'nothing'> = new Map([
  ['w:drawing', 'picture'], ['w:pict', 'picture'], ['w:object', 'object'], ['m:oMath', 'equation'], ['w:altChunk', 'object'],
  ['mc:Fallback', 'nothing'], ['w:instrText', 'nothing'], ['w:rPrChange', 'nothing'], ['w:pPrChange', 'nothing'], ['w:sectPr', 'nothing'],
  ['w:tblPrChange', 'nothing'], ['w:docDefaults', 'nothing'],
]);

function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '1');
}

function joinParagraphs(parts: readonly EditedParagraph[]): EditedParagraph {
  const empty: EditedParagraph = { kind: 'paragraph', style: undefined, text: '', spans: [], raised: [], startsPage: false };
  return parts.filter(part => part.text !== '').reduce((whole, part) => {
    const at = whole.text === '' ? 0 : whole.text.length + 1;
    const shift = <Span extends { readonly start: number; readonly end: number }>(span: Span): Span => ({ ...span, start: span.start + at, end: span.end + at });
    return { ...whole, text: whole.text === '' ? part.text : `${whole.text}\n${part.text}`, spans: [...whole.spans, ...part.spans.map(shift)], raised: [...whole.raised, ...part.raised.map(shift)] };
  }, empty);
}
