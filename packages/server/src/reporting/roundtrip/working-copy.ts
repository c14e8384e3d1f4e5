import { reportUploadSchema } from '@taizhang/contract';
import { renderDocx, type DocumentTree, type WordComment } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import { openRasteriser } from '../charts/open-rasteriser.ts';
import { requireReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { markOf } from './downloaded-revision.ts';
import { readUploads } from './upload-storage.ts';

/** A report as a Word file. */
export interface WordFile {
  readonly tree: DocumentTree;
  readonly isPublished: boolean;
  readonly bytes: Uint8Array;
}

/** The Word file of a report: a draft is marked so that it can come back, with the remarks of the last file taken over; a published report is clean. */
export async function writeWordFile(deps: ReportingDeps, actor: Actor, reportId: string): Promise<WordFile> {
  const { report, comments } = await withScope(deps.database, actor, async (tx) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const found = await requireReport(tx, county, reportId);
    return { report: found, comments: commentsOf(await readUploads(tx, county, reportId)) };
  }, { readOnly: true });
  const { id, revision, tree, published } = report;
  const rasterise = await openRasteriser();
  const bytes = await renderDocx(tree, published ? { rasterise } : { rasterise, comesBackTo: markOf(id, revision, tree), comments });
  return { tree, isPublished: published !== null, bytes };
}

/** Remarks stay until a file is taken over in which they are no more. */
function commentsOf(uploads: Awaited<ReturnType<typeof readUploads>>): readonly WordComment[] {
  const [newest] = uploads.filter(({ revision }) => revision !== null).toSorted((a, b) => (b.revision ?? 0) - (a.revision ?? 0));
  return newest ? reportUploadSchema.shape.comments.parse(reportUploadSchema.parse(newest.account).comments) : [];
}
