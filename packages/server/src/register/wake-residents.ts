import { withSystem } from '../database/scope.ts';
import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { RegisterDeps } from './register.ts';
import { openRegisterCounty } from './register-county.ts';
import { readResidents } from './resident-rows.ts';
import { moveStandings, type RegisterCounty } from './standing-move.ts';
import { readStandings, storeStandings } from './store-standings.ts';

/** Residents looked at in one transaction. */
const BATCH = 200;

/**
 * Looks again at every resident whose standing time alone has changed: a birthday, a quarter without a visit, 1 January. Bounded batches, each
 * claimed so that two servers never take the same one; stopped at any point, the rest is found again.
 * @returns how many were looked at
 */
export async function wakeResidents(deps: RegisterDeps, countyId: number, shouldStop: () => boolean = () => false): Promise<number> {
  let woken = 0;
  for (;;) {
    const batch = shouldStop() ? 0 : await withSystem(deps.database, async (tx) => wakeBatch(deps, tx, countyId));
    woken += batch;
    if (batch < BATCH) return woken;
  }
}

async function wakeBatch(deps: RegisterDeps, tx: Tx, countyId: number): Promise<number> {
  const county = await openRegisterCounty(deps, tx, countyId);
  const ids = await rowsOf<{ id: number }>(tx, 'select id from resident where county_id = $1 and wake_on <= $2 order by wake_on limit $3 for update skip locked', [countyId, county.span.today, BATCH]);
  const residents = await readResidents(tx, deps.register, county.directory, ids.map(({ id }) => id).toSorted((a, b) => a - b));
  for (const resident of residents) await restand(tx, county, resident);
  return ids.length;
}

/** Stores a resident's standings as of today, moving what time alone has moved. */
async function restand(tx: Tx, county: RegisterCounty, { row, file }: Awaited<ReturnType<typeof readResidents>>[number]): Promise<void> {
  const stored = await readStandings(tx, county.directory.countyId, row.id, row.assessed_on);
  const move = moveStandings(county, stored, { before: file, after: file, removed: [], added: [] });
  await storeStandings(tx, county.directory.countyId, row.id, move, county.span.today);
}
