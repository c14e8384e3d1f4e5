import { makeDate, plainDate, yearOf } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { asSystem, preparedRows } from '../ledger/sql.ts';
import type { RegisterDeps } from './register.ts';
import type { RegisterCounty } from './standing-move.ts';
import { turnMonths } from './turn-months.ts';

/** The register as this transaction works with it. Counts are carried to the present month first, so that no record meets last month's. */
export async function openRegisterCounty(deps: RegisterDeps, tx: Tx, countyId: number): Promise<RegisterCounty> {
  const { county, countedTo } = await readCounty(deps, tx, countyId);
  if (countedTo === undefined || countedTo.slice(0, 7) < county.span.today.slice(0, 7)) await asSystem(tx, () => turnMonths(tx, county));
  return county;
}

/** The register for looking only: counts are left where they are. */
export async function readRegisterCounty(deps: RegisterDeps, tx: Tx, countyId: number): Promise<RegisterCounty> {
  return (await readCounty(deps, tx, countyId)).county;
}

async function readCounty(deps: RegisterDeps, tx: Tx, countyId: number): Promise<{ readonly county: RegisterCounty; readonly countedTo: string | undefined }> {
  const today = deps.clock.today();
  const directory = await deps.directories.of(tx, countyId);
  const [state] = await preparedRows<{ first_month: string; counted_to: string }>(tx, 'select first_month, counted_to from register_state where county_id = $1', [countyId]);
  // Counts begin with last year, so that this year can be compared.
  const firstMonth = state === undefined ? makeDate(yearOf(today) - 1, 1, 1) : plainDate(state.first_month);
  return { county: { register: deps.register, directory, span: { firstMonth, today } }, countedTo: state?.counted_to };
}
