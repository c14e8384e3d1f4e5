import { monthNumber, monthNumberEnd } from '@taizhang/records';
import { plainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { RegisterCounty } from './standing-move.ts';

/**
 * Opens the months up to today: each begins with the counts of the one before, because everybody is counted in it as they stood
 * until their standing is looked at again. Every institution that answers for residents gets its zeros, since missing is not zero.
 */
export async function turnMonths(tx: Tx, county: RegisterCounty): Promise<void> {
  const { directory, span } = county;
  // Of two that come here together the second finds the months open.
  await rowsOf(tx, 'select pg_advisory_xact_lock($1, $2)', [REGISTER_LOCK, directory.countyId]);
  const [state] = await rowsOf<{ counted_to: string }>(tx, 'select counted_to from register_state where county_id = $1', [directory.countyId]);
  const last = state === undefined ? monthNumber(span.firstMonth) - 1 : monthNumber(plainDate(state.counted_to));
  for (let month = last + 1; month <= monthNumber(span.today); month += 1) await openMonth(tx, county, month, state !== undefined || month > last + 1);
  await rowsOf(
    tx,
    `insert into register_state (county_id, first_month, counted_to) values ($1, $2, $3)
     on conflict (county_id) do update set counted_to = greatest(register_state.counted_to, excluded.counted_to)`,
    [directory.countyId, span.firstMonth, span.today],
  );
}

/** Any number, the same in every version. */
const REGISTER_LOCK = 990_003;

async function openMonth(tx: Tx, { register, directory }: RegisterCounty, month: number, hasMonthBefore: boolean): Promise<void> {
  const keys = register.programmes.flatMap((programme) => register.countKeys(programme).map(({ metricKey }) => metricKey));
  const clinics = [...directory.tree.units.values()].filter(({ kind }) => kind === RESPONSIBLE_KIND).map(({ id }) => id);
  const tree = directory.tree.at(monthNumberEnd(month));
  const open = clinics.filter((id) => tree.has(id)).map((id) => directory.idOf(id));
  await rowsOf(
    tx,
    `insert into standing_count (county_id, org_id, metric_key, year, slot, n) select $1, o, k, $4, $5, 0 from unnest($2::int[]) o cross join unnest($3::int[]) k on conflict do nothing`,
    [directory.countyId, open, keys, Math.floor(month / 12), month % 12],
  );
  if (!hasMonthBefore) return;
  await rowsOf(
    tx,
    `insert into standing_count (county_id, org_id, metric_key, year, slot, n)
     select county_id, org_id, metric_key, $4, $5, n from standing_count where county_id = $1 and year = $2 and slot = $3 and metric_key = any($6::int[])
     on conflict (county_id, org_id, metric_key, year, slot) do update set n = standing_count.n + excluded.n`,
    [directory.countyId, Math.floor((month - 1) / 12), (month - 1) % 12, Math.floor(month / 12), month % 12, keys],
  );
}

/** Institutions that answer for residents. */
const RESPONSIBLE_KIND = 'village-clinic';
