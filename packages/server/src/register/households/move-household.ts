import type { HouseholdRole } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import { joinHousehold } from '../household.ts';
import { holdIdentityKeys, type IdentityKeys } from '../identity-keys.ts';
import type { RegisterDeps } from '../register.ts';
import { openIdentity, placeOf, type SealedIdentity } from '../resident-identity.ts';
import { addressBeforePlace, householdAddressPlace } from '../sealed-places.ts';
import { leavesHeadless, type Member } from './household-heads.ts';

/** Where a resident goes, and as what. */
export interface MoveHousehold {
  readonly commandId: string;
  readonly residentId: number;
  readonly version: number;
  /** Resident whose household is joined, or stayed in; null opens one of their own. */
  readonly to: number | null;
  readonly role: HouseholdRole;
  /** Who heads the household that its head leaves. */
  readonly newHead: number | null;
  /** What the head that is replaced is to the new one. */
  readonly formerHeadRole: Exclude<HouseholdRole, 'head'> | null;
  readonly takeAddress: boolean;
  readonly reason: string;
}

interface MovedRow extends SealedIdentity {
  readonly org_id: number;
  readonly household_id: number | null;
  readonly household_role: string | null;
  readonly version: number;
}

/**
 * Moves a resident to another household or one of their own, or makes them something else in theirs. A household keeps one head: whoever heads it cannot go
 * without naming another.
 * @throws DomainError `not_found` outside the jurisdiction too; `stale`; `conflict` when nothing would change; `invalid_input` for a household left without a head or given two
 */
export async function moveHousehold(deps: RegisterDeps, actor: Actor, command: MoveHousehold): Promise<{ readonly householdId: number; readonly version: number }> {
  return executeCommand(deps, actor, { commandId: command.commandId, action: 'resident.household', subject: { kind: 'resident', id: String(command.residentId) } }, async (tx, trail) => {
    await holdIdentityKeys(tx, deps.register.keys);
    const { resident, joined } = await lockResidents(tx, actor.countyId, command);
    const target = command.to === null || command.to === resident.id ? await ownHousehold(tx, deps.register.keys, actor.countyId, resident, command.to) : await joinHousehold(tx, deps.register, actor.countyId, command.to);
    const from = resident.household_id;
    const steps = planSteps(command, { from, to: target.id }, resident, await lockMembers(tx, actor.countyId, [from, target.id]));
    if (from === target.id && resident.household_role === command.role) fail('conflict', { zh: '已经是这样，没有改动。', en: 'It is so already: nothing would change.' });
    const stamp = { countyId: actor.countyId, reason: command.reason, at: deps.clock.now(), by: actor.displayName, accountId: actor.accountId };
    // Whoever had no household has become the head of one by being joined.
    if (joined !== undefined && joined.household_id === null) await keepStep(tx, stamp, { id: joined.id, from: null, to: target.id, roleBefore: joined.household_role, role: 'head' });
    for (const step of steps) await takeStep(tx, stamp, step);
    if (command.takeAddress) await takeAddress(tx, deps.register.keys, actor.countyId, resident, target);
    trail.add({ from, to: target.id, role: command.role, reason: command.reason, others: JSON.stringify(steps.slice(1).map(({ id, role }) => ({ id, role }))) });
    return { householdId: target.id, version: resident.version + 1 };
  });
}

/** All concerned are locked in the order of their ids, so that two moves at once come one after the other. */
async function lockResidents(tx: Tx, countyId: number, { residentId, version, to, newHead }: MoveHousehold): Promise<{ readonly resident: MovedRow; readonly joined: MovedRow | undefined }> {
  const rows = await rowsOf<MovedRow>(
    tx,
    `select id, org_id, household_id, household_role, version, name, identity_kind, identity_number, phone, address from resident where county_id = $1 and id = any($2::bigint[]) and status <> 'merged' order by id for update`,
    [countyId, [residentId, to, newHead].filter((id) => id !== null)],
  );
  const resident = rows.find(({ id }) => id === residentId);
  if (resident === undefined) return fail('not_found', { zh: '没有这位居民，或不在您的管辖范围内。', en: 'There is no such resident, or not in your jurisdiction.' });
  if (resident.version !== version) fail('stale', { zh: '这位居民的家庭或记录刚刚被改动，请看过后再保存。', en: 'This resident’s household or records have just been changed. Look at them, then save again.' });
  if (newHead !== null && !rows.some(({ id }) => id === newHead)) fail('not_found', { zh: '没有这位新户主，或不在您的管辖范围内。', en: 'There is no such new head, or not in your jurisdiction.' }, { path: ['newHead'] });
  return { resident, joined: to === residentId ? undefined : rows.find(({ id }) => id === to) };
}

