import type { CellValues, FormDefinition, SubmissionState } from '@taizhang/records';

/**
 * What the ledger knows of the cells from another source than this form, to be held against what the clerk states: a
 * difference is shown and never settled by the system. What the form itself stated when it was approved is no second
 * source, and a computed cell differs only where its parts do.
 */
export function elsewhereKnown(form: FormDefinition, { approvedCells }: SubmissionState, known: CellValues): CellValues {
  return Object.fromEntries(form.items.flatMap(({ key, entry }) => {
    const value = known[key];
    return value === undefined || entry === 'computed' || approvedCells?.[key] === value ? [] : [[key, value]];
  }));
}
