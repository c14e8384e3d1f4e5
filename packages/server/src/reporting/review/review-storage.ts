import { reviewActSchema } from '@taizhang/contract';
import { fail, type OrgId } from '@taizhang/kernel';
import type { ReviewAct, ReviewLevel } from '@taizhang/reports';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';
import type { Authorship } from '../authorship.ts';

/** A step of the reviews as it is kept. */
export interface StoredAct extends ReviewAct {
  readonly id: string;
  readonly reportId: string;
  readonly opinion: string | null;
}

/** The steps of the reviews, oldest first; of one report when its id is given. */
export async function readReviewActs(tx: Tx, county: LedgerCounty, reportId?: string): Promise<readonly StoredAct[]> {
  const rows = await rowsOf<ActRecord>(
    tx,
    'select id, report_id, kind, level, revision, at, by_name, by_id, opinion from report_review where county_id = $1 and ($2::uuid is null or report_id = $2) order by report_id, seq',
    [county.id, reportId ?? null],
  );
  return rows.map((row) => ({
    id: row.id, reportId: row.report_id, kind: reviewActSchema.shape.kind.parse(row.kind), level: reviewActSchema.shape.level.parse(row.level) ?? undefined, revision: row.revision,
    at: row.at, by: row.by_name, byId: row.by_id, opinion: row.opinion,
  }));
}

/** The revision a step or an opinion is about. */
export interface ReviewedRevision {
  /** Of the report. */
  readonly id: string;
  readonly orgId: OrgId;
  readonly revision: number;
}

/** A step to be entered. */
export interface NewAct {
  readonly id: string;
  readonly kind: ReviewAct['kind'];
  readonly level?: ReviewLevel;
  readonly opinion?: string | undefined;
}

/** Enters a step about the revision that counts; the caller holds the report locked. */
export async function insertReviewAct(tx: Tx, county: LedgerCounty, report: ReviewedRevision, { id, kind, level, opinion }: NewAct, { at, by, byId }: Authorship): Promise<void> {
  await rowsOf(
    tx,
    `insert into report_review (county_id, id, report_id, org_id, revision, seq, kind, level, opinion, at, by_name, by_id)
     select $1, $2, $3, $4, $5, 1 + coalesce(max(seq), 0), $6, $7, $8, $9, $10, $11 from report_review where county_id = $1 and report_id = $3`,
    [county.id, id, report.id, county.directory.idOf(report.orgId), report.revision, kind, level ?? null, opinion === undefined || opinion === '' ? null : opinion, at, by, byId],
  );
}

/** An opinion as it is kept. */
export interface StoredRemark {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly byId: string | null;
  readonly figureKey: string | null;
  readonly quote: string | null;
  readonly settled: { readonly at: string; readonly by: string } | null;
}

/** The opinions about a report, open ones first, then newest first. */
export async function readRemarks(tx: Tx, county: LedgerCounty, reportId: string): Promise<readonly StoredRemark[]> {
  const rows = await rowsOf<RemarkRecord>(
    tx,
    `select id, text, revision, at, by_name, by_id, figure_key, quote, settled_at, settled_by from report_remark
     where county_id = $1 and report_id = $2 order by settled_at is not null, at desc limit 500`,
    [county.id, reportId],
  );
  return rows.map((row) => ({
    id: row.id, text: row.text, revision: row.revision, at: row.at, by: row.by_name, byId: row.by_id, figureKey: row.figure_key, quote: row.quote,
    settled: row.settled_at === null ? null : { at: row.settled_at, by: row.settled_by ?? '' },
  }));
}

/** Enters an opinion about the revision that counts. */
export async function insertRemark(tx: Tx, county: LedgerCounty, report: ReviewedRevision, remark: Pick<StoredRemark, 'id' | 'text' | 'figureKey' | 'quote'>, { at, by, byId }: Authorship): Promise<void> {
  await rowsOf(
    tx,
    'insert into report_remark (county_id, id, report_id, org_id, revision, text, figure_key, quote, at, by_name, by_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [county.id, remark.id, report.id, county.directory.idOf(report.orgId), report.revision, remark.text, remark.figureKey, remark.quote, at, by, byId],
  );
}

/** @throws DomainError `not_found`, `wrong_state` when it is settled already */
export async function settleStoredRemark(tx: Tx, county: LedgerCounty, reportId: string, remarkId: string, { at, by }: Authorship): Promise<void> {
  const remark = (await readRemarks(tx, county, reportId)).find(({ id }) => id === remarkId);
  if (remark === undefined) fail('not_found', { zh: '没有这条意见。', en: 'There is no such opinion.' });
  if (remark.settled !== null) fail('wrong_state', { zh: '这条意见已经办过了。', en: 'This opinion has been dealt with already.' });
  await rowsOf(tx, 'update report_remark set settled_at = $3, settled_by = $4 where county_id = $1 and id = $2', [county.id, remarkId, at, by]);
}

interface ActRecord extends Record<string, unknown> {
  readonly id: string;
  readonly report_id: string;
  readonly kind: string;
  readonly level: number | null;
  readonly revision: number;
  readonly at: string;
  readonly by_name: string;
  readonly by_id: string | null;
  readonly opinion: string | null;
}

interface RemarkRecord extends Record<string, unknown> {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly at: string;
  readonly by_name: string;
  readonly by_id: string | null;
  readonly figure_key: string | null;
  readonly quote: string | null;
  readonly settled_at: string | null;
  readonly settled_by: string | null;
}
