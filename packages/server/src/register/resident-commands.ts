import { checkIdNumber, fail, type OrgId, type PlainDate } from '@taizhang/kernel';
import { checkRecord, openFile, REGISTER, type FieldValues, type RecordKind, type RecordProblem, type ResidentFile, type ServiceRecord, type Sex } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import { changeRecords, openResident, type RecordChange } from './change-records.ts';
import { joinHousehold } from './household.ts';
import { takeRecordCodes } from './record-series.ts';
import { insertIdentity, type Identity } from './resident-identity.ts';
import type { RegisterDeps } from './register.ts';
import { RESIDENCE_WORDS } from './residence-words.ts';
import { openRegisterCounty } from './register-county.ts';
import { readResidents, type StoredResident } from './resident-rows.ts';

/** What every command on a resident carries. */
export interface ResidentCommand {
  readonly commandId: string;
  readonly residentId: number;
  /** Version of the resident the author saw; a newer one is refused as stale. */
  readonly version: number;
}

/** A record to be entered. */
export interface EnterRecord extends ResidentCommand {
  readonly programme: string;
  readonly kind: string;
  readonly on: PlainDate;
  readonly fields: FieldValues;
  /** Unusual values the author has confirmed, by field. */
  readonly confirmed: readonly string[];
}

/**
 * Enters a record: standing, counts, due list and every rate follow in the same transaction.
 * @throws DomainError `invalid_input` with the problems of each field, `stale`, `not_found`, `conflict` for the same visit a second time
 */
export async function enterRecord(deps: RegisterDeps, actor: Actor, command: EnterRecord): Promise<{ readonly recordId: string; readonly version: number }> {
  const recordId = command.commandId;
  return executeCommand(deps, actor, { commandId: command.commandId, action: 'record.enter', subject: { kind: 'resident', id: String(command.residentId) } }, async (tx, trail) => {
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    const { programme, kind } = deps.register.requireKind(command.programme, command.kind);
    const resident = await openResident(tx, county, command.residentId, command.version);
    refuseProblems(checkRecord(kind, command, resident.file, county.span.today), command.confirmed);
    refuseTwice(kind, command, resident.file.records.get(programme.id) ?? []);
    const record = { programme: programme.id, kind: kind.id, on: command.on, orgId: actor.orgCode, fields: command.fields };
    trail.add({ form: kind.name.zh, programme: programme.id, kind: kind.id, on: command.on });
    const changed = await changeRecords(tx, county, resident, [{ kind: 'enter', recordId, record, reason: null }], { actor, at: deps.clock.now(), today: county.span.today });
    return { recordId, version: changed.version };
  });
}

/** A correction of a record: all its values as they should be, and why. */
export interface CorrectRecord extends Omit<EnterRecord, 'programme' | 'kind'> {
  readonly recordId: string;
  readonly reason: string;
}

/**
 * Corrects a record; the old values stay in its history, past months move and are listed as restated where they were published.
 * @throws DomainError `invalid_input`, `stale`, `not_found`, `conflict` for a day that has such a record already
 */
export async function correctRecord(deps: RegisterDeps, actor: Actor, command: CorrectRecord): Promise<{ readonly version: number }> {
  return changeOne(deps, actor, command, 'record.correct', ({ id, ...record }, { file }, today) => {
    const { kind } = deps.register.requireKind(record.programme, record.kind);
    refuseProblems(checkRecord(kind, command, file, today), command.confirmed);
    refuseTwice(kind, command, (file.records.get(record.programme) ?? []).filter((other) => other.id !== id));
    return { kind: 'correct', recordId: command.recordId, record: { ...record, on: command.on, fields: command.fields }, reason: command.reason };
  });
}

/**
 * Withdraws a record that should not be there. It stays in the history with the reason.
 * @throws DomainError `stale`, `not_found`, `wrong_state` for the move without which the resident never lived here
 */
export async function withdrawRecord(deps: RegisterDeps, actor: Actor, command: ResidentCommand & { readonly recordId: string; readonly reason: string }): Promise<{ readonly version: number }> {
  return changeOne(deps, actor, command, 'record.withdraw', (record, { file }) => {
    if (!mayWithdraw(record, file)) fail('wrong_state', { zh: '这是唯一的迁入记录，撤销后此人不属于任何机构；重复建档请用“疑似重复”合并。', en: 'This is the only move in: without it the resident belongs to no unit. Merge a duplicate instead.' });
    return { kind: 'withdraw', recordId: command.recordId, record: null, reason: command.reason };
  });
}

