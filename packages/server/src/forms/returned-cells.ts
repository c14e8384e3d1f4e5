import { completeCells, foldSubmission, type CellValues, type FormDefinition, type SubmissionState } from '@taizhang/records';

/** What the returned cells said when they came back, computed ones included, so that "not yet corrected" can be told from any browser. */
export function valuesWhenReturned(form: FormDefinition, { returnedCells, timeline }: SubmissionState): CellValues {
  const keys = new Set(Object.keys(returnedCells));
  if (keys.size === 0) return {};
  const until = timeline.findLastIndex(({ kind }) => kind === 'return');
  const then = completeCells(form, foldSubmission(timeline.slice(0, until + 1)).cells);
  return Object.fromEntries(Object.entries(then).filter(([key]) => keys.has(key)));
}
