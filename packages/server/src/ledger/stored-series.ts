import type { Series } from '@taizhang/indicators';

/** What a reader must be told about a series beside its values. Bit n of a number stands for slot n. */
export interface SeriesMarks {
  /** What was stated was generated for the demonstration. */
  readonly demoSlots: number;
  /** What was stated is doubtful and kept as stated. */
  readonly doubtSlots: number;
  /** Some value below was generated for the demonstration. */
  readonly demoBelow: boolean;
}

/** Nothing to be told. */
export const NO_MARKS: SeriesMarks = { demoSlots: 0, doubtSlots: 0, demoBelow: false };

/** A series as stored: what it says, and what a reader must be told about it. */
export interface StoredSeries extends SeriesMarks {
  readonly series: Series;
}
