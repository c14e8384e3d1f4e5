import type { SubmissionView } from '@taizhang/contract';
import type { DraftPlace } from './local-draft.ts';

/**
 * Values the returned cells had when this browser first saw them after the return, so that "not yet corrected" survives
 * a reload. The server does not say what came back; a cell corrected at another browser before counts as uncorrected here
 * until it is edited or explained, which errs on the safe side.
 */
export function returnedValues(place: DraftPlace, view: SubmissionView): Readonly<Record<string, number | null>> {
  const returned = view.items.filter((item) => item.returnedReason !== null);
  const event = view.timeline.findLast((entry) => entry.kind === 'return');
  if (returned.length === 0 || event === undefined) return {};
  const known = find(place, event.at);
  if (known !== undefined) return known;
  const values = Object.fromEntries(returned.map((item) => [item.key, item.value]));
  keep(place, event.at, values);
  return values;
}

function find(place: DraftPlace, at: string): Readonly<Record<string, number | null>> | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('at' in kept) || kept.at !== at || !('values' in kept)) return undefined;
    return isValues(kept.values) ? kept.values : undefined;
  } catch {
    return undefined;
  }
}

function keep(place: DraftPlace, at: string, values: Readonly<Record<string, number | null>>): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify({ at, values }));
  } catch {
    // Without storage the cells count as uncorrected until edited, which errs on the safe side.
  }
}

function keyOf({ accountId, formId, period, orgId }: DraftPlace): string {
  return ['taizhang.form-returned', accountId, formId, period, orgId].join('.');
}

function isValues(value: unknown): value is Readonly<Record<string, number | null>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((cell) => cell === null || typeof cell === 'number');
}
