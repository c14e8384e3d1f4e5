import type { Block, DocumentTree, Inline, TableColumn } from '../document-tree.ts';
import type { ElementLine } from '../elements/element-lines.ts';
import { attachmentListLines, attachmentsOf } from '../elements/element-lines.ts';
import { NO_ELEMENTS } from '../elements/official-elements.ts';
import { retypeElements } from '../elements/retype-elements.ts';
import type { ReportEdit } from './compare-report.ts';
import type { EditedGrid, EditedLine } from './edited-line.ts';
import type { LineRole } from './tree-parts.ts';

/** The parts of a tree that are words. */
export type TreeWords = Pick<DocumentTree, 'title' | 'titleLines' | 'blocks' | 'elements'> & { readonly subtitle: string | undefined };

/** Puts the edited lines together as blocks again. */
export class TreeBuilder {
  readonly #edit: ReportEdit;
  readonly #inlinesOf: (line: EditedLine) => readonly Inline[];
  readonly #titleLines: string[] = [];
  readonly #blocks: Block[] = [];
  #subtitle: string | undefined;
  #caption = '';
  #unit: string | undefined;
  #label = '';
  readonly #authors: string[] = [];
  readonly #elements: ElementLine[] = [];

  constructor(edit: ReportEdit, inlinesOf: (line: EditedLine) => readonly Inline[]) {
    this.#edit = edit;
    this.#inlinesOf = inlinesOf;
  }

  build(): TreeWords {
    for (const part of this.#edit.parts) {
      if (part.kind === 'pageBreak') this.#blocks.push({ kind: 'pageBreak' });
      else if (part.kind === 'table') this.#addTable(part);
      else this.#addLine(part, this.#edit.roles.get(part) ?? { kind: 'paragraph' });
    }
    // A report needs a name in the list; one whose title was deleted keeps the one it had.
    const { before } = this.#edit;
    const titleLines = this.#titleLines.length === 0 ? before.titleLines : this.#titleLines;
    const hasElements = before.elements !== undefined || this.#elements.some(({ name }) => name === 'note');
    const elements = hasElements ? { elements: retypeElements(before.elements ?? NO_ELEMENTS, this.#elements) } : {};
    return { title: titleLines.join(''), titleLines, subtitle: this.#subtitle, ...elements, blocks: this.#renamedAttachments() };
  }

  #addLine(line: EditedLine, role: LineRole): void {
    const text = line.paragraph.text.trim();
    switch (role.kind) {
      case 'title': this.#titleLines.push(text); return;
      case 'subtitle': this.#subtitle = text; return;
      case 'caption': this.#caption = text; return;
      case 'unit': this.#unit = text; return;
      case 'chartCaption': this.#captionChart(text); return;
      case 'element': this.#elements.push({ name: role.name, text: line.paragraph.text }); return;
      case 'author': this.#authors.push(text); return;
      case 'date': this.#sign(text); return;
      // The label follows from the order; a page begun by hand before it is the attachment's own.
      case 'attachmentLabel':
        if (this.#blocks.at(-1)?.kind === 'pageBreak') this.#blocks.pop();
        this.#label = line.original?.text ?? '';
        return;
      case 'attachmentTitle': this.#blocks.push(this.#attachmentNow(text)); return;
      case 'heading': this.#blocks.push(headingOf(role.level, this.#inlinesOf(line))); return;
      case 'note':
      case 'recipient': {
        const inlines = this.#inlinesOf(line);
        // These are words only: with a figure brought in, or several lines, it is a paragraph.
        if (inlines.some(inline => inline.kind === 'figure')) this.#blocks.push({ kind: 'paragraph', inlines });
        else if (role.kind === 'recipient' || line.original?.text !== text) this.#blocks.push({ kind: role.kind, text });
        return;
      }
      case 'paragraph':
      case 'columns':
      case 'cell': this.#blocks.push({ kind: 'paragraph', inlines: this.#inlinesOf(line) });
    }
  }

  /** Offices that sign together are those of the head; the report's own author stays who it was. */
  #sign(date: string): void {
    const [only = ''] = this.#authors;
    const { blocks, elements } = this.#edit.before;
    const before = blocks.find(block => block.kind === 'signature');
    this.#blocks.push({ kind: 'signature', author: elements !== undefined && elements.issuers.length > 1 && before?.kind === 'signature' ? before.author : only, date });
    this.#authors.length = 0;
  }

  #attachmentNow(title: string): Block {
    const before = attachmentsOf(this.#edit.before).find(({ label }) => label === this.#label)?.block;
    return { kind: 'attachment', title, ...(before?.isLandscape === true ? { isLandscape: true } : {}) };
  }

  /** A name edited in the list of attachments is the attachment's new title, unless that was edited itself. */
  #renamedAttachments(): readonly Block[] {
    const listed = this.#elements.filter(({ name }) => name === 'attachmentList').map(({ text }) => text.trim().replace(/^附件[:：]\s*/u, '').replace(/^\d+[.．]\s*/u, ''));
    const before = attachmentListLines(this.#edit.before).map(({ text }) => text);
    if (listed.length !== before.length) return this.#blocks;
    return this.#blocks.map(block => {
      const at = block.kind === 'attachment' ? before.indexOf(block.title) : -1;
      return block.kind === 'attachment' && at >= 0 ? { ...block, title: listed[at] ?? block.title } : block;
    });
  }

