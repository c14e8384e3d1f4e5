import { fail, type OrgUnit, type PlainDate } from '@taizhang/kernel';
import { checkActivity, type FieldValues, type RecordKind, type ServiceRecord } from '@taizhang/records';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { asSystem, rowsOf } from '../../ledger/sql.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import type { RegisterDeps } from '../register.ts';
import { openRegisterCounty } from '../register-county.ts';
import { refuseProblems, sameFields } from '../resident-commands.ts';
import type { RegisterCounty } from '../standing-move.ts';
import { moveCounts } from '../store-standings.ts';
import { activityMoves, joinMoves } from './activity-counts.ts';
import { ACTIVITY_COLUMNS, openActivity, storeActs, storedActivity, type ActivityAct, type ActivityRow } from './activity-rows.ts';

/** What was done and when, as it is typed. */
interface ActivityContent {
  readonly commandId: string;
  readonly on: PlainDate;
  readonly fields: FieldValues;
  /** Unusual values the author has confirmed, by field. */
  readonly confirmed: readonly string[];
}

/** An activity to be recorded. */
export interface RecordActivity extends ActivityContent {
  readonly orgId: string;
  readonly programme: string;
  readonly kind: string;
}

/** What saving answers. */
export interface SavedActivity extends Record<string, string | number> {
  readonly activityId: string;
  readonly version: number;
}

/**
 * Records an activity of an institution; its figures move in the same transaction.
 * @throws DomainError `invalid_input` with the problems of each field, `forbidden` outside the jurisdiction, `conflict` for the same activity a second time
 */
export async function recordActivity(deps: RegisterDeps, actor: Actor, command: RecordActivity): Promise<SavedActivity> {
  const activityId = command.commandId;
  return executeCommand(deps, actor, { commandId: command.commandId, action: 'activity.record', subject: { kind: 'activity', id: activityId } }, async (tx, trail) => {
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    const { programme, kind } = deps.register.requireActivityKind(command.programme, command.kind);
    const org = requireVisibleOrg(actor, county.directory, command.orgId);
    const unit = requireInstitution(county, org.code);
    refuseProblems(checkActivity(kind, command, unit, county.span.today), command.confirmed);
    const record = { programme: programme.id, kind: kind.id, on: command.on, orgId: org.code, fields: command.fields };
    await refuseTwin(tx, county, record, activityId, kind);
    trail.add({ org: org.code, kind: kind.id, on: command.on });
    await act(tx, county, { kind: 'enter', id: activityId, orgId: org.code, version: 1, record, reason: null, ...stampOf(deps, actor) }, undefined);
    return { activityId, version: 1 };
  });
}

/** A correction: every value as it should be, and why. */
export interface CorrectActivity extends ActivityContent {
  readonly activityId: string;
  /** Version the author saw. */
  readonly version: number;
  readonly reason: string;
}

/**
 * Corrects an activity; the old values stay in its history and past months move.
 * @throws DomainError `invalid_input`, `stale`, `not_found`, `conflict`
 */
export async function correctActivity(deps: RegisterDeps, actor: Actor, command: CorrectActivity): Promise<SavedActivity> {
  return changeActivity(deps, actor, command, 'correct', (county, before) => {
    const { kind } = deps.register.requireActivityKind(before.programme, before.kind);
    refuseProblems(checkActivity(kind, command, requireInstitution(county, before.orgId), county.span.today), command.confirmed);
    return { record: { ...before, on: command.on, fields: command.fields }, kind };
  });
}

/**
 * Withdraws an activity that should not be there. It stays in the history with the reason.
 * @throws DomainError `stale`, `not_found`
 */
export async function withdrawActivity(deps: RegisterDeps, actor: Actor, command: Omit<CorrectActivity, 'on' | 'fields' | 'confirmed'>): Promise<SavedActivity> {
  return changeActivity(deps, actor, command, 'withdraw', () => null);
}

async function changeActivity(
  deps: RegisterDeps,
  actor: Actor,
  { commandId, activityId, version, reason }: Omit<CorrectActivity, 'on' | 'fields' | 'confirmed'>,
  what: 'correct' | 'withdraw',
  change: (county: RegisterCounty, before: ServiceRecord) => { readonly record: ServiceRecord; readonly kind: RecordKind } | null,
): Promise<SavedActivity> {
  return executeCommand(deps, actor, { commandId, action: `activity.${what}`, subject: { kind: 'activity', id: activityId } }, async (tx, trail) => {
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    const { record: before } = await openActivity(tx, county.register, county.directory, activityId, version);
    const changed = change(county, before);
    if (changed !== null) await refuseTwin(tx, county, changed.record, activityId, changed.kind);
    trail.add({ org: before.orgId, kind: before.kind, on: changed?.record.on ?? before.on, reason });
    await act(tx, county, { kind: what, id: activityId, orgId: before.orgId, version: version + 1, record: changed?.record ?? null, reason, ...stampOf(deps, actor) }, before);
    return { activityId, version: version + 1 };
  });
}

async function act(tx: Tx, county: RegisterCounty, made: ActivityAct, before: ServiceRecord | undefined): Promise<void> {
  await storeActs(tx, county.register, county.directory, [made]);
  const after = made.record === null ? [] : [{ id: made.id, ...made.record }];
  const moves = joinMoves([...activityMoves(county, before === undefined ? [] : [before], -1), ...activityMoves(county, after, 1)]);
  // As the server: row-level security would look at each count again, and the act itself was checked.
  await asSystem(tx, async () => moveCounts(tx, county.directory.countyId, moves));
}

function stampOf(deps: RegisterDeps, actor: Actor): Pick<ActivityAct, 'actedAt' | 'actedBy' | 'accountId'> {
  return { actedAt: deps.clock.now(), actedBy: actor.displayName, accountId: actor.accountId };
}

/** Kinds of institution that do such work: those the norm binds. */
export function isInstitution({ activities }: RegisterCounty['register'], { kind }: Pick<OrgUnit, 'kind'>): boolean {
  return activities.some(({ requirements }) => requirements.some(({ institutions }) => institutions.includes(kind)));
}

function requireInstitution({ register, directory }: RegisterCounty, code: OrgUnit['id']): OrgUnit {
  const unit = directory.tree.units.get(code);
  if (unit === undefined || !isInstitution(register, unit)) return fail('invalid_input', { zh: `${unit?.name ?? code}不是开展健康教育的机构，请选卫生院或村卫生室。`, en: 'Activities are recorded for a township hospital or a village clinic.' }, { path: ['orgId'] });
  return unit;
}

/** The same kind on the same day with the same answers is the same activity. */
async function refuseTwin(tx: Tx, { register, directory }: RegisterCounty, record: Omit<ServiceRecord, 'id'>, id: string, kind: RecordKind): Promise<void> {
  const rows = await rowsOf<ActivityRow>(
    tx,
    `select ${ACTIVITY_COLUMNS} from activity where county_id = $1 and org_id = $2 and happened_on = $3 and form = $4 and id <> $5 and not withdrawn`,
    [directory.countyId, directory.idOf(record.orgId), record.on, register.formKey(record.programme, record.kind), id],
  );
  const isTwin = rows.some((row) => sameFields(storedActivity(register, directory, row).record.fields, record.fields));
  if (isTwin) fail('conflict', { zh: `${record.on} 已有一次内容完全相同的“${kind.name.zh}”，请核对后更正原记录。`, en: `There is already the same "${kind.name.en}" of ${record.on}; correct that one instead.` }, { path: ['on'] });
}
