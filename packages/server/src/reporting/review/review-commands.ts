import { randomUUID } from 'node:crypto';
import { fail } from '@taizhang/kernel';
import { reviewStanding, type ReviewLevel, type ReviewStanding } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import { executeCommand, type CommandTrail } from '../../command/execute-command.ts';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { assertMayReview } from '../../policies/report-policy.ts';
import { authoredBy } from '../authorship.ts';
import { requireDraft, type StoredReport } from '../report-storage.ts';
import type { ReportingDeps } from '../reporting-deps.ts';
import { handsInReport } from './hands-in-report.ts';
import { insertReviewAct, readReviewActs, type StoredAct } from './review-storage.ts';

/** Which revision somebody has before him. */
export interface ReviewOrder {
  readonly commandId: string;
  readonly revision: number;
}

/**
 * Sends a draft to its first review.
 * @throws DomainError `wrong_state` when it is in review or passed, `invalid_input` when it comes again unchanged and without a word
 */
export async function submitDraft(deps: ReportingDeps, actor: Actor, reportId: string, order: ReviewOrder & { readonly note?: string | undefined }): Promise<void> {
  await act(deps, actor, reportId, { ...order, action: 'report.review.submit' }, async ({ tx, county, report, standing, trail }) => {
    const note = order.note ?? '';
    switch (standing.status) {
      case 'in_review': return fail('wrong_state', { zh: '这一稿已经送审。', en: 'This revision is in review already.' });
      case 'passed': return fail('wrong_state', { zh: '这一稿三审都已通过，可以公布。', en: 'This revision has passed all three reviews.' });
      case 'returned':
        if (note === '') fail('invalid_input', { zh: '退回后没有改动，再次送审请说明理由。', en: 'Nothing was changed since it was sent back; say why it is submitted again.' }, { path: ['note'] });
        break;
      case 'draft':
    }
    await insertReviewAct(tx, county, report, { id: randomUUID(), kind: 'submit', opinion: note }, authoredBy(actor, deps.clock.now()));
    trail.add({ revision: report.revision, note });
  });
}

/** Takes a report back out of review. @throws DomainError `wrong_state` when it is not in review */
export async function withdrawDraft(deps: ReportingDeps, actor: Actor, reportId: string, order: ReviewOrder): Promise<void> {
  await act(deps, actor, reportId, { ...order, action: 'report.review.withdraw' }, async ({ tx, county, report, standing, trail }) => {
    if (standing.status !== 'in_review' && standing.status !== 'passed') fail('wrong_state', { zh: '这一稿没有在审。', en: 'This revision is not in review.' });
    await insertReviewAct(tx, county, report, { id: randomUUID(), kind: 'withdraw' }, authoredBy(actor, deps.clock.now()));
    trail.add({ revision: report.revision });
  });
}

/**
 * Passes the review that is awaited, or sends the report back.
 * @throws DomainError `forbidden` by the policy of four eyes, `wrong_state` when another review is awaited, `invalid_input` for sending back without a reason
 */
export async function reviewDraft(deps: ReportingDeps, actor: Actor, reportId: string, order: ReviewOrder & { readonly level: ReviewLevel; readonly verdict: 'pass' | 'return'; readonly opinion: string }): Promise<void> {
  const { level, verdict, opinion } = order;
  await act(deps, actor, reportId, { ...order, action: `report.review.${verdict}` }, async ({ tx, county, report, standing, acts, trail }) => {
    if (standing.status !== 'in_review' || standing.level !== level) fail('wrong_state', { zh: `这一稿现在不在${REVIEW_NAMES[level]}。`, en: 'Another review is awaited now.' });
    assertMayReview(actor, level, await handsInReport(tx, county, report.id, report.revision, acts));
    if (verdict === 'return' && opinion === '') fail('invalid_input', { zh: '退回须写明理由。', en: 'A report is sent back with a reason.' }, { path: ['opinion'] });
    await insertReviewAct(tx, county, report, { id: randomUUID(), kind: verdict, level, opinion }, authoredBy(actor, deps.clock.now()));
    trail.add({ revision: report.revision, level, opinion });
  });
}

/** What the three reviews are called. */
export const REVIEW_NAMES: Readonly<Record<ReviewLevel, string>> = { 1: '一审', 2: '二审', 3: '三审' };

interface Acting {
  readonly tx: Tx;
  readonly county: LedgerCounty;
  readonly report: StoredReport;
  readonly acts: readonly StoredAct[];
  readonly standing: ReviewStanding;
  readonly trail: CommandTrail;
}

/** One step at a time: the report is locked first and read after, so that nobody passes what has just been changed. */
async function act(deps: ReportingDeps, actor: Actor, reportId: string, { commandId, revision, action }: ReviewOrder & { readonly action: string }, work: (acting: Acting) => Promise<void>): Promise<void> {
  await executeCommand(deps, actor, { commandId, action, subject: { kind: 'report', id: reportId } }, async (tx, trail) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const report = await requireDraft(tx, county, reportId);
    if (report.revision !== revision) fail('stale', { zh: `报告已改为第 ${report.revision} 稿，请先看最新稿。`, en: `The report is at revision ${report.revision} now. Look at it first.` }, { details: { revision: report.revision } });
    const acts = await readReviewActs(tx, county, report.id);
    await work({ tx, county, report, acts, standing: reviewStanding(acts, report.revision), trail });
    return null;
  });
}
