import type { DueRow } from '@taizhang/contract';

/** People of one village clinic, the most urgent first. */
export interface DueGroup {
  readonly org: DueRow['resident']['org'];
  readonly rows: readonly DueRow[];
  readonly overdue: number;
  readonly today: number;
}

/** The list by village; the village of the longest overdue comes first. */
export function dueGroups(rows: readonly DueRow[]): readonly DueGroup[] {
  const byOrg = new Map<string, DueRow[]>();
  for (const row of rows) byOrg.set(row.resident.org.id, [...(byOrg.get(row.resident.org.id) ?? []), row]);
  return [...byOrg.values()].flatMap((own): DueGroup[] => {
    const [first] = own;
    if (first === undefined) return [];
    return [{ org: first.resident.org, rows: own, overdue: own.filter(({ state }) => state === 'overdue').length, today: own.filter(({ state }) => state === 'today').length }];
  });
}

/** Name of a line of the list in the address: who, and for which form. */
export interface DuePlace {
  readonly residentId: number;
  readonly programme: string;
  readonly kind: string;
}

/** True when the line is about that. */
export function isAtPlace({ resident, programme, kind }: DueRow, place: DuePlace | undefined): boolean {
  return place !== undefined && resident.id === place.residentId && programme === place.programme && kind === place.kind;
}

/** Who comes after a line that leaves the list, in the order it is shown; the first one when it was the last. */
export function nextDue(groups: readonly DueGroup[], place: DuePlace): DueRow | undefined {
  const rows = groups.flatMap((group) => group.rows);
  const at = rows.findIndex((row) => isAtPlace(row, place));
  const others = rows.filter((row) => !isAtPlace(row, place));
  return others[at < 0 ? 0 : at] ?? others[0];
}
