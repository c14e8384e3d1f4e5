import { parsePeriod, type Period } from '@taizhang/kernel';
import { BLANK_SUBMISSION, foldSubmission, type CellValues, type SubmissionState, type SubmissionStatus } from '@taizhang/records';
import { z } from 'zod';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { rowsOf } from '../ledger/sql.ts';
import { isAccountId, readAllHistories, type SubmissionKey } from './submission-history.ts';

/** What a list says of a submission; a function of its actions, never a truth of its own. */
export interface SubmissionSummary {
  readonly key: SubmissionKey;
  readonly status: SubmissionStatus;
  readonly version: number;
  readonly actionCount: number;
  readonly cells: CellValues;
  readonly returnedCells: number;
  readonly firstSubmittedAt: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly submittedByAccount: string | null;
  readonly approvedAt: string | null;
  readonly urgedAt: string | null;
}

/** The summary of a state. */
export function summarise(key: SubmissionKey, state: SubmissionState): SubmissionSummary {
  const submit = state.timeline.findLast(({ kind }) => kind === 'submit');
  return {
    key,
    status: state.status,
    version: state.version,
    actionCount: state.timeline.length,
    cells: state.cells,
    returnedCells: Object.keys(state.returnedCells).length,
    firstSubmittedAt: state.firstSubmittedAt ?? null,
    submittedAt: state.submittedAt ?? null,
    submittedBy: state.submittedBy ?? null,
    submittedByAccount: submit === undefined || !isAccountId(submit.by) ? null : submit.by,
    approvedAt: state.approvedAt ?? null,
    urgedAt: state.urgedAt ?? null,
  };
}

/** As much of the state as deadlines are judged by. */
export function stateOfSummary(summary: SubmissionSummary | undefined): SubmissionState | undefined {
  if (!summary) return undefined;
  return { ...BLANK_SUBMISSION, status: summary.status, version: summary.version, cells: summary.cells, ...(summary.firstSubmittedAt === null ? {} : { firstSubmittedAt: summary.firstSubmittedAt }) };
}

/** Which summaries to read; what is left out is not asked about. */
export interface SummarySelection {
  readonly formIds?: readonly string[];
  readonly periods?: readonly Period[];
  readonly orgIds?: readonly number[];
  readonly statuses?: readonly SubmissionStatus[];
}

/** Summaries of the submissions the transaction may see. */
export async function readSummaries(tx: Tx, county: LedgerCounty, { formIds, periods, orgIds, statuses }: SummarySelection): Promise<readonly SubmissionSummary[]> {
  const rows = await rowsOf<SummaryRecord>(
    tx,
    `select * from submission where county_id = $1 and ($2::text[] is null or form_id = any($2)) and ($3::text[] is null or period = any($3))
       and ($4::int[] is null or org_id = any($4)) and ($5::text[] is null or status = any($5)) order by org_id, form_id, period`,
    [county.id, formIds ?? null, periods ?? null, orgIds ?? null, statuses ?? null],
  );
  return rows.map((row) => summaryOfRow(county, row));
}

/** Writes summaries over what was there. */
export async function writeSummaries(tx: Tx, county: LedgerCounty, summaries: readonly SubmissionSummary[]): Promise<void> {
  const rows = summaries.map(({ key, ...summary }) => ({
    o: county.directory.idOf(key.orgId), f: key.formId, p: key.period, st: summary.status, v: summary.version, n: summary.actionCount, c: summary.cells, rc: summary.returnedCells,
    fs: summary.firstSubmittedAt, sa: summary.submittedAt, sb: summary.submittedBy, sx: summary.submittedByAccount, aa: summary.approvedAt, ua: summary.urgedAt,
  }));
  await rowsOf(
    tx,
    `insert into submission (county_id, org_id, form_id, period, status, version, action_count, cells, returned_cells, first_submitted_at, submitted_at, submitted_by, submitted_by_account, approved_at, urged_at)
     select $1, o, f, p, st, v, n, c, rc, fs, sa, sb, sx, aa, ua
     from jsonb_to_recordset($2::jsonb) as x (o int, f text, p text, st text, v int, n int, c jsonb, rc int, fs timestamptz, sa timestamptz, sb text, sx uuid, aa timestamptz, ua timestamptz)
     on conflict (county_id, org_id, form_id, period) do update set status = excluded.status, version = excluded.version, action_count = excluded.action_count,
       cells = excluded.cells, returned_cells = excluded.returned_cells, first_submitted_at = excluded.first_submitted_at, submitted_at = excluded.submitted_at,
       submitted_by = excluded.submitted_by, submitted_by_account = excluded.submitted_by_account, approved_at = excluded.approved_at, urged_at = excluded.urged_at`,
    [county.id, JSON.stringify(rows)],
  );
}

/** Makes every summary of the county anew from the actions; in a system transaction. Answers how many there are. */
export async function rebuildSummaries(tx: Tx, county: LedgerCounty): Promise<number> {
  const histories = await readAllHistories(tx, county);
  await rowsOf(tx, 'delete from submission where county_id = $1', [county.id]);
  await writeSummaries(tx, county, histories.map(({ key, actions }) => summarise(key, foldSubmission(actions))));
  return histories.length;
}

interface SummaryRecord extends Record<string, unknown> {
  readonly org_id: number;
  readonly form_id: string;
  readonly period: string;
  readonly status: SubmissionStatus;
  readonly version: number;
  readonly action_count: number;
  readonly cells: unknown;
  readonly returned_cells: number;
  readonly first_submitted_at: string | null;
  readonly submitted_at: string | null;
  readonly submitted_by: string | null;
  readonly submitted_by_account: string | null;
  readonly approved_at: string | null;
  readonly urged_at: string | null;
}

const cellsSchema = z.record(z.string(), z.number());

function summaryOfRow(county: LedgerCounty, row: SummaryRecord): SubmissionSummary {
  return {
    key: { formId: row.form_id, period: parsePeriod(row.period), orgId: county.directory.codeOf(row.org_id) },
    status: row.status,
    version: row.version,
    actionCount: row.action_count,
    cells: cellsSchema.parse(row.cells),
    returnedCells: row.returned_cells,
    firstSubmittedAt: row.first_submitted_at,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    submittedByAccount: row.submitted_by_account,
    approvedAt: row.approved_at,
    urgedAt: row.urged_at,
  };
}
