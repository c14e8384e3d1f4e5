import type { SheetRow } from './live-sheet.ts';

/** How far the grid is: the counts of the save bar. */
export interface EntryTally {
  /** Cells somebody types or confirms. */
  readonly fields: number;
  readonly filled: number;
  readonly returnedOpen: number;
  readonly conflicts: number;
  /** Cells that forbid handing in: unreadable, or a hard rule is broken. */
  readonly errors: number;
  readonly doubts: number;
  /** Required cells without a value. */
  readonly empty: number;
}

/** Counts cells, not sentences: two doubts about one cell are one to look at. */
export function tallySheet(rows: readonly SheetRow[]): EntryTally {
  const written = rows.filter(({ item }) => item.entry !== 'computed');
  const having = (...kinds: readonly string[]): number => rows.filter(({ marks }) => marks.some(({ kind }) => kinds.includes(kind))).length;
  return {
    fields: written.length, filled: written.filter(({ value }) => value !== undefined).length,
    returnedOpen: having('returned'), conflicts: having('conflict'), errors: having('wrong', 'hard'), doubts: having('soft'), empty: having('empty'),
  };
}

/** What keeps a form from being handed in. */
export type Obstacle = 'offline' | 'conflicts' | 'errors' | 'empty' | 'returned_note' | 'doubt_note' | 'nothing' | 'too_early';

/** Everything still in the way; a word of explanation clears doubts and returned cells that are right as they are. */
export function obstacles(tally: EntryTally, note: string, { isOnline, maySubmit }: { readonly isOnline: boolean; readonly maySubmit: boolean }): readonly Obstacle[] {
  const isExplained = note.trim().length > 1;
  const all: readonly [Obstacle, boolean][] = [
    ['offline', !isOnline], ['conflicts', tally.conflicts > 0], ['errors', tally.errors > 0], ['empty', tally.empty > 0],
    ['returned_note', tally.returnedOpen > 0 && !isExplained], ['doubt_note', tally.doubts > 0 && !isExplained], ['nothing', tally.filled === 0], ['too_early', !maySubmit],
  ];
  return all.filter(([, stands]) => stands).map(([obstacle]) => obstacle);
}

/** The next cell worth looking at after one, going round. */
export function nextProblem(rows: readonly SheetRow[], after: string | undefined): string | undefined {
  const keys = rows.filter(({ marks, item }) => item.entry !== 'computed' && marks.some(({ kind }) => kind !== 'fixed')).map(({ item }) => item.key);
  const order = rows.map(({ item }) => item.key);
  const from = after === undefined ? -1 : order.indexOf(after);
  return keys.find((key) => order.indexOf(key) > from) ?? keys[0];
}
