import type { HouseholdView } from '@taizhang/contract';
import { addDays, dayOfWeek, fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import { presentOrg } from '../../organisation/present-organisation.ts';
import { can } from '../../policies/ability.ts';
import { presentDue, type StandingDue } from '../list-due.ts';
import { briefColumns, presentBrief, readBriefs, type BriefRow } from '../present-resident.ts';
import type { RegisterDeps } from '../register.ts';
import { readRegister, type RegisterRead } from '../register-scope.ts';
import { householdAddressPlace } from '../sealed-places.ts';

/**
 * A household: its members with what each is due, and who came and went.
 * @throws DomainError `not_found` where the reader sees none of its members
 */
export async function getHousehold(deps: RegisterDeps, actor: Actor, householdId: number): Promise<HouseholdView> {
  return readRegister(deps, actor, undefined, async (read) => {
    const { tx, directory, today, keys } = read;
    const rows = await rowsOf<MemberRow>(tx, `select ${briefColumns('r')}, household_role, version from resident r where county_id = $1 and household_id = $2 and status <> 'merged' order by household_role is distinct from 'head', born_on, id`, [directory.countyId, householdId]);
    const history = await readHistory(read, householdId);
    // As the server: where the household was opened need not be where its members live by now.
    const [home] = await asSystem(tx, () => rowsOf<{ org_id: number; address: Buffer | null; all: number }>(tx, "select org_id, address, (select count(*)::int from resident r where r.county_id = h.county_id and r.household_id = h.id and r.status <> 'merged') as all from household h where county_id = $1 and id = $2", [directory.countyId, householdId]));
    if (home === undefined || (rows.length === 0 && history.length === 0)) return fail('not_found', { zh: '没有这户，或不在您的管辖范围内。', en: 'There is no such household, or not in your jurisdiction.' });
    const dues = await readDues(deps, read, rows);
    return {
      id: householdId, today, org: presentOrg(directory, directory.codeOf(rows[0]?.org_id ?? home.org_id)),
      address: home.address === null ? null : maskAddress(keys.open(home.address, householdAddressPlace(directory.countyId, householdId))),
      members: rows.map((row) => ({ ...presentBrief(read, row), role: row.household_role, version: row.version, dues: dues(row.id) })),
      elsewhere: home.all - rows.length, history, may: { record: can(actor, 'residents.record') },
    };
  });
}

interface MemberRow extends BriefRow {
  readonly household_role: string | null;
  readonly version: number;
}

async function readDues(deps: RegisterDeps, read: RegisterRead, rows: readonly MemberRow[]): Promise<(residentId: number) => HouseholdView['members'][number]['dues']> {
  const { tx, directory, today } = read;
  const found = await rowsOf<StandingDue>(tx, 'select resident_id, programme, due_kind, due_what, due_from, due_by from standing where county_id = $1 and resident_id = any($2::bigint[]) and due_by is not null order by due_by, programme', [directory.countyId, rows.map(({ id }) => id)]);
  const byResident = Map.groupBy(found, ({ resident_id: id }) => id);
  const briefs = new Map(rows.map((row) => [row.id, presentBrief(read, row)]));
  const weekEnd = addDays(today, 7 - dayOfWeek(today));
  return (residentId) => (byResident.get(residentId) ?? []).flatMap((row) => {
    const brief = briefs.get(residentId);
    if (brief === undefined) return [];
    const { resident: _, ...due } = presentDue(deps, row, brief, today, weekEnd);
    return [due];
  });
}

interface ChangeRow {
  readonly resident_id: number;
  readonly from_household: number | null;
  readonly to_household: number;
  readonly role_before: string | null;
  readonly role_after: string;
  readonly reason: string;
  readonly changed_at: string;
  readonly changed_by: string;
}

async function readHistory(read: RegisterRead, householdId: number): Promise<HouseholdView['history']> {
  const { tx, directory } = read;
  const rows = await rowsOf<ChangeRow>(tx, 'select resident_id, from_household, to_household, role_before, role_after, reason, changed_at, changed_by from household_change where county_id = $1 and (from_household = $2 or to_household = $2) order by changed_at desc, id desc', [directory.countyId, householdId]);
  const briefs = await readBriefs(tx, read, [...new Set(rows.map(({ resident_id: id }) => id))]);
  return rows.flatMap((row) => {
    const resident = briefs.get(row.resident_id);
    if (resident === undefined) return [];
    const kind = row.from_household === row.to_household ? 'role' : row.to_household === householdId ? 'came' : 'left';
    return [{ resident, kind, roleBefore: row.role_before, roleAfter: row.role_after, otherHousehold: kind === 'role' ? null : kind === 'came' ? row.from_household : row.to_household, reason: row.reason, at: row.changed_at, by: row.changed_by } as const];
  });
}

/** 河湾村二组 12 号 → 河湾村二组＊＊＊: which part of the village, not which door. The whole is shown by looking at who somebody is, with a reason. */
function maskAddress(address: string): string {
  const letters = Array.from(address);
  return letters.length <= SHOWN ? address : `${letters.slice(0, SHOWN).join('')}＊＊＊`;
}

const SHOWN = 6;