/** Everything but the only record that says the resident lives here. */
export function mayWithdraw({ programme, kind }: Pick<ServiceRecord, 'programme' | 'kind'>, { records }: ResidentFile): boolean {
  return programme !== REGISTER || kind !== 'move_in' || (records.get(REGISTER) ?? []).filter((record) => record.kind === 'move_in').length > 1;
}

async function changeOne(
  deps: RegisterDeps,
  actor: Actor,
  command: ResidentCommand & { readonly recordId: string; readonly reason: string },
  action: string,
  change: (record: ServiceRecord, resident: StoredResident, today: PlainDate) => RecordChange,
): Promise<{ readonly version: number }> {
  return executeCommand(deps, actor, { commandId: command.commandId, action, subject: { kind: 'resident', id: String(command.residentId) } }, async (tx, trail) => {
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    const resident = await openResident(tx, county, command.residentId, command.version);
    const record = [...resident.file.records.values()].flat().find(({ id }) => id === command.recordId);
    if (record === undefined) return fail('not_found', { zh: '没有这条记录，或它已被撤销。', en: 'There is no such record, or it was withdrawn.' });
    const made = change(record, resident, county.span.today);
    const changed = await changeRecords(tx, county, resident, [made], { actor, at: deps.clock.now(), today: county.span.today });
    const form = record.programme === REGISTER ? RESIDENCE_WORDS[record.kind] : deps.register.requireKind(record.programme, record.kind).kind.name;
    trail.add({ form: form?.zh ?? record.kind, recordId: command.recordId, programme: record.programme, kind: record.kind, reason: command.reason, ...(changed.restated.length === 0 ? {} : { restates: [...changed.restated] }) });
    return { version: changed.version };
  });
}

/** Whoever is new in the register. */
export interface RegisterResident {
  readonly commandId: string;
  readonly orgId: string;
  readonly sex: Sex;
  readonly bornOn: PlainDate;
  readonly livesHereSince: PlainDate;
  readonly identity: Identity;
  readonly residenceKind: 1 | 2;
  /** Resident whose household is joined. */
  readonly householdOf: number | null;
  readonly householdRole: string | null;
}

/**
 * Adds a resident. A certificate number whose check digit fails is kept as "to be verified"; one that somebody verified has already is refused.
 * @throws DomainError `conflict` naming nobody outside the jurisdiction, `invalid_input`
 */
export async function registerResident(deps: RegisterDeps, actor: Actor, command: RegisterResident): Promise<{ readonly residentId: number; readonly recordCode: string | null }> {
  return executeCommand(deps, actor, { commandId: command.commandId, action: 'resident.register', subject: { kind: 'resident', id: '' } }, async (tx, trail) => {
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    const org = requireClinic(requireVisibleOrg(actor, county.directory, command.orgId), county.directory);
    if (command.bornOn > county.span.today) fail('invalid_input', { zh: '出生日期晚于今天。', en: 'Born after today.' }, { path: ['bornOn'] });
    refuseMismatch(command);
    const home = command.householdOf === null ? null : await joinHousehold(tx, deps.register, actor.countyId, command.householdOf);
    const [recordCode = null] = await takeRecordCodes(tx, county.directory, org.id, 1);
    const identity = { ...command.identity, address: command.identity.address ?? home?.address ?? null };
    const residentId = await insertIdentity(tx, deps.register.keys, { ...command, identity, householdId: home?.id ?? null, recordCode, countyId: actor.countyId, orgId: org.id, createdAt: deps.clock.now(), createdBy: actor.displayName });
    trail.nameSubject(String(residentId));
    if (recordCode !== null) trail.add({ recordCode });
    await settle(deps, actor, tx, county, residentId, { orgId: org.code, on: command.livesHereSince < command.bornOn ? command.bornOn : command.livesHereSince });
    return { residentId, recordCode };
  });
}

/** Residents belong to village clinics: a township's or the county's figures are the sum of theirs. */
function requireClinic<Org extends { readonly code: OrgId }>(org: Org, { tree }: OrgDirectory): Org {
  return tree.units.get(org.code)?.kind === 'village-clinic' ? org : fail('invalid_input', { zh: '请选到村卫生室：居民由村卫生室管理。', en: 'Choose a village clinic: residents belong to clinics.' }, { path: ['orgId'] });
}

async function settle(deps: RegisterDeps, actor: Actor, tx: Parameters<typeof readResidents>[0], county: Parameters<typeof changeRecords>[1], residentId: number, { orgId, on }: { readonly orgId: OrgId; readonly on: PlainDate }): Promise<void> {
  const [resident] = await readResidents(tx, deps.register, county.directory, [residentId], { lock: true });
  if (resident === undefined) throw new Error(`The resident ${residentId} just added cannot be read.`);
  const record = { programme: REGISTER, kind: 'move_in', on, orgId, fields: {} };
  await changeRecords(tx, county, { ...resident, file: openFile(resident.file, []) }, [{ kind: 'enter', recordId: crypto.randomUUID(), record, reason: null }], { actor, at: deps.clock.now(), today: county.span.today });
}

