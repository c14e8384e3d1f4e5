import type { ResidentImportView } from '@taizhang/contract';
import { checkIdNumber, fail } from '@taizhang/kernel';
import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../../../auth/actor.ts';
import { executeCommand } from '../../../command/execute-command.ts';
import type { Tx } from '../../../database/database.ts';
import { withScope } from '../../../database/scope.ts';
import { countsOf, presentAccount } from '../../../forms/workbook/import-record.ts';
import { asSystem, rowsOf } from '../../../ledger/sql.ts';
import { canSeeOrg } from '../../../policies/jurisdiction.ts';
import { changeRecords, openResident } from '../../change-records.ts';
import { TOKEN_KIND } from '../../identity-tokens.ts';
import type { RegisterDeps } from '../../register.ts';
import { openRegisterCounty } from '../../register-county.ts';
import { openIdentity, type SealedIdentity } from '../../resident-identity.ts';
import { readResidents } from '../../resident-rows.ts';
import { insertResidentImport, keepSealedFile, presentResidentImport, readSealedFile, requireResidentImport, type ResidentImportRecord } from '../resident-import-record.ts';
import { judgeVisits, textOf, type VisitedResident, type VisitJudgement } from './judge-visits.ts';
import { readVisitSheet, type VisitSheetRow } from './read-visit-sheet.ts';
import { WHO, type VisitForm } from './visit-columns.ts';
import { writeMarkedVisits } from './visit-workbook.ts';

/**
 * Reads and judges an uploaded list of visits and keeps it, sealed, for a commit. Nothing is entered.
 * @throws DomainError `unsupported_file`, `too_large`, `template_error`
 */
export async function previewVisits(deps: RegisterDeps, actor: Actor, file: { readonly fileName: string; readonly bytes: Buffer }): Promise<ResidentImportView> {
  const started = performance.now();
  const { form, rows } = await readVisitSheet(deps.register, file);
  const judged = await withScope(deps.database, actor, (tx) => judgeSheet(tx, deps, actor, form, rows), { readOnly: true, isolation: 'repeatable read', statementSeconds: 60 });
  const importId = randomUUID();
  const digest = createHash('sha256').update(file.bytes).digest('hex');
  await keepSealedFile(deps, importId, file.bytes);
  if (judged.remarks.size > 0) await keepSealedFile(deps, `${importId}-marked`, await writeMarkedVisits(form, rows, judged.remarks));
  const record: ResidentImportRecord = {
    id: importId, file_name: file.fileName, digest, status: 'previewed', account: presentAccount(judged.account), has_annotated: judged.remarks.size > 0,
    seconds: Math.round(performance.now() - started) / 1000, created_at: deps.clock.now(), created_by: actor.displayName,
  };
  await executeCommand(deps, actor, { commandId: importId, action: 'visits.preview', subject: { kind: 'visit_import', id: importId } }, async (tx, trail) => {
    await insertResidentImport(tx, actor, record);
    trail.add({ fileName: file.fileName, digest, programme: form.programme.id, kind: form.kind.id, ...countsOf(judged) });
    return null;
  });
  return presentResidentImport(record);
}

/**
 * Enters the visits the preview promised with standings and counts, all of them or none. Judged once more; when the register has moved on
 * since, nothing is saved.
 * @throws DomainError `not_found`, `wrong_state` when it is committed already, `stale`
 */
