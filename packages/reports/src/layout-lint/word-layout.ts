/** How some characters are set, after styles, theme and defaults. */
export interface RunLook {
  /** Font of the Chinese characters; undefined when nothing names one. */
  readonly font: string | undefined;
  /** Font of digits and Latin letters. */
  readonly latinFont: string | undefined;
  /** In half points. */
  readonly size: number;
  /** As written (FF0000, auto); undefined is black. */
  readonly color: string | undefined;
}

/** Characters set alike. */
export interface LaidRun {
  readonly text: string;
  readonly look: RunLook;
}

/** Where a paragraph stands, in twips, after styles, numbering and defaults. */
export interface ParagraphLook {
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Of the first line beyond the others; negative when it hangs. */
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  /** Distance of lines: in twips when exact or at least, in 240ths of a line when automatic. */
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly snapsToGrid: boolean;
}

/** A paragraph of the text as it is printed. */
export interface LaidParagraph {
  readonly kind: 'paragraph';
  /** Counted from 1 over the paragraphs outside tables that are not empty; an empty one has the number of the next. */
  readonly number: number;
  /** What Word prints before the text by itself: 一、 */
  readonly autoNumber: string;
  /** True for any automatic number or bullet, also one this reader cannot print. */
  readonly isNumbered: boolean;
  readonly text: string;
  readonly runs: readonly LaidRun[];
  readonly look: ParagraphLook;
  /** Name of its style in lower case: normal, heading 1, toc 2. */
  readonly style: string;
  readonly hasPicture: boolean;
  readonly breaksPage: boolean;
  /** Place of its section in the list of sections. */
  readonly section: number;
  /** True in a table cell or a text box. */
  readonly isEnclosed: boolean;
}

/** A table, as far as its layout is judged. */
export interface LaidTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly repeatsHead: boolean;
  readonly isNested: boolean;
  readonly paragraphs: readonly LaidParagraph[];
}

/** A stretch of pages; lengths in twips. */
export interface LaidSection {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Lines of the grid lie this far apart; undefined without one. */
  readonly linePitch: number | undefined;
  /** Ids of the relationships to its own footers and headers; none when it goes on with those of the section before. */
  readonly footers: readonly string[];
  readonly headers: readonly string[];
  /** decimal, upperRoman … */
  readonly numberFormat: string;
}

/** A Word file as it is printed, as far as a layout rule can ask. */
export interface WordLayout {
  readonly blocks: readonly (LaidParagraph | LaidTable)[];
  readonly sections: readonly LaidSection[];
  /** Paragraphs of all footers and headers in use; a field is one character of {@link FIELD_MARKS}. */
  readonly footers: readonly LaidParagraph[];
  readonly headers: readonly LaidParagraph[];
  readonly hasOddAndEvenPages: boolean;
}

/** Private characters that stand for a field in the text of a footer. */
export const FIELD_MARKS = { page: '\uE000', pages: '\uE001' } as const;
