import type { ReportBinding } from './report-binding.ts';

/** A stretch of a paragraph that a content control or a bookmark ties to a figure; end exclusive, UTF-16 code units. */
export interface TaggedSpan {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph as it reads once every tracked change is accepted. */
export interface EditedParagraph {
  readonly kind: 'paragraph';
  /** Style id of the editor; several editors keep ours. */
  readonly style: string | undefined;
  readonly text: string;
  readonly spans: readonly TaggedSpan[];
  /** Raised characters, as the marks behind figures are set. */
  readonly raised: readonly { readonly start: number; readonly end: number }[];
  readonly startsPage: boolean;
}

/** A table as rows of cells; the paragraphs of a cell are one text, apart by line breaks. */
export interface EditedTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly EditedParagraph[])[];
  /** Place among the charts of the report, for a picture read as the figures it was drawn from. */
  readonly chart?: number;
}

/** A chart of ours, known again by its name; what it shows is read from the report, not from the picture. */
export interface EditedPicture {
  readonly kind: 'picture';
  /** Its place among the charts of the report, and the code of the download. */
  readonly tag: string;
  readonly near: string;
}

/** What an author did with change tracking on; the text reads as if it were accepted. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

/** A remark in the margin. */
export interface WordComment {
  readonly author: string;
  readonly at: string;
  readonly text: string;
  /** The words it is about. */
  readonly about: string;
}

/** Something the report's own form cannot hold, to be named to the author rather than lost. */
export interface Unsupported {
  readonly kind: 'picture' | 'text_box' | 'footnote' | 'equation' | 'object' | 'nested_table';
  /** The words around it, or in it. */
  readonly near: string;
}

/** What a Word file says, free of layout. */
export interface EditedDocument {
  readonly blocks: readonly (EditedParagraph | EditedTable | EditedPicture)[];
  readonly binding: ReportBinding | undefined;
  readonly trackedChanges: readonly TrackedChange[];
  readonly comments: readonly WordComment[];
  readonly unsupported: readonly Unsupported[];
}
