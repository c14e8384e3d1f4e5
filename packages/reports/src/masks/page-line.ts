/** What a line of the text is for; a signature and its date are the system's to write. */
export type LineRole = 'title' | 'recipient' | 'heading' | 'paragraph' | 'table' | 'signature';

/** A line of a report that is brought in. */
export interface PageLine {
  readonly role: LineRole;
  /** Where its words stand in the text, without numbering and outer space. */
  readonly start: number;
  readonly end: number;
  /** Headings only: depth, and the number as written (（二）). */
  readonly level?: 1 | 2 | 3 | 4;
  readonly number?: string;
  /** Table rows only: the first row of its table. */
  readonly isTableHead?: boolean;
}