/** One of their own, with their address; staying where they are is asked for by naming themselves. */
async function ownHousehold(tx: Tx, keys: IdentityKeys, countyId: number, resident: MovedRow, to: number | null): Promise<{ readonly id: number; readonly address: string | null }> {
  const { address } = openIdentity(keys, countyId, resident);
  if (to !== null && resident.household_id !== null) return { id: resident.household_id, address };
  const [{ id } = { id: 0 }] = await rowsOf<{ id: number }>(tx, 'insert into household (county_id, org_id) values ($1, $2) returning id', [countyId, resident.org_id]);
  if (address !== null) await rowsOf(tx, 'update household set address = $3 where county_id = $1 and id = $2', [countyId, id, keys.seal(address, householdAddressPlace(countyId, id))]);
  return { id, address };
}

/** As the server: a household has one head even where its members live in different townships. */
async function lockMembers(tx: Tx, countyId: number, households: readonly (number | null)[]): Promise<readonly Member[]> {
  const ids = households.filter((id) => id !== null);
  return asSystem(tx, async () => {
    await rowsOf(tx, 'select 1 from household where county_id = $1 and id = any($2::bigint[]) order by id for update', [countyId, ids]);
    return rowsOf<Member>(tx, "select id, household_id as household, household_role as role, status in ('here', 'lost') as \"livesHere\" from resident where county_id = $1 and household_id = any($2::bigint[]) and status <> 'merged' order by id", [countyId, ids]);
  });
}

/** One person's change of household or of place in it. */
interface Step {
  readonly id: number;
  readonly from: number | null;
  readonly to: number;
  readonly roleBefore: string | null;
  readonly role: HouseholdRole;
}

function planSteps(command: MoveHousehold, { from, to }: { readonly from: number | null; readonly to: number }, resident: MovedRow, members: readonly Member[]): readonly Step[] {
  const isOpened = !members.some(({ household, id }) => household === to && id !== resident.id);
  if (isOpened && command.role !== 'head') fail('invalid_input', { zh: '独自一户的人就是户主。', en: 'Whoever lives alone heads the household.' }, { path: ['role'] });
  const steps: Step[] = [{ id: resident.id, from, to, roleBefore: resident.household_role, role: command.role }];
  const formerHead = command.role === 'head' ? members.find((member) => member.household === to && member.role === 'head' && member.id !== resident.id) : undefined;
  if (formerHead !== undefined) {
    if (command.formerHeadRole === null) return fail('invalid_input', { zh: '该户已有户主，请选原户主与新户主的关系。', en: 'That household has a head: say what they are to the new one.' }, { path: ['formerHeadRole'] });
    steps.push({ id: formerHead.id, from: to, to, roleBefore: 'head', role: command.formerHeadRole });
  }
  if (from !== null && leavesHeadless(resident, { from, to, role: command.role }, members)) {
    const heir = members.find(({ id, household, livesHere }) => id === command.newHead && id !== resident.id && household === from && livesHere);
    if (heir === undefined) return fail('invalid_input', { zh: '户主离开后原户还有人，请选新户主。', en: 'The head leaves others behind: choose who heads the household.' }, { path: ['newHead'] });
    steps.push({ id: heir.id, from, to: from, roleBefore: heir.role, role: 'head' });
  }
  return steps;
}

interface Stamp {
  readonly countyId: number;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  readonly accountId: string | null;
}

/** As the server where it is another's: the head that is replaced may live in another township. */
async function takeStep(tx: Tx, stamp: Stamp, step: Step): Promise<void> {
  await asSystem(tx, () => rowsOf(tx, 'update resident set household_id = $3, household_role = $4, version = version + 1 where county_id = $1 and id = $2', [stamp.countyId, step.id, step.to, step.role]));
  await keepStep(tx, stamp, step);
}

async function keepStep(tx: Tx, { countyId, reason, at, by, accountId }: Stamp, { id, from, to, roleBefore, role }: Step): Promise<void> {
  await asSystem(tx, () =>
    rowsOf(
      tx,
      'insert into household_change (county_id, resident_id, from_household, to_household, role_before, role_after, reason, changed_at, changed_by, account_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [countyId, id, from, to, roleBefore, role, reason, at, by, accountId],
    ),
  );
}

/** The former address stays, sealed, beside the change that replaced it. */
async function takeAddress(tx: Tx, keys: IdentityKeys, countyId: number, resident: MovedRow, home: { readonly address: string | null }): Promise<void> {
  const { address } = openIdentity(keys, countyId, resident);
  if (home.address === null || home.address === address) return;
  await rowsOf(tx, 'update resident set address = $3 where county_id = $1 and id = $2', [countyId, resident.id, keys.seal(home.address, placeOf(countyId, resident.id, 'address'))]);
  if (address === null) return;
  await asSystem(tx, async () => {
    const [{ id } = { id: 0 }] = await rowsOf<{ id: number }>(tx, 'select max(id) as id from household_change where county_id = $1 and resident_id = $2', [countyId, resident.id]);
    await rowsOf(tx, 'update household_change set address_before = $3 where county_id = $1 and id = $2', [countyId, id, keys.seal(address, addressBeforePlace(countyId, id))]);
  });
}
