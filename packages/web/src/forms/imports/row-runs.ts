import type { ImportAccountView } from '@taizhang/contract';

type AccountRow = ImportAccountView['rows'][number];

/** Neighbouring rows with the same outcome for the same reason: one line instead of five hundred. */
export interface RowRun extends AccountRow {
  /** Last row of the run; `row` is the first. */
  readonly to: number;
}

/** The rows in runs, in the order of the file; every row is in exactly one. */
export function rowRuns(rows: readonly AccountRow[]): readonly RowRun[] {
  const runs: RowRun[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row.row === last.to + 1 && isAlike(last, row)) runs[runs.length - 1] = { ...last, to: row.row };
    else runs.push({ ...row, to: row.row });
  }
  return runs;
}

function isAlike(a: AccountRow, b: AccountRow): boolean {
  return a.outcome === b.outcome && a.column === b.column && a.reason?.zh === b.reason?.zh && a.flags.join('\n') === b.flags.join('\n');
}
