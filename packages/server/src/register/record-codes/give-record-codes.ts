import type { giveRecordCodes as giveRoute, RouteResponse } from '@taizhang/contract';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import { takeRecordCodes } from '../record-series.ts';
import type { RegisterDeps } from '../register.ts';
import { LACKING } from './lacking.ts';

/** Residents given a code in one transaction: their rows are held while it lasts. */
export const AT_ONCE = 2_000;

/**
 * Gives health record codes to residents of a unit and those below it who live here and have none, in the order their records were opened. Who gets none is counted:
 * a unit without a division code of 12 digits, or a series at its end.
 */
export async function giveRecordCodes(deps: RegisterDeps, actor: Actor, { commandId, orgId }: { readonly commandId: string; readonly orgId: string }): Promise<RouteResponse<typeof giveRoute>> {
  return executeCommand(deps, actor, { commandId, action: 'residents.give_codes', subject: { kind: 'org', id: orgId }, statementSeconds: 120 }, async (tx, trail) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    const orgIds = directory.jurisdictionOf(requireVisibleOrg(actor, directory, orgId).code, deps.clock.today());
    const units = await rowsOf<{ org_id: number }>(tx, `select org_id from resident where ${LACKING} group by org_id order by org_id`, [actor.countyId, orgIds]);
    let [given, cannot] = [0, 0];
    const spans: string[] = [];
    for (const { org_id: unit } of units) {
      if (given >= AT_ONCE) break;
      // Held until the end, so that of two who give at once the second finds nobody left.
      const rows = await rowsOf<{ id: number }>(tx, `select id from resident where ${LACKING} order by id limit $3 for update`, [actor.countyId, [unit], AT_ONCE - given]);
      const codes = await takeRecordCodes(tx, directory, unit, rows.length);
      const pairs = rows.flatMap(({ id }, at) => [codes[at] ?? []].flat().map((code) => ({ id, code })));
      await storeCodes(tx, { countyId: actor.countyId, unit, commandId, at: deps.clock.now(), by: actor.displayName }, pairs);
      given += pairs.length;
      cannot += rows.length - pairs.length;
      const [first, last] = [pairs[0], pairs.at(-1)];
      if (first !== undefined && last !== undefined) spans.push(`${first.code}–${last.code}`);
    }
    const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(tx, `select count(*)::int as n from resident where ${LACKING}`, [actor.countyId, orgIds]);
    trail.add({ given, cannot, codes: spans });
    return { given, cannot, remaining: Math.max(0, n - cannot) };
  });
}

interface Giving {
  readonly countyId: number;
  readonly unit: number;
  readonly commandId: string;
  readonly at: string;
  readonly by: string;
}

/** The version of a resident stays: nobody who has the page open is told that somebody changed it, and no answer of theirs is affected. */
async function storeCodes(tx: Tx, { countyId, unit, commandId, at, by }: Giving, pairs: readonly { readonly id: number; readonly code: string }[]): Promise<void> {
  const [ids, codes] = [pairs.map(({ id }) => id), pairs.map(({ code }) => code)];
  await asSystem(tx, async () => {
    await rowsOf(tx, 'update resident r set record_code = g.code from unnest($2::bigint[], $3::text[]) as g (id, code) where r.county_id = $1 and r.id = g.id', [countyId, ids, codes]);
    await rowsOf(tx, 'insert into record_code_given (county_id, code, resident_id, org_id, command_id, given_at, given_by) select $1, code, id, $4, $5, $6, $7 from unnest($2::bigint[], $3::text[]) as g (id, code)', [countyId, ids, codes, unit, commandId, at, by]);
  });
}