  /** A chart of the report with its figures as they stand now; its caption is the line below it. */
  #addChart(place: number, rows: EditedGrid['rows']): void {
    const chart = this.#edit.before.blocks.filter(block => block.kind === 'chart')[place - 1];
    if (chart !== undefined) this.#blocks.push({ ...chart, caption: '', rows: rows.slice(1).map(row => row.map(cell => this.#inlinesOf(cell))) });
  }

  #captionChart(caption: string): void {
    const chart = this.#blocks.at(-1);
    if (chart?.kind === 'chart') this.#blocks[this.#blocks.length - 1] = { ...chart, caption };
  }

  #addTable({ rows, original, chart }: EditedGrid): void {
    if (chart !== undefined) {
      this.#addChart(chart, rows);
      return;
    }
    if (original?.rows[0]?.[0]?.role.kind === 'element') {
      this.#elements.push(...rows.flat().map(({ paragraph }) => ({ name: 'mark' as const, text: paragraph.text })));
      return;
    }
    const width = Math.max(...rows.map(row => row.length));
    const [head = [], ...body] = rows;
    const cells = body.map(row => Array.from({ length: width }, (_, index) => { const cell = row[index]; return cell === undefined ? [] : this.#inlinesOf(cell); }));
    const aligned = this.#alignments(original === undefined || original.rows[0]?.length !== width ? undefined : original.rows[0].map(cell => cell.text));
    const columns = Array.from({ length: width }, (_, index): TableColumn => ({
      title: head[index]?.paragraph.text.trim() ?? '', align: aligned?.[index] ?? (index === 0 ? 'left' : cells.some(row => row[index]?.some(inline => inline.kind === 'figure')) ? 'right' : 'center'),
    }));
    const wasLandscape = original !== undefined && this.#edit.before.blocks.some(block => block.kind === 'table' && block.isLandscape === true && block.caption === this.#caption);
    this.#blocks.push({ kind: 'table', caption: this.#caption, ...(this.#unit === undefined ? {} : { unit: this.#unit }), columns, rows: cells, ...(wasLandscape ? { isLandscape: true } : {}) });
    this.#caption = '';
    this.#unit = undefined;
  }

  #alignments(titles: readonly string[] | undefined): readonly TableColumn['align'][] | undefined {
    if (titles === undefined) return undefined;
    const before = this.#edit.before.blocks.find(block => block.kind === 'table' && block.columns.length === titles.length && block.columns.every((column, index) => column.title === titles[index]));
    return before?.kind === 'table' ? before.columns.map(column => column.align) : undefined;
  }
}

function headingOf(level: 1 | 2 | 3 | 4, inlines: readonly Inline[]): Block {
  const [first, ...rest] = inlines;
  const number = first?.kind === 'text' ? NUMBERING.exec(first.text)?.[0] ?? '' : '';
  if (first?.kind !== 'text') return { kind: 'heading', level, number, inlines };
  const words = first.text.slice(number.length).trimStart();
  return { kind: 'heading', level, number: number.trim(), inlines: words === '' ? rest : [{ kind: 'text', text: words }, ...rest] };
}

/** The numbering of a heading as printed, the four levels of GB/T 9704. */
const NUMBERING = /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|[0-9]+[.．]|（[0-9]+）)\s*/u;
