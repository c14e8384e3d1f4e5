import type { WorkbookImportView } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { BLANK_SUBMISSION, decide, type SubmissionAction } from '@taizhang/records';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { withScope } from '../../database/scope.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { formCatalogue } from '../form-catalogue.ts';
import { nameOfKey, SERVER } from '../submission-history.ts';
import { lockSubmissions, storeActions, type ActedSubmission } from '../submission-store.ts';
import { countsOf, markCommitted, presentImport, readKeptFile, requireImport } from './import-record.ts';
import { judgeSheet } from './preview-workbook.ts';
import { readFormSheet } from './read-form-sheet.ts';

/**
 * Saves what the preview of an upload promised as drafts: all of it or none. It is judged once more; when a
 * form has moved on since, nothing is saved, since what was confirmed is no longer what would happen.
 * @throws DomainError `not_found`, `wrong_state` when it is saved already, `stale`
 */
export async function commitWorkbook(deps: LedgerDeps, actor: Actor, importId: string, commandId: string): Promise<WorkbookImportView> {
  const catalogue = formCatalogue(deps.ledger);
  const previewed = await withScope(deps.database, actor, (tx) => requireImport(tx, actor, importId), { readOnly: true });
  const sheet = await readFormSheet(catalogue, { fileName: previewed.file_name, bytes: await readKeptFile(deps, previewed.digest) });
  const request = { commandId, action: 'workbook.commit', subject: { kind: 'workbook', id: importId }, statementSeconds: 120 };
  const done = await executeCommand(deps, actor, request, async (tx, trail) => {
    const kept = await requireImport(tx, actor, importId, true);
    if (kept.status === 'committed') fail('wrong_state', { zh: '该文件已经导入。', en: 'This file has already been imported.' });
    const county = await deps.ledger.county(tx, actor.countyId);
    const { states, ...judged } = await judgeSheet(tx, deps, county, actor, sheet);
    // Only what changes is locked; whoever acted on one of those forms between judging and locking has made the judgement old.
    const locked = await lockSubmissions(tx, county, judged.drafts.map(({ key }) => key));
    const isOld = [...locked].some(([name, state]) => state.version !== states.get(name)?.version);
    if (isOld || JSON.stringify(countsOf(judged)) !== JSON.stringify(countsOf(kept))) {
      fail('stale', { zh: '预览之后有报表已被修改，校验结果不再成立，未保存任何内容。请重新上传。', en: 'Forms have changed since the preview, so its result no longer holds. Nothing was saved; upload the file again.' });
    }
    const acted = judged.drafts.map(({ key, cells, notes }): ActedSubmission => {
      const state = locked.get(nameOfKey(key)) ?? BLANK_SUBMISSION;
      const action: SubmissionAction = {
        id: commandId, at: deps.clock.now(), by: actor.accountId ?? SERVER, byName: actor.displayName, kind: 'save', baseVersion: state.version, cells, note: [`Excel 导入：${kept.file_name}`, ...notes].join('；'),
      };
      const decision = decide(state, action, sheet.form);
      if (decision.kind === 'refused') throw decision.error;
      return { key, action, state: decision.state };
    });
    await storeActions(tx, county, acted);
    await markCommitted(tx, actor, importId);
    trail.add({ fileName: kept.file_name, digest: kept.digest, forms: acted.length, ...countsOf(judged) });
    return { importId };
  });
  if (done.importId !== importId) fail('conflict', { zh: '该操作编号已用于另一次导入，请刷新页面后重试。', en: 'This command id was used for another import. Reload the page and try again.' });
  return withScope(deps.database, actor, async (tx) => presentImport(actor, await requireImport(tx, actor, importId)), { readOnly: true });
}
