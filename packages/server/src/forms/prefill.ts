import { allowedActions, type CellChanges, type CellValues, type FormDefinition, type SubmissionState } from '@taizhang/records';

/**
 * What the ledger already knows, offered in the prefilled cells of a form that is still being filled in. A cell the
 * clerk has touched is his: also one he emptied on purpose.
 */
export function prefilledCells(form: FormDefinition, state: SubmissionState, known: CellValues, changes: CellChanges = {}): CellValues {
  if (!allowedActions(state.status).includes('save')) return {};
  const touched = new Set([...Object.keys(changes), ...state.timeline.flatMap((action) => ('cells' in action ? Object.keys(action.cells ?? {}) : []))]);
  return Object.fromEntries(
    form.items.flatMap(({ key, entry }) => {
      const value = known[key];
      return entry !== 'prefilled' || value === undefined || touched.has(key) ? [] : [[key, value]];
    }),
  );
}
