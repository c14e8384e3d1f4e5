import type { Period, PlainDate } from '@taizhang/kernel';
import type { BoundFigure } from './bound-figure.ts';
import type { OfficialElements } from './elements/official-elements.ts';

/** A stretch of words, or the place where a bound figure is printed. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly key: string; readonly text: string };

/** One column of a table; figures stand to the right so that their decimals align. */
export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'center' | 'right';
  /** Its part of the table's width beside the others' parts; by what stands in it unless every column says. */
  readonly share?: number;
}

/** A building stone of a report, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly number: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'recipient'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | {
    readonly kind: 'table';
    readonly caption: string;
    /** Printed above the right edge: 单位：人. */
    readonly unit?: string;
    readonly columns: readonly TableColumn[];
    readonly rows: readonly (readonly (readonly Inline[])[])[];
    /** On a page turned by a quarter, for tables too wide for an upright one. */
    readonly isLandscape?: true;
  }
  | {
    /** A picture drawn from figures: columns and rows as of a table, the first column its labels, every further one a series. */
    readonly kind: 'chart';
    readonly draw: 'bar' | 'line';
    readonly caption: string;
    readonly unit?: string;
    readonly columns: readonly TableColumn[];
    readonly rows: readonly (readonly (readonly Inline[])[])[];
  }
  /** Begins an attachment (附件) on a new page; all that follows up to the next belongs to it. */
  | { readonly kind: 'attachment'; readonly title: string; readonly isLandscape?: true }
  | { readonly kind: 'signature'; readonly author: string; readonly date: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'pageBreak' };

/** What a composed report is about and what it was composed from. */
export interface ReportMeta {
  readonly templateId: string;
  readonly templateVersion: number;
  readonly reportKind: 'annual' | 'half-year';
  readonly orgId: string;
  readonly orgName: string;
  readonly author: string;
  readonly period: Period;
  readonly asOf: PlainDate;
  /** Instant up to which facts were known, ISO 8601. */
  readonly knownAt: string;
}

/** A finished report: words and bound figures, no formulas and no layout. */
export interface DocumentTree {
  readonly meta: ReportMeta;
  readonly title: string;
  /** The title as broken for printing; joined they are the title. */
  readonly titleLines: readonly string[];
  readonly subtitle?: string;
  /** What the office has filled in beside the text; absent in a plain draft. */
  readonly elements?: OfficialElements;
  readonly blocks: readonly Block[];
  /** Every figure printed, in reading order; one per place. */
  readonly figures: readonly BoundFigure[];
  /** Figures the template asked for and the ledger does not have; to be listed before export. */
  readonly missing: readonly BoundFigure[];
  /** Figures printed although some institutions have not reported. */
  readonly partial: readonly BoundFigure[];
  /** Figures that decided which words are printed without being printed themselves. */
  readonly conditions: readonly BoundFigure[];
}

/** The inlines of a block in reading order, table cells row by row. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.inlines;
    case 'table':
    case 'chart':
      return block.rows.flat(2);
    case 'recipient':
    case 'attachment':
    case 'signature':
    case 'note':
    case 'pageBreak':
      return [];
  }
}
