import type { RecordView, ResidentPage } from '@taizhang/contract';
import { fail, plainDate } from '@taizhang/kernel';
import { REGISTER, standingInWords, type FieldDefinition, type FieldValue, type RecordAction } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import { rowsOf } from '../ledger/sql.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { can } from '../policies/ability.ts';
import { briefColumns, presentBrief, type BriefRow } from './present-resident.ts';
import type { RegisterDeps } from './register.ts';
import { RESIDENCE_WORDS } from './residence-words.ts';
import { mayWithdraw } from './resident-commands.ts';
import { readResidents, type StoredResident } from './resident-rows.ts';
import { openIdentity } from './resident-identity.ts';
import { readRegister, type RegisterRead } from './register-scope.ts';

/**
 * A resident's page: who, where they stand in every programme, and everything that was ever recorded.
 * @throws DomainError `not_found` outside the jurisdiction too
 */
export async function getResident(deps: RegisterDeps, actor: Actor, residentId: number): Promise<ResidentPage> {
  return readRegister(deps, actor, undefined, async (read) => {
    const { tx, directory, today } = read;
    const [stored] = await readResidents(tx, deps.register, directory, [residentId]);
    const [row] = await rowsOf<BriefRow & { residence_kind: number }>(tx, `select ${briefColumns('r')}, residence_kind from resident r where county_id = $1 and id = $2`, [directory.countyId, residentId]);
    if (stored === undefined || row === undefined) return fail('not_found', { zh: '没有这位居民，或不在您的管辖范围内。', en: 'There is no such resident, or not in your jurisdiction.' });
    const mayRecord = can(actor, 'residents.record') && stored.row.status !== 'merged';
    const { phone } = openIdentity(deps.register.keys, directory.countyId, row);
    return {
      resident: { ...presentBrief(read, row), bornOn: plainDate(row.born_on), recordCode: stored.row.record_code, identityState: stored.row.identity_state, residenceKind: row.residence_kind },
      version: stored.row.version, phoneEnd: phone === null ? null : phone.slice(-4),
      household: await household(read, stored.row.household_id),
      standings: deps.register.programmes.flatMap((programme) => standingInWords(programme, stored.file, today, deps.register.parameters) ?? []),
      records: presentRecords(deps, read, stored, mayRecord),
      may: { record: mayRecord, reveal: can(actor, 'residents.reveal') },
    };
  });
}

async function household(read: RegisterRead, householdId: number | null): Promise<ResidentPage['household']> {
  if (householdId === null) return null;
  const rows = await rowsOf<BriefRow & { household_role: string | null }>(read.tx, `select ${briefColumns('r')}, household_role from resident r where county_id = $1 and household_id = $2 and status <> 'merged' order by born_on`, [read.directory.countyId, householdId]);
  return { id: householdId, members: rows.map((row) => ({ ...presentBrief(read, row), role: row.household_role })) };
}

/** Every record with its history, withdrawn ones too, newest first. */
function presentRecords(deps: RegisterDeps, read: RegisterRead, { actions, file }: StoredResident, mayRecord: boolean): RecordView[] {
  const byRecord = Map.groupBy(actions, ({ recordId }) => recordId);
  return [...byRecord.values()]
    .flatMap((history) => {
      const current = history.findLast(({ record }) => record !== null)?.record;
      const first = history[0];
      if (!current || first === undefined) return [];
      const { programme, kind, on, orgId, fields } = current;
      const isWithdrawn = history.at(-1)?.kind === 'withdraw';
      const form = programme === REGISTER ? undefined : deps.register.requireKind(programme, kind).kind;
      return [{
        id: first.recordId, programme, kind, kindName: form?.name ?? RESIDENCE_WORDS[kind] ?? { zh: kind, en: kind }, on, org: presentOrg(read.directory, orgId), fields: mutableFields(fields),
        summary: (form?.fields ?? []).flatMap((field) => summaryOf(field, fields[field.key])),
        history: history.map(({ kind: what, actedAt, actedBy, reason, record }, at) => ({ kind: what, at: actedAt, by: actedBy, reason, changes: what === 'correct' && record !== null ? changesOf(form?.fields ?? [], history[at - 1]?.record ?? record, record) : [] })),
        withdrawn: isWithdrawn, mayChange: mayRecord && !isWithdrawn && mayWithdraw(current, file),
      }];
    })
    // Of one day the one entered last comes first, too.
    .toReversed()
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** What a correction changed, in words. */
export function changesOf(fields: readonly FieldDefinition[], before: Version, after: Version): RecordView['history'][number]['changes'] {
  const day = before.on === after.on ? [] : [{ label: { zh: '日期', en: 'Day' }, before: { zh: before.on, en: before.on }, after: { zh: after.on, en: after.on } }];
  const answers = fields.flatMap((field) => {
    const [old, now] = [before.fields[field.key], after.fields[field.key]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ label: field.label, before: summaryOf(field, old)[0]?.value ?? null, after: summaryOf(field, now)[0]?.value ?? null }];
  });
  return [...day, ...answers];
}

type Version = Pick<NonNullable<RecordAction['record']>, 'on' | 'fields'>;

/** An answer in words; none for a question that was not answered. */
export function summaryOf(field: FieldDefinition, value: FieldValue | undefined): RecordView['summary'] {
  if (value === undefined) return [];
  if (field.type === 'choice' || field.type === 'choices') {
    const labels = (typeof value === 'object' ? value : [value]).map((code) => field.choices.find((choice) => choice.code === code)?.label ?? { zh: String(code), en: String(code) });
    return [{ label: field.label, value: { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') } }];
  }
  const text = field.type === 'number' ? `${String(value)} ${field.unit}` : String(value);
  return [{ label: field.label, value: { zh: text, en: text } }];
}

/** The wire's arrays are writable. */
export function mutableFields(fields: Readonly<Record<string, FieldValue>>): RecordView['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value]));
}

