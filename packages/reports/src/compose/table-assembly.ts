import { fail } from '@taizhang/kernel';
import type { Block, Inline, TableColumn } from '../document-tree.ts';
import { inlineText, toCells, type LinePiece } from './line-piece.ts';

/** Collects the lines of one table: the first names the columns, the others are rows. */
export class TableAssembly {
  readonly #caption: string;
  readonly #unit: string | undefined;
  #titles: readonly string[] | undefined;
  readonly #rows: (readonly (readonly Inline[])[])[] = [];

  constructor(caption: string, unit: string | undefined) {
    this.#caption = caption;
    this.#unit = unit;
  }

  /** @throws DomainError template_error when a row has not as many cells as there are columns */
  addLine(pieces: readonly LinePiece[]): void {
    const cells = toCells(pieces);
    if (this.#titles === undefined) {
      this.#titles = cells.map(inlineText);
      return;
    }
    if (cells.length !== this.#titles.length) refuseRow(this.#caption, this.#rows.length + 1, cells.length, this.#titles.length);
    this.#rows.push(cells);
  }

  finish(): Block {
    const titles = this.#titles ?? [];
    const columns = titles.map((title, index): TableColumn => ({ title, align: alignOf(this.#rows, index) }));
    return { kind: 'table', caption: this.#caption, ...(this.#unit === undefined ? {} : { unit: this.#unit }), columns, rows: this.#rows };
  }
}

const NUMERIC = /^[-−]?[\d.,]+%?$|^—$|^$/u;

function alignOf(rows: readonly (readonly (readonly Inline[])[])[], index: number): TableColumn['align'] {
  const cells = rows.map(row => row[index] ?? []);
  const hasFigures = cells.some(cell => cell.some(inline => inline.kind === 'figure'));
  if (hasFigures && cells.every(isFigureCell)) return 'right';
  return index === 0 ? 'left' : 'center';
}

function isFigureCell(cell: readonly Inline[]): boolean {
  return cell.some(inline => inline.kind === 'figure') || NUMERIC.test(inlineText(cell));
}

function refuseRow(caption: string, row: number, cells: number, columns: number): never {
  return fail('template_error', {
    zh: `表“${caption}”第 ${row} 行有 ${cells} 格，表头有 ${columns} 格`,
    en: `row ${row} of table "${caption}" has ${cells} cells, its head has ${columns}`,
  });
}
