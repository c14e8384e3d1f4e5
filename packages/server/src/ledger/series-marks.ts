import { slotEnd } from '@taizhang/indicators';
import type { FactFlag } from '@taizhang/indicators';
import type { OrgId } from '@taizhang/kernel';
import { EVERYTHING, type FactColumns, type FactRange } from './fact-columns.ts';
import type { LedgerCounty } from './ledger-county.ts';
import type { SeriesMap } from './series-storage.ts';
import { NO_MARKS, type SeriesMarks } from './stored-series.ts';

/** Marks that facts leave on the series they are stated in, and on those above. */
export function marksAfter(series: SeriesMap, facts: FactColumns, isDemo: boolean, county: LedgerCounty, { from, to }: FactRange = EVERYTHING): (metricId: string, orgId: OrgId, year: number) => SeriesMarks | undefined {
  const marks = new Map<string, SeriesMarks>();
  const above = ancestorsIn(county);
  const change = (metricId: SeriesMapKey[0], orgId: OrgId, year: number, apply: (before: SeriesMarks) => SeriesMarks): void => {
    const name = `${metricId}|${orgId}|${year}`;
    marks.set(name, apply(marks.get(name) ?? series.get(metricId, orgId, year) ?? NO_MARKS));
  };
  for (let at = from; at < Math.min(to, facts.length); at += 1) {
    if (facts.isSkipped(at)) continue;
    const isDoubtful = facts.remarks.get(at)?.flags.some((flag) => !REMARKS.has(flag)) ?? false;
    const [metricId, orgId, year, slot] = [facts.metricAt(at), facts.orgAt(at), facts.yearAt(at), facts.slotAt(at)];
    // Real and undoubted figures of a unit that has no marks leave none: nearly every row of an import.
    if (!isDemo && !isDoubtful && marks.size === 0 && isUnmarked(series.get(metricId, orgId, year))) continue;
    change(metricId, orgId, year, ({ demoSlots, doubtSlots, demoBelow }) => ({ demoSlots: withBit(demoSlots, slot, isDemo), doubtSlots: withBit(doubtSlots, slot, isDoubtful), demoBelow }));
    if (!isDemo) continue;
    for (const ancestor of above(orgId, year, slot)) change(metricId, ancestor, year, (before) => (before.demoBelow ? before : { ...before, demoBelow: true }));
  }
  return (metricId, orgId, year) => marks.get(`${metricId}|${orgId}|${year}`);
}

/** What is said in the history and raises no mark: a rate that cannot be recomputed, or was cut off, is not wrong for that. */
const REMARKS: ReadonlySet<string> = new Set<FactFlag>(['rate_without_denominator', 'stated_truncated']);

/** Units above one in the tree of a slot's last day, nearest first; found once for each month. */
export function ancestorsIn(county: LedgerCounty): (orgId: OrgId, year: number, slot: number) => readonly OrgId[] {
  const known = new Map<string, readonly OrgId[]>();
  return (orgId, year, slot) => {
    const on = slotEnd(year, slot);
    const name = `${orgId}|${on}`;
    const found = known.get(name) ?? climb(county, orgId, on);
    known.set(name, found);
    return found;
  };
}

type SeriesMapKey = Parameters<SeriesMap['get']>;

function climb(county: LedgerCounty, orgId: OrgId, on: ReturnType<typeof slotEnd>): readonly OrgId[] {
  const parent = county.rollUp.parentAt(orgId, on);
  return parent === undefined ? [] : [parent, ...climb(county, parent, on)];
}

function isUnmarked(marks: SeriesMarks | undefined): boolean {
  return marks === undefined || (marks.demoSlots === 0 && marks.doubtSlots === 0);
}

function withBit(bits: number, slot: number, isSet: boolean): number {
  return isSet ? bits | (1 << slot) : bits & ~(1 << slot);
}
