import { z } from 'zod';
import { defineRoute } from './route.ts';
import { commandIdSchema, instantSchema, localizedSchema } from './wire.ts';

/** First the section (一审), then the office (二审), then the head of the bureau (三审). */
export const reviewLevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** Where a report stands between being written and being published. */
export const reviewStageSchema = z.object({
  status: z.enum(['draft', 'in_review', 'returned', 'passed']), level: reviewLevelSchema.nullable().describe('The review awaited, or that sent it back'),
});
export type ReviewStage = z.infer<typeof reviewStageSchema>;

/** One step of the reviews, as it stands in the record. */
export const reviewActSchema = z.object({
  id: z.string(), kind: z.enum(['submit', 'withdraw', 'pass', 'return']), level: reviewLevelSchema.nullable(), revision: z.number().int(),
  at: instantSchema, by: z.string(), opinion: z.string().nullable(),
});
export type ReviewActView = z.infer<typeof reviewActSchema>;

/** An opinion about the whole report, a figure or a passage; open until somebody has dealt with it. */
export const remarkSchema = z.object({
  id: z.string(), text: z.string(), revision: z.number().int(), at: instantSchema, by: z.string(),
  figureKey: z.string().nullable(), quote: z.string().nullable().describe('The passage it is about; null: the whole report'),
  settled: z.object({ at: instantSchema, by: z.string() }).nullable(),
  may: z.object({ settle: z.boolean() }),
});
export type RemarkView = z.infer<typeof remarkSchema>;

export const reportReviewSchema = z.object({
  revision: z.number().int(), stage: reviewStageSchema,
  steps: z.array(z.object({ level: reviewLevelSchema, status: z.enum(['passed', 'awaited', 'returned', 'ahead']), by: z.string().nullable(), at: instantSchema.nullable() })),
  waitingFor: z.array(z.string()).describe('Who may give the review that is awaited'),
  changedSince: z.object({ revision: z.number().int(), level: reviewLevelSchema, by: z.string() }).nullable().describe('An earlier revision had passed so far; what has changed since is to be looked at'),
  acts: z.array(reviewActSchema).describe('Oldest first'),
  remarks: z.array(remarkSchema).describe('Open ones first'),
  may: z.object({ submit: z.boolean(), withdraw: z.boolean(), review: z.boolean(), remark: z.boolean() }),
  whyNot: localizedSchema.nullable().describe('Why somebody with the ability may not give the review that is awaited'),
});
export type ReportReviewView = z.infer<typeof reportReviewSchema>;

const reportParams = z.object({ reportId: z.string() });
const opinion = z.string().trim().max(2000);
const revision = z.number().int().describe('The revision on the screen; another newer one is refused as stale');

export const getReportReview = defineRoute({ method: 'GET', path: '/reports/:reportId/review', summary: 'The three reviews of a report: standing, record, opinions (三审).', params: reportParams, response: reportReviewSchema });
export const submitReport = defineRoute({
  method: 'POST', path: '/reports/:reportId/review/submission', summary: 'Send a draft to its first review (送审).', params: reportParams,
  body: z.object({ commandId: commandIdSchema, revision, note: opinion.optional() }), response: reportReviewSchema,
});
export const withdrawReport = defineRoute({
  method: 'POST', path: '/reports/:reportId/review/withdrawal', summary: 'Take a report back out of review (撤回).', params: reportParams, body: z.object({ commandId: commandIdSchema, revision }), response: reportReviewSchema,
});
export const giveReview = defineRoute({
  method: 'POST', path: '/reports/:reportId/review/verdict', summary: 'Pass the review that is awaited, or send the report back with a reason.', params: reportParams,
  body: z.object({ commandId: commandIdSchema, revision, level: reviewLevelSchema, verdict: z.enum(['pass', 'return']), opinion }), response: reportReviewSchema,
});
export const remarkReport = defineRoute({
  method: 'POST', path: '/reports/:reportId/review/remarks', summary: 'Give an opinion about the report, a figure or a passage.', params: reportParams,
  body: z.object({ commandId: commandIdSchema, revision, text: opinion.min(1), figureKey: z.string().nullable(), quote: z.string().max(2000).nullable() }), response: reportReviewSchema,
});
export const settleRemark = defineRoute({
  method: 'POST', path: '/reports/:reportId/review/remarks/:remarkId/settlement', summary: 'Say that an opinion has been dealt with.', params: reportParams.extend({ remarkId: z.string() }),
  body: z.object({ commandId: commandIdSchema }), response: reportReviewSchema,
});
