import type { listRecordCodesGiven as givenRoute, previewRecordCodes as previewRoute, RouteResponse } from '@taizhang/contract';
import type { Actor } from '../../auth/actor.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { can } from '../../policies/ability.ts';
import { readBriefs } from '../present-resident.ts';
import { previewRecordCodes as previewCodes } from '../record-series.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister } from '../register-scope.ts';
import { AT_ONCE } from './give-record-codes.ts';
import { LACKING } from './lacking.ts';

/** Who lacks a code, with the code each would be given now. */
export async function previewRecordCodes(deps: RegisterDeps, actor: Actor, orgId: string | undefined): Promise<RouteResponse<typeof previewRoute>> {
  return readRegister(deps, actor, orgId, async (read) => {
    const { tx, directory, org, orgIds } = read;
    const units = await rowsOf<{ org_id: number; n: number }>(tx, `select org_id, count(*)::int as n from resident where ${LACKING} group by org_id order by org_id`, [directory.countyId, orgIds]);
    const codes = await previewCodes(tx, directory, units.map(({ org_id: unit, n }) => ({ orgId: unit, count: n })));
    const people = await rowsOf<{ id: number; org_id: number; nth: number }>(
      tx, `select id, org_id, nth from (select id, org_id, row_number() over (partition by org_id order by id)::int as nth from resident where ${LACKING}) lacking order by org_id, nth limit $3`, [directory.countyId, orgIds, SHOWN],
    );
    const briefs = await readBriefs(tx, read, people.map(({ id }) => id));
    return {
      org: presentOrg(directory, org.code), lacking: units.reduce((sum, { n }) => sum + n, 0), atOnce: AT_ONCE, may: { give: can(actor, 'residents.record') },
      units: units.map(({ org_id: unit, n }) => {
        const own = codes.get(unit) ?? [];
        return { org: presentOrg(directory, directory.codeOf(unit)), lacking: n, first: own[0] ?? null, last: own.at(-1) ?? null, cannot: n - own.length };
      }),
      rows: people.flatMap(({ id, org_id: unit, nth }) => {
        const resident = briefs.get(id);
        return resident === undefined ? [] : [{ resident, code: codes.get(unit)?.[nth - 1] ?? null }];
      }),
    };
  });
}

/** Names shown before; the units say how many there are in all. */
const SHOWN = 200;

/** Codes given later than the record, newest first. */
export async function listRecordCodesGiven(deps: RegisterDeps, actor: Actor, { orgId, page, size }: { readonly orgId?: string | undefined; readonly page: number; readonly size: number }): Promise<RouteResponse<typeof givenRoute>> {
  return readRegister(deps, actor, orgId, async (read) => {
    const { tx, directory, org, orgIds } = read;
    const [{ total } = { total: 0 }] = await rowsOf<{ total: number }>(tx, 'select count(*)::int as total from record_code_given where county_id = $1 and org_id = any($2::int[])', [directory.countyId, orgIds]);
    const rows = await rowsOf<{ code: string; resident_id: number; given_at: string; given_by: string }>(
      tx, 'select code, resident_id, given_at, given_by from record_code_given where county_id = $1 and org_id = any($2::int[]) order by given_at desc, code limit $3 offset $4', [directory.countyId, orgIds, size, (page - 1) * size],
    );
    const briefs = await readBriefs(tx, read, rows.map(({ resident_id: id }) => id));
    return { org: presentOrg(directory, org.code), total, rows: rows.flatMap(({ code, resident_id: id, given_at: at, given_by: by }) => {
      const resident = briefs.get(id);
      return resident === undefined ? [] : [{ resident, code, at, by }];
    }) };
  });
}
