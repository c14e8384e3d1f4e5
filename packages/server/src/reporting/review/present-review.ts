import type { ReportReviewView, ReviewStage } from '@taizhang/contract';
import { lastPassBefore, REVIEW_LEVELS, reviewStanding, type ReviewLevel, type ReviewStanding } from '@taizhang/reports';
import type { Actor } from '../../auth/actor.ts';
import type { Tx } from '../../database/database.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { can } from '../../policies/ability.ts';
import { mayRemark, objectionToReview, REVIEW_ABILITY, type Hands } from '../../policies/report-policy.ts';
import { ROLE_ABILITIES } from '../../policies/role-abilities.ts';
import type { StoredReport } from '../report-storage.ts';
import { handsInReport } from './hands-in-report.ts';
import { readRemarks, readReviewActs } from './review-storage.ts';

/** The standing of a revision as a list shows it. */
export function presentStage(standing: ReviewStanding): ReviewStage {
  return { status: standing.status, level: standing.status === 'in_review' || standing.status === 'returned' ? standing.level : null };
}

/** The three reviews of a report for whoever looks at it: where it stands, who is awaited, what was said, what he may do. */
export async function presentReview(tx: Tx, county: LedgerCounty, actor: Actor, report: StoredReport): Promise<ReportReviewView> {
  const acts = await readReviewActs(tx, county, report.id);
  const standing = reviewStanding(acts, report.revision);
  const isDraft = report.published === null;
  const awaited = isDraft && standing.status === 'in_review' ? standing.level : undefined;
  const hands = await handsInReport(tx, county, report.id, report.revision, acts);
  const isAble = awaited !== undefined && can(actor, REVIEW_ABILITY[awaited]);
  const objection = isAble ? objectionToReview(actor, hands) : undefined;
  const earlier = standing.status === 'passed' ? undefined : lastPassBefore(acts, report.revision);
  const mayGive = isDraft && mayRemark(actor);
  return {
    revision: report.revision, stage: presentStage(standing), steps: stepsOf(standing),
    waitingFor: awaited === undefined ? [] : await namesOfReviewers(tx, county, awaited, hands),
    changedSince: isDraft && earlier?.level !== undefined ? { revision: earlier.revision, level: earlier.level, by: earlier.by } : null,
    acts: acts.map(({ id, kind, level, revision, at, by, opinion }) => ({ id, kind, level: level ?? null, revision, at, by, opinion })),
    remarks: (await readRemarks(tx, county, report.id)).map(({ id, text, revision, at, by, figureKey, quote, settled }) => ({ id, text, revision, at, by, figureKey, quote, settled, may: { settle: mayGive && settled === null } })),
    may: {
      submit: isDraft && can(actor, 'reports.compose') && (standing.status === 'draft' || standing.status === 'returned'),
      withdraw: isDraft && can(actor, 'reports.compose') && (standing.status === 'in_review' || standing.status === 'passed'),
      review: isAble && objection === undefined, remark: mayGive,
    },
    whyNot: objection ?? null,
  };
}

function stepsOf(standing: ReviewStanding): ReportReviewView['steps'] {
  const passes = standing.status === 'in_review' || standing.status === 'passed' ? standing.passes : [];
  return REVIEW_LEVELS.map((level) => {
    const pass = passes.find((act) => act.level === level);
    if (pass !== undefined) return { level, status: 'passed', by: pass.by, at: pass.at };
    if (standing.status === 'returned' && standing.level === level) return { level, status: 'returned', by: standing.returned.by, at: standing.returned.at };
    return { level, status: standing.status === 'in_review' && standing.level === level ? 'awaited' : 'ahead', by: null, at: null };
  });
}

/** Names of those who may give a review, as far as the actor sees accounts. */
async function namesOfReviewers(tx: Tx, county: LedgerCounty, level: ReviewLevel, { makers, passers }: Hands): Promise<string[]> {
  const roles = Object.entries(ROLE_ABILITIES).flatMap(([role, abilities]) => (abilities.includes(REVIEW_ABILITY[level]) ? [role] : []));
  const rows = await rowsOf<{ id: string; display_name: string }>(
    tx,
    `select a.id, a.display_name from account a where a.county_id = $1 and a.disabled_at is null
       and exists (select from account_role r where r.county_id = a.county_id and r.account_id = a.id and r.role = any($2::text[])) order by a.display_name collate zh_pinyin limit 20`,
    [county.id, roles],
  );
  return rows.filter(({ id }) => !makers.has(id) && !passers.has(id)).map((row) => row.display_name);
}
