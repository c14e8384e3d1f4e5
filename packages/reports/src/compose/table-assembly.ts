import { fail } from '@taizhang/kernel';
import type { Block, Inline, TableColumn } from '../document-tree.ts';
import type { TableStart } from '../language/output-atom.ts';
import { inlineText, toCells, type LinePiece } from './line-piece.ts';

/** Collects the lines of one table: the first names the columns, the others are rows. */
export class TableAssembly {
  readonly #start: TableStart;
  #titles: readonly string[] | undefined;
  readonly #rows: (readonly (readonly Inline[])[])[] = [];

  constructor(start: TableStart) {
    this.#start = start;
  }

  /** @throws DomainError template_error when a row has not as many cells as there are columns */
  addLine(pieces: readonly LinePiece[]): void {
    const cells = toCells(pieces);
    if (this.#titles === undefined) {
      this.#titles = cells.map(inlineText);
      return;
    }
    if (cells.length !== this.#titles.length) refuseRow(this.#start.caption, this.#rows.length + 1, cells.length, this.#titles.length);
    this.#rows.push(cells);
  }

  finish(): Block {
    const titles = this.#titles ?? [];
    const columns = titles.map((title, index): TableColumn => ({ title, align: alignOf(this.#rows, index) }));
    const { caption, unit, isLandscape, draw } = this.#start;
    if (draw !== undefined) return { kind: 'chart', draw, caption, ...(unit === undefined ? {} : { unit }), columns, rows: this.#rows };
    return { kind: 'table', caption, ...(unit === undefined ? {} : { unit }), columns, rows: this.#rows, ...(isLandscape ? { isLandscape } : {}) };
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
