import type { RevisionKind } from '@taizhang/contract';
import { fail, type OrgId } from '@taizhang/kernel';
import { reviewStanding, type DocumentTree, type ReviewStanding } from '@taizhang/reports';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { Authorship } from './authorship.ts';
import { readReviewActs } from './review/review-storage.ts';

/** A report with the revision that counts: the published one, else the newest. */
export interface StoredReport {
  readonly id: string;
  readonly orgId: OrgId;
  readonly revision: number;
  readonly tree: DocumentTree;
  readonly knownAt: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Where the revision stands in its reviews. */
  readonly standing: ReviewStanding;
  readonly published: { readonly at: string; readonly by: string; readonly digest: string } | null;
}

/** Reads the reports the transaction may see, newest first; one when its id is given. */
export async function readReports(tx: Tx, county: LedgerCounty, reportId?: string): Promise<readonly StoredReport[]> {
  const rows = await rowsOf<ReportRecord>(
    tx,
    `select r.id, r.org_id, r.created_at, r.created_by, r.published_at, r.published_by, r.digest, v.revision, v.tree, v.known_at
     from report r join lateral (
       select * from report_revision v where v.county_id = r.county_id and v.report_id = r.id and v.revision = coalesce(r.published_revision, v.revision)
       order by v.revision desc limit 1) v on true
     where r.county_id = $1 and ($2::uuid is null or r.id = $2) order by r.created_at desc limit 200`,
    [county.id, reportId ?? null],
  );
  const acts = Map.groupBy(await readReviewActs(tx, county, reportId), (act) => act.reportId);
  return rows.map((row) => ({
    id: row.id,
    standing: reviewStanding(acts.get(row.id) ?? [], row.revision),
    orgId: county.directory.codeOf(row.org_id),
    revision: row.revision,
    tree: row.tree,
    knownAt: row.known_at,
    createdAt: row.created_at,
    createdBy: row.created_by,
    published: row.published_at === null ? null : { at: row.published_at, by: row.published_by ?? '', digest: row.digest ?? '' },
  }));
}

/** @throws DomainError `not_found` also when it lies outside the jurisdiction */
export async function requireReport(tx: Tx, county: LedgerCounty, reportId: string): Promise<StoredReport> {
  const [report] = await readReports(tx, county, reportId);
  return report ?? fail('not_found', { zh: '没有这份报告。', en: 'There is no such report.' });
}

/**
 * A report about to be changed: nobody else changes it until the transaction ends.
 * @throws DomainError `not_found`, `wrong_state` once it is published
 */
export async function requireDraft(tx: Tx, county: LedgerCounty, reportId: string): Promise<StoredReport> {
  await rowsOf(tx, 'select id from report where county_id = $1 and id::text = $2 for update', [county.id, reportId]);
  const report = await requireReport(tx, county, reportId);
  return report.published === null ? report : fail('wrong_state', { zh: '报告已经公布定稿，不再改动。', en: 'The report is published and is not changed any more.' });
}

/** Enters a new report with its first revision. */
export async function insertReport(tx: Tx, county: LedgerCounty, report: { readonly id: string; readonly orgId: OrgId; readonly kind: 'composed' | 'renewed' }, tree: DocumentTree, author: Authorship): Promise<void> {
  await rowsOf(
    tx,
    'insert into report (county_id, id, org_id, template_id, period, created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [county.id, report.id, county.directory.idOf(report.orgId), tree.meta.templateId, tree.meta.period, author.at, author.by],
  );
  await insertRevision(tx, county, { reportId: report.id, revision: 1, orgId: report.orgId, kind: report.kind }, tree, author);
}

/** What is kept of a revision beside its text. */
export interface NewRevision {
  readonly reportId: string;
  readonly revision: number;
  readonly orgId: OrgId;
  readonly kind: RevisionKind;
  /** One person's sitting at the screen; its savings are read as one. */
  readonly sitting?: string | undefined;
  readonly reason?: string | undefined;
}

/**
 * Adds a revision; none is ever overwritten.
 * @throws DomainError `stale` when its number is taken: somebody else was first
 */
export async function insertRevision(tx: Tx, county: LedgerCounty, { reportId, revision, orgId, kind, sitting, reason }: NewRevision, tree: DocumentTree, { at, by, byId }: Authorship): Promise<void> {
  const inserted = await rowsOf(
    tx,
    `insert into report_revision (county_id, report_id, revision, org_id, tree, known_at, composed_at, composed_by, kind, author_id, sitting, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning revision`,
    [county.id, reportId, revision, county.directory.idOf(orgId), JSON.stringify(tree), tree.meta.knownAt, at, by, kind, byId, sitting ?? null, reason ?? null],
  );
  if (inserted.length === 0) fail('stale', { zh: '别人刚刚改了这份报告，请先看最新稿。', en: 'Somebody else has just changed this report. Look at the newest revision first.' });
}

/** Names the revision that is published, for good. */
export async function markPublished(tx: Tx, county: LedgerCounty, report: StoredReport, digest: string, { at, by }: Pick<Authorship, 'at' | 'by'>): Promise<void> {
  const marked = await rowsOf(
    tx,
    'update report set published_revision = $3, published_at = $4, published_by = $5, digest = $6 where county_id = $1 and id = $2 and published_revision is null returning id',
    [county.id, report.id, report.revision, at, by, digest],
  );
  if (marked.length === 0) fail('wrong_state', { zh: '这份报告已经公布。', en: 'This report has already been published.' });
}

interface ReportRecord extends Record<string, unknown> {
  readonly id: string;
  readonly org_id: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly published_at: string | null;
  readonly published_by: string | null;
  readonly digest: string | null;
  readonly revision: number;
  readonly tree: DocumentTree;
  readonly known_at: string;
}
