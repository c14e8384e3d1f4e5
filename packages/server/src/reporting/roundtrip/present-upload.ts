import { reportUploadSchema, type ReportUploadSummary, type ReportUploadView } from '@taizhang/contract';
import { isOrgId, orgId } from '@taizhang/kernel';
import { renderHtml, type FigureChange } from '@taizhang/reports';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import type { EvaluatedUpload } from './evaluate-upload.ts';
import type { StoredUpload } from './upload-storage.ts';

/** A line of the list of uploads. */
export function presentUploadSummary(reportId: string, { id, fileName, baseRevision, revision, createdAt, createdBy }: StoredUpload): ReportUploadSummary {
  return { uploadId: id, reportId, fileName, status: revision === null ? 'previewed' : 'committed', baseRevision, revision, createdAt, createdBy };
}

/** What an edited file would change, for whoever decides whether it is taken over. */
export function presentUpload(county: LedgerCounty, reportId: string, upload: StoredUpload, evaluated: EvaluatedUpload, mayCommit: boolean): ReportUploadView {
  const { account, document, rebuilt, knownAt, warnings } = evaluated;
  const { changes, lines: { edits, ...lines }, ...figures } = account;
  return {
    ...presentUploadSummary(reportId, upload),
    knownAt,
    account: { ...figures, lines },
    changes: changes.map((change) => presentChange(county, change)),
    edits: edits.map(({ kind, before, after }) => ({ kind, before: before ?? null, after: after ?? null })),
    trackedChanges: [...document.trackedChanges], comments: [...document.comments], unsupported: [...document.unsupported], warnings: [...warnings],
    html: renderHtml(rebuilt.tree),
    may: { commit: mayCommit },
  };
}

/** What was answered when the file was taken over; the ledger may say otherwise by now. */
export function presentCommitted(reportId: string, upload: StoredUpload): ReportUploadView {
  return { ...reportUploadSchema.parse(upload.account), ...presentUploadSummary(reportId, upload), may: { commit: false } };
}

/** A figure that is not simply as it was, for whoever looks through the list. */
export function presentChange(county: LedgerCounty, { kind, source, before, edited, after, near }: FigureChange): ReportUploadView['changes'][number] {
  return {
    kind, near, before: before ?? null, edited: edited ?? null, after: after?.text ?? null,
    source: source === undefined ? null : { key: source.key, name: source.name, metricId: source.ref.metricId, orgId: source.ref.orgId, orgName: orgNameOf(county, source.ref.orgId), period: source.ref.period, aspect: source.aspect },
  };
}

function orgNameOf(county: LedgerCounty, id: string): string {
  return (isOrgId(id) ? county.directory.tree.units.get(orgId(id))?.name : undefined) ?? id;
}