export async function commitVisits(deps: RegisterDeps, actor: Actor, importId: string, commandId: string): Promise<ResidentImportView> {
  const previewed = await withScope(deps.database, actor, (tx) => requireResidentImport(tx, actor, importId), { readOnly: true });
  const { form, rows } = await readVisitSheet(deps.register, { fileName: previewed.file_name, bytes: await readSealedFile(deps, importId) });
  await executeCommand(deps, actor, { commandId, action: 'visits.import', subject: { kind: 'visit_import', id: importId }, statementSeconds: 300 }, async (tx, trail) => {
    const kept = await requireResidentImport(tx, actor, importId, true);
    if (kept.status === 'committed') fail('wrong_state', { zh: '该文件已经导入。', en: 'This file has already been imported.' });
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    // Held in one order before they are judged: what is judged is what is saved, and two lists with the same people wait for each other.
    await lockListed(tx, deps, actor.countyId, rows);
    const judged = await judgeSheet(tx, deps, actor, form, rows);
    if (JSON.stringify(countsOf(judged)) !== JSON.stringify(countsOf(kept))) fail('stale', { zh: '预览之后居民登记已有变动，校验结果不再成立，未保存任何内容。请重新上传。', en: 'The register has changed since the preview, so its result no longer holds. Nothing was saved; upload the file again.' });
    const stamp = { actor, at: deps.clock.now(), today: county.span.today };
    for (const [residentId, own] of [...Map.groupBy(judged.visits, (visit) => visit.residentId)].toSorted(([a], [b]) => a - b)) {
      const resident = await openResident(tx, county, residentId, undefined);
      await changeRecords(tx, county, resident, own.map(({ record: { id, ...record } }) => ({ kind: 'enter', recordId: id, record, reason: null })), stamp);
    }
    await rowsOf(tx, "update resident_import set status = 'committed' where county_id = $1 and id = $2", [actor.countyId, importId]);
    trail.add({ fileName: kept.file_name, digest: kept.digest, programme: form.programme.id, kind: form.kind.id, ...countsOf(judged) });
    return null;
  });
  return withScope(deps.database, actor, async (tx) => presentResidentImport(await requireResidentImport(tx, actor, importId)), { readOnly: true });
}

async function judgeSheet(tx: Tx, deps: RegisterDeps, actor: Actor, form: VisitForm, rows: readonly VisitSheetRow[]): Promise<VisitJudgement> {
  const { register } = deps;
  const directory = await deps.directories.of(tx, actor.countyId);
  const found = await findHolders(tx, deps, actor.countyId, rows);
  const visible = [...found.values()].filter(({ org_id: org }) => canSeeOrg(actor, org)).map(({ id }) => id);
  const files = new Map((await readResidents(tx, register, directory, visible)).map(({ row, file }) => [row.id, file]));
  const find = (number: string): VisitedResident | undefined => {
    const holder = found.get(register.keys.token(TOKEN_KIND.identity, plainNumber(number)).toString());
    if (holder === undefined) return undefined;
    const file = files.get(holder.id);
    return { id: holder.id, name: openIdentity(register.keys, actor.countyId, holder).name, isVisible: file !== undefined, file };
  };
  return judgeVisits({ form, orgId: actor.orgCode, today: deps.clock.today(), parameters: register.parameters, find }, rows);
}

type Holder = SealedIdentity & { readonly token: string; readonly org_id: number };

/** Who holds the numbers, in the whole county: somebody of another township is to be called that, not unknown. */
async function findHolders(tx: Tx, { register }: RegisterDeps, countyId: number, rows: readonly VisitSheetRow[]): Promise<ReadonlyMap<string, Holder>> {
  const holders = await asSystem(tx, () => rowsOf<Holder>(
    tx,
    `select t.token::text as token, r.id, r.org_id, r.name, r.identity_kind, r.identity_number, r.phone, r.address
     from resident_token t join resident r on r.county_id = t.county_id and r.id = t.resident_id
     where t.county_id = $1 and t.kind = $2 and t.token = any($3::bigint[]) and r.identity_state = 'verified' and r.status <> 'merged'`,
    [countyId, TOKEN_KIND.identity, tokensOfRows(register, rows)],
  ));
  return new Map(holders.map((holder) => [holder.token, holder]));
}

async function lockListed(tx: Tx, { register }: RegisterDeps, countyId: number, rows: readonly VisitSheetRow[]): Promise<void> {
  await rowsOf(
    tx,
    'select id from resident where county_id = $1 and id in (select resident_id from resident_token where county_id = $1 and kind = $2 and token = any($3::bigint[])) order by id for update',
    [countyId, TOKEN_KIND.identity, tokensOfRows(register, rows)],
  );
}

function tokensOfRows({ keys }: RegisterDeps['register'], rows: readonly VisitSheetRow[]): readonly string[] {
  return [...new Set(rows.map((row) => keys.token(TOKEN_KIND.identity, plainNumber(textOf(row, WHO.number))).toString()))];
}

/** Fifteen-digit numbers of old are found under their eighteen. */
function plainNumber(typed: string): string {
  const checked = checkIdNumber(typed.replaceAll(/\s/gu, ''));
  return checked.ok ? checked.idNumber : typed.replaceAll(/\s/gu, '').toUpperCase();
}
