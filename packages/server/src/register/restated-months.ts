import type { RestatedMonth } from '@taizhang/contract';
import { monthOf, monthPeriod, parsePeriod, periodEnd, periodStart, yearOf, type PlainDate } from '@taizhang/kernel';
import { openFile, type ServiceRecord } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { recordDifference } from './record-difference.ts';
import type { StoredResident } from './resident-rows.ts';
import { moveStandings, type CountMove, type RegisterCounty } from './standing-move.ts';
import { readStandings } from './store-standings.ts';

/** Which ended months would be restated if the resident's records were these instead; found by what will move the counts then. */
export async function previewRestated(tx: Tx, county: RegisterCounty, resident: StoredResident, records: readonly ServiceRecord[]): Promise<RestatedMonth[]> {
  const stored = await readStandings(tx, county.directory.countyId, resident.row.id, resident.row.assessed_on);
  const { moves } = moveStandings(county, stored, { before: resident.file, after: openFile(resident.file, records), ...recordDifference([...resident.file.records.values()].flat(), records) });
  const months = restatedMonths(moves, county.span.today);
  if (months.length === 0) return [];
  // As the server: who enters visits need not be allowed to read reports, only to know that one speaks of the month.
  const published = await asSystem(tx, () => rowsOf<{ period: string }>(tx, 'select distinct period from report where county_id = $1 and published_at is not null', [county.directory.countyId]));
  const spans = published.map(({ period }) => parsePeriod(period));
  return months.map((month) => ({ month, isPublished: spans.some((span) => periodStart(span) <= periodStart(parsePeriod(month)) && periodEnd(span) >= periodEnd(parsePeriod(month))) }));
}

/** Months before the present one in which a count moves, oldest first, as `2021-12`. */
export function restatedMonths(moves: readonly CountMove[], today: PlainDate): readonly string[] {
  const isEnded = ({ year, slot }: CountMove): boolean => year * 12 + slot < yearOf(today) * 12 + monthOf(today) - 1;
  return [...new Set(moves.filter(isEnded).map(({ year, slot }): string => monthPeriod(year, slot + 1)))].toSorted();
}