/** A valid number says when its holder was born and of which sex; the form may not say otherwise. */
function refuseMismatch({ identity, bornOn, sex }: RegisterResident): void {
  if (identity.kind !== 'id_card' || identity.number === null) return;
  const checked = checkIdNumber(identity.number);
  if (!checked.ok) return;
  if (checked.birthDate !== bornOn) fail('invalid_input', { zh: `身份证号中的出生日期是 ${checked.birthDate}，与填写的 ${bornOn} 不符。`, en: `The ID number says born on ${checked.birthDate}, not ${bornOn}.` }, { path: ['bornOn'] });
  if (sex !== 'unknown' && checked.sex !== sex) fail('invalid_input', { zh: '身份证号中的性别与填写的不符。', en: 'The ID number says another sex.' }, { path: ['sex'] });
}

/** What happened to a resident's whereabouts. */
export interface MoveResident extends ResidentCommand {
  readonly kind: 'move_in' | 'move_out' | 'died' | 'lost' | 'found';
  readonly on: PlainDate;
  /** Institution that answers from then on; moves inside the county only. */
  readonly orgId?: string;
  readonly reason: string | null;
}

/**
 * Records a move, a death, a loss or that somebody was found again; counts of every programme follow.
 * @throws DomainError `invalid_input` for a day before birth, after today, or a second death; `stale`, `not_found`
 */
export async function moveResident(deps: RegisterDeps, actor: Actor, command: MoveResident): Promise<{ readonly version: number }> {
  return executeCommand(deps, actor, { commandId: command.commandId, action: `resident.${command.kind}`, subject: { kind: 'resident', id: String(command.residentId) } }, async (tx, trail) => {
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    const resident = await openResident(tx, county, command.residentId, command.version);
    const { file } = resident;
    if (command.on > county.span.today || command.on < file.bornOn) fail('invalid_input', { zh: `日期应在出生（${file.bornOn}）和今天之间。`, en: `The day must lie between birth (${file.bornOn}) and today.` }, { path: ['on'] });
    if (command.kind === 'died' && file.diedOn !== null) fail('invalid_input', { zh: `已登记死亡（${file.diedOn}），登记有误请先撤销原记录。`, en: `Death on ${file.diedOn} is recorded already; withdraw that record if it is wrong.` }, { path: ['on'] });
    const later = [...file.records.values()].flat().filter(({ on, programme }) => on > command.on && programme !== REGISTER).length;
    if (command.kind === 'died' && later > 0) trail.add({ servicesAfterDeath: later });
    const orgId = command.kind === 'move_in' ? requireClinic(requireVisibleOrg(actor, county.directory, command.orgId), county.directory).code : actor.orgCode;
    trail.add({ on: command.on, ...(command.reason === null ? {} : { reason: command.reason }) });
    const record = { programme: REGISTER, kind: command.kind, on: command.on, orgId, fields: command.reason === null ? {} : { reason: command.reason } };
    const changed = await changeRecords(tx, county, resident, [{ kind: 'enter', recordId: command.commandId, record, reason: command.reason }], { actor, at: deps.clock.now(), today: county.span.today });
    return { version: changed.version };
  });
}

/** One visit is recorded once: the same form of the same day, or the same answers. */
function refuseTwice(kind: RecordKind, { on, fields }: Pick<EnterRecord, 'on' | 'fields'>, others: readonly ServiceRecord[]): void {
  const isTwice = others.some((record) => record.kind === kind.id && record.on === on && (kind.oncePerDay === true || sameFields(record.fields, fields)));
  if (isTwice) fail('conflict', { zh: `${on} 已有一份“${kind.name.zh}”，请核对后更正原记录。`, en: `There is already a "${kind.name.en}" of ${on}; correct that one instead.` }, { path: ['on'] });
}

/** Refuses what is impossible, and what is unusual unless the author confirmed that field. */
export function refuseProblems(problems: readonly RecordProblem[], confirmed: readonly string[]): void {
  const open = problems.filter(({ severity, field }) => severity === 'hard' || !confirmed.includes(field ?? ''));
  const [first] = open;
  if (first === undefined) return;
  fail('invalid_input', first.message, { path: first.field === null ? [] : [first.field], details: { problems: open } });
}

/** Whether two records say the same. */
export function sameFields(a: FieldValues, b: FieldValues): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}
