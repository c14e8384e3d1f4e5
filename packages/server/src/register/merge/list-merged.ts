import type { listMerged as mergedRoute, RouteResponse } from '@taizhang/contract';
import type { Actor } from '../../auth/actor.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister } from '../register-scope.ts';

/** Who was merged into a resident, as far as the actor may see. */
export async function listMerged(deps: RegisterDeps, actor: Actor, residentId: number): Promise<RouteResponse<typeof mergedRoute>> {
  return readRegister(deps, actor, undefined, async ({ tx, directory }) => {
    const rows = await rowsOf<{ id: number; org_id: number; last_seq: number }>(tx, 'select id, org_id, last_seq from resident where county_id = $1 and merged_into = $2 order by id', [directory.countyId, residentId]);
    return { rows: rows.map((row) => ({ id: row.id, org: presentOrg(directory, directory.codeOf(row.org_id)), records: row.last_seq })) };
  });
}
