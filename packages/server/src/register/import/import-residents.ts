import type { ResidentImportView } from '@taizhang/contract';
import { fail, type OrgUnit } from '@taizhang/kernel';
import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import { countsOf, presentAccount } from '../../forms/workbook/import-record.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import { canSeeOrg } from '../../policies/jurisdiction.ts';
import type { RegisterDeps } from '../register.ts';
import { openRegisterCounty } from '../register-county.ts';
import { addResidents } from './add-residents.ts';
import { judgeResidents } from './judge-residents.ts';
import { findKnown } from './known-residents.ts';
import { readResidentRow, type ResidentRules } from './read-resident-row.ts';
import { readResidentSheet, type ResidentSheetRow } from './read-resident-sheet.ts';
import { insertResidentImport, keepSealedFile, presentResidentImport, readSealedFile, requireResidentImport, type ResidentImportRecord } from './resident-import-record.ts';
import type { ResidentJudgement } from './resident-judgement.ts';
import { writeMarkedResidents } from './resident-workbook.ts';
import { updateContacts } from './update-contacts.ts';

/**
 * Reads and judges an uploaded list and keeps it, sealed, for a commit. Nobody is added.
 * @throws DomainError `unsupported_file`, `too_large`, `template_error`
 */
export async function previewResidents(deps: RegisterDeps, actor: Actor, file: { readonly fileName: string; readonly bytes: Buffer }): Promise<ResidentImportView> {
  const started = performance.now();
  const rows = await readResidentSheet(file);
  const { judged, clinics } = await withScope(deps.database, actor, async (tx) => {
    const directory = await deps.directories.of(tx, actor.countyId);
    return { judged: await judgeSheet(tx, deps, actor, directory, rows), clinics: visibleClinics(actor, directory, deps) };
  }, { readOnly: true, isolation: 'repeatable read', statementSeconds: 60 });
  const importId = randomUUID();
  const digest = createHash('sha256').update(file.bytes).digest('hex');
  await keepSealedFile(deps, importId, file.bytes);
  if (judged.remarks.size > 0) await keepSealedFile(deps, `${importId}-marked`, await writeMarkedResidents(clinics, rows, judged.remarks));
  const record: ResidentImportRecord = {
    id: importId, file_name: file.fileName, digest, status: 'previewed', account: presentAccount(judged.account), has_annotated: judged.remarks.size > 0,
    seconds: Math.round(performance.now() - started) / 1000, created_at: deps.clock.now(), created_by: actor.displayName,
  };
  await executeCommand(deps, actor, { commandId: importId, action: 'residents.preview', subject: { kind: 'resident_import', id: importId } }, async (tx, trail) => {
    await insertResidentImport(tx, actor, record);
    trail.add({ fileName: file.fileName, digest, ...countsOf(judged) });
    return null;
  });
  return presentResidentImport(record);
}

/**
 * Adds and updates whom the preview of an upload promised: all of them or none. Judged once more; when the register has moved on
 * since, nothing is saved.
 * @throws DomainError `not_found`, `wrong_state` when it is committed already, `stale`
 */
export async function commitResidents(deps: RegisterDeps, actor: Actor, importId: string, commandId: string): Promise<ResidentImportView> {
  const previewed = await withScope(deps.database, actor, (tx) => requireResidentImport(tx, actor, importId), { readOnly: true });
  const rows = await readResidentSheet({ fileName: previewed.file_name, bytes: await readSealedFile(deps, importId) });
  await executeCommand(deps, actor, { commandId, action: 'residents.import', subject: { kind: 'resident_import', id: importId }, statementSeconds: 120 }, async (tx, trail) => {
    // One list at a time: two with the same people would both find nobody registered.
    await rowsOf(tx, 'select pg_advisory_xact_lock($1, $2)', [IMPORT_LOCK, actor.countyId]);
    const kept = await requireResidentImport(tx, actor, importId, true);
    if (kept.status === 'committed') fail('wrong_state', { zh: '该文件已经导入。', en: 'This file has already been imported.' });
    const county = await openRegisterCounty(deps, tx, actor.countyId);
    const judged = await judgeSheet(tx, deps, actor, county.directory, rows);
    if (JSON.stringify(countsOf(judged)) !== JSON.stringify(countsOf(kept))) fail('stale', { zh: '预览之后居民登记已有变动，校验结果不再成立，未保存任何内容。请重新上传。', en: 'The register has changed since the preview, so its result no longer holds. Nothing was saved; upload the file again.' });
    await addResidents(tx, county, judged.added, { actor, at: deps.clock.now() });
    await updateContacts(tx, county, judged.updated);
    await rowsOf(tx, "update resident_import set status = 'committed' where county_id = $1 and id = $2", [actor.countyId, importId]);
    trail.add({ fileName: kept.file_name, digest: kept.digest, ...countsOf(judged) });
    return null;
  });
  return withScope(deps.database, actor, async (tx) => presentResidentImport(await requireResidentImport(tx, actor, importId)), { readOnly: true });
}

/** Any number, the same in every version. */
const IMPORT_LOCK = 990_004;

/** Clinics of the jurisdiction that are open today. */
export function visibleClinics(actor: Actor, directory: OrgDirectory, { clock }: Pick<RegisterDeps, 'clock'>): readonly OrgUnit[] {
  const tree = directory.tree.at(clock.today());
  return [...directory.tree.units.values()].filter(({ id, kind }) => kind === 'village-clinic' && tree.has(id) && canSeeOrg(actor, directory.idOf(id)));
}

async function judgeSheet(tx: Tx, deps: RegisterDeps, actor: Actor, directory: OrgDirectory, rows: readonly ResidentSheetRow[]): Promise<ResidentJudgement> {
  const rules = rulesOf(actor, directory, deps);
  const read = rows.map((row) => readResidentRow(rules, row));
  const known = await findKnown(tx, deps.register.keys, actor.countyId, read.flatMap((row) => ('remark' in row ? [] : [row])));
  return judgeResidents(read, known, { directory, canSee: (orgId) => canSeeOrg(actor, orgId) });
}

function rulesOf(actor: Actor, directory: OrgDirectory, deps: RegisterDeps): ResidentRules {
  const clinics = new Map<string, OrgUnit | 'ambiguous'>();
  for (const clinic of visibleClinics(actor, directory, deps)) {
    clinics.set(clinic.id, clinic);
    clinics.set(clinic.name, clinics.has(clinic.name) ? 'ambiguous' : clinic);
  }
  const units = new Set([...directory.tree.units.values()].flatMap(({ id, name }): string[] => [id, name]));
  return { today: deps.clock.today(), clinics, isKnownUnit: (text) => units.has(text) };
}
