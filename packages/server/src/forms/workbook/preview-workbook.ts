import type { WorkbookImportView } from '@taizhang/contract';
import { findPeriod, type Period } from '@taizhang/kernel';
import { dueDate, latestEndedPeriod, type SubmissionState } from '@taizhang/records';
import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { readWorkingCalendar } from '../../system/holidays.ts';
import { formCatalogue } from '../form-catalogue.ts';
import { readFormFigures } from '../form-figures.ts';
import { nameOfKey } from '../submission-history.ts';
import { readSubmissions } from '../submission-store.ts';
import { writeAnnotatedWorkbook } from './annotated-workbook.ts';
import { countsOf, insertImport, keepFile, presentAccount, presentDrafts, presentImport, type ImportRecord } from './import-record.ts';
import type { WorkbookHead } from './instruction-sheet.ts';
import { judgeRows, readRows, type JudgedWorkbook } from './judge-workbook.ts';
import { readFormSheet, type FormSheet } from './read-form-sheet.ts';
import { rowRules } from './row-rules.ts';
import { unitsOf } from './template-workbook.ts';

/** A file as it was handed in. */
export interface WorkbookFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Reads and judges an uploaded template and keeps it for a commit, with the same workbook marked where something is
 * wrong. No form is touched.
 * @throws DomainError `unsupported_file`, `too_large`, `template_error`
 */
export async function previewWorkbook(deps: LedgerDeps, actor: Actor, file: WorkbookFile): Promise<WorkbookImportView> {
  const started = performance.now();
  const catalogue = formCatalogue(deps.ledger);
  const sheet = await readFormSheet(catalogue, file);
  const { judged, forms, head } = await withScope(deps.database, actor, async (tx) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const judgement = await judgeSheet(tx, deps, county, actor, sheet);
    return { judged: judgement, forms: presentDrafts(county, catalogue, judgement.drafts), head: await headOf(tx, deps, county, actor, sheet) };
  }, { readOnly: true, isolation: 'repeatable read', statementSeconds: 60 });
  const importId = randomUUID();
  const digest = createHash('sha256').update(file.bytes).digest('hex');
  await keepFile(deps, digest, file.bytes);
  if (judged.remarks.size > 0) await keepFile(deps, importId, await writeAnnotatedWorkbook(head, sheet.rows, judged.remarks));
  const record: ImportRecord = {
    id: importId, account_id: actor.accountId, file_name: file.fileName, digest, status: 'previewed', account: presentAccount(judged.account), forms,
    has_annotated: judged.remarks.size > 0, seconds: Math.round(performance.now() - started) / 1000, created_at: deps.clock.now(), created_by: actor.displayName,
  };
  await executeCommand(deps, actor, { commandId: importId, action: 'workbook.preview', subject: { kind: 'workbook', id: importId } }, async (tx, trail) => {
    await insertImport(tx, actor, record);
    trail.add({ fileName: file.fileName, digest, ...countsOf(judged) });
    return null;
  });
  return presentImport(actor, record);
}

/** Holds the rows of an upload against the forms as they stand, and says how those stood. */
export async function judgeSheet(tx: Tx, deps: LedgerDeps, county: LedgerCounty, actor: Actor, sheet: FormSheet): Promise<JudgedWorkbook & { readonly states: ReadonlyMap<string, SubmissionState> }> {
  const catalogue = formCatalogue(deps.ledger);
  const rules = rowRules(actor, county, sheet.form, deps.clock.today());
  const { read, keys } = readRows(rules, sheet.rows);
  const states = await readSubmissions(tx, county, keys);
  const figures = await readFormFigures(tx, county, catalogue, sheet.form, { orgIds: [...new Set(keys.map(({ orgId }) => orgId))], periods: [...new Set(keys.map(({ period }) => period))] });
  const judged = judgeRows(catalogue, rules, read, { stateOf: (key) => states.get(nameOfKey(key)), previousOf: ({ orgId, period }) => figures.previous(orgId, period) });
  return { ...judged, states };
}

async function headOf(tx: Tx, deps: LedgerDeps, county: LedgerCounty, actor: Actor, { form, period: stamped }: FormSheet): Promise<Omit<WorkbookHead, 'isMarked'>> {
  const named = findPeriod(stamped);
  const period: Period = named ?? latestEndedPeriod(form.period, deps.clock.today());
  return { form, period, dueOn: dueDate(form, period, await readWorkingCalendar(tx, county.id)), units: unitsOf(actor, county, form, period, actor.jurisdictionCode) };
}
