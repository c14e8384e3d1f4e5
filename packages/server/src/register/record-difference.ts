import type { ServiceRecord } from '@taizhang/records';

/** Records that are in one list and not, or otherwise, in the other. */
export function recordDifference(old: readonly ServiceRecord[], now: readonly ServiceRecord[]): { readonly removed: readonly ServiceRecord[]; readonly added: readonly ServiceRecord[] } {
  const text = (records: readonly ServiceRecord[]) => new Map(records.map((record) => [JSON.stringify(record), record]));
  const [before, after] = [text(old), text(now)];
  return { removed: [...before].flatMap(([key, record]) => (after.has(key) ? [] : [record])), added: [...after].flatMap(([key, record]) => (before.has(key) ? [] : [record])) };
}
