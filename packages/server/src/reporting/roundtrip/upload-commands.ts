import { randomUUID } from 'node:crypto';
import type { ReportUploadView } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand } from '../../command/execute-command.ts';
import { withScope } from '../../database/scope.ts';
import { can } from '../../policies/ability.ts';
import { authoredBy } from '../authorship.ts';
import { insertRevision, requireDraft, requireReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { evaluateUpload } from './evaluate-upload.ts';
import { presentCommitted, presentUpload } from './present-upload.ts';
import { insertUpload, markCommitted, requireUpload } from './upload-storage.ts';

/** Keeps an edited file and answers its id; the draft is not touched. */
export async function previewUpload(deps: ReportingDeps, actor: Actor, reportId: string, file: { readonly fileName: string; readonly bytes: Uint8Array }, cutOff: string | undefined): Promise<string> {
  const uploadId = randomUUID();
  const request = { commandId: uploadId, action: 'report.upload', subject: { kind: 'report', id: reportId }, isolation: 'repeatable read' } as const;
  await executeCommand(deps, actor, request, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireDraft(tx, county, reportId);
    const { base, account } = await evaluateUpload(deps, tx, county, report, file, cutOff);
    await insertUpload(tx, county, report, { id: uploadId, ...file, baseRevision: base.revision }, authoredBy(actor, deps.clock.now()));
    trail.add({ uploadId, fileName: file.fileName, baseRevision: base.revision, ...countsOf(account) });
    return null;
  });
  return uploadId;
}

/** An upload as it stands: looked at anew while it is only previewed, as it was taken over afterwards. */
export async function showUpload(deps: ReportingDeps, actor: Actor, reportId: string, uploadId: string, cutOff: string | undefined): Promise<ReportUploadView> {
  return withScope(deps.database, actor, async (tx) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireReport(tx, county, reportId);
    const upload = await requireUpload(tx, county, reportId, uploadId);
    if (upload.revision !== null) return presentCommitted(reportId, upload);
    const evaluated = await evaluateUpload(deps, tx, county, report, upload, cutOff);
    return presentUpload(county, reportId, upload, evaluated, report.published === null && can(actor, 'reports.compose'));
  }, { readOnly: true, isolation: 'repeatable read' });
}

/**
 * Makes an uploaded file the next revision of its draft.
 * @throws DomainError `wrong_state` for a published report or a file taken over before, `stale` when another file was taken over since the download
 */
export async function commitUpload(
  deps: ReportingDeps, actor: Actor, names: { readonly reportId: string; readonly uploadId: string }, order: { readonly commandId: string; readonly knownAt?: string | undefined; readonly replaceNewer?: boolean | undefined },
): Promise<void> {
  const { reportId, uploadId } = names;
  const request = { commandId: order.commandId, action: 'report.upload.commit', subject: { kind: 'report', id: reportId }, isolation: 'repeatable read' } as const;
  await executeCommand(deps, actor, request, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireDraft(tx, county, reportId);
    const upload = await requireUpload(tx, county, reportId, uploadId);
    if (upload.revision !== null) fail('wrong_state', { zh: '这份文件已经采用过了。', en: 'This file has already been taken over.' });
    const evaluated = await evaluateUpload(deps, tx, county, report, upload, order.knownAt);
    if (evaluated.isOvertaken && order.replaceNewer !== true) {
      fail('stale', { zh: '您下载之后已有别人上传的修改被采用，请先下载最新稿合并，或确认以本文件为准。', en: 'Another edited file was taken over since the download. Download the newest draft, or confirm that this file replaces it.' });
    }
    const revision = report.revision + 1;
    await insertRevision(tx, county, { reportId, revision, orgId: report.orgId, kind: 'returned' }, evaluated.rebuilt.tree, authoredBy(actor, deps.clock.now()));
    await markCommitted(tx, county, uploadId, revision, presentUpload(county, reportId, { ...upload, revision }, evaluated, false));
    trail.add({ uploadId, revision, knownAt: evaluated.knownAt, ...countsOf(evaluated.account) });
    return null;
  });
}

function countsOf({ figures, unchanged, reworded, changed, deleted, copied, typed, foreign }: { readonly figures: number; readonly unchanged: number; readonly reworded: number; readonly changed: number; readonly deleted: number; readonly copied: number; readonly typed: number; readonly foreign: number }) {
  return { figures, unchanged, reworded, changed, deleted, copied, typed, foreign };
}
