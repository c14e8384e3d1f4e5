import type { Block, DocumentTree, Inline, TableColumn } from '../document-tree.ts';
import type { ReportEdit } from './compare-report.ts';
import type { EditedGrid, EditedLine } from './edited-line.ts';
import type { LineRole } from './tree-parts.ts';

/** The parts of a tree that are words. */
export type TreeWords = Pick<DocumentTree, 'title' | 'titleLines' | 'blocks'> & { readonly subtitle: string | undefined };

/** Puts the edited lines together as blocks again. */
export class TreeBuilder {
  readonly #edit: ReportEdit;
  readonly #inlinesOf: (line: EditedLine) => readonly Inline[];
  readonly #titleLines: string[] = [];
  readonly #blocks: Block[] = [];
  #subtitle: string | undefined;
  #caption = '';
  #unit: string | undefined;
  #author = '';

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
    return { title: titleLines.join(''), titleLines, subtitle: this.#subtitle, blocks: this.#blocks };
  }

  #addLine(line: EditedLine, role: LineRole): void {
    const text = line.paragraph.text.trim();
    switch (role.kind) {
      case 'title': this.#titleLines.push(text); return;
      case 'subtitle': this.#subtitle = text; return;
      case 'caption': this.#caption = text; return;
      case 'unit': this.#unit = text; return;
      case 'author': this.#author = text; return;
      case 'date': this.#blocks.push({ kind: 'signature', author: this.#author, date: text }); return;
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

  #addTable({ rows, original }: EditedGrid): void {
    const width = Math.max(...rows.map(row => row.length));
    const [head = [], ...body] = rows;
    const cells = body.map(row => Array.from({ length: width }, (_, index) => { const cell = row[index]; return cell === undefined ? [] : this.#inlinesOf(cell); }));
    const aligned = this.#alignments(original === undefined || original.rows[0]?.length !== width ? undefined : original.rows[0].map(cell => cell.text));
    const columns = Array.from({ length: width }, (_, index): TableColumn => ({
      title: head[index]?.paragraph.text.trim() ?? '', align: aligned?.[index] ?? (index === 0 ? 'left' : cells.some(row => row[index]?.some(inline => inline.kind === 'figure')) ? 'right' : 'center'),
    }));
    this.#blocks.push({ kind: 'table', caption: this.#caption, ...(this.#unit === undefined ? {} : { unit: this.#unit }), columns, rows: cells });
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
