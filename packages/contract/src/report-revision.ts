import { z } from 'zod';
import { defineRoute } from './route.ts';
import { instantSchema, localizedSchema, periodSchema } from './wire.ts';

/** How a revision of a report came about. */
export const revisionKindSchema = z.enum(['composed', 'renewed', 'refreshed', 'returned', 'written', 'overridden', 'restored', 'arranged'])
  .describe('refreshed: figures read again; returned: edited in Word; written: words edited on screen; overridden: a figure changed by signature; restored: that taken back; arranged: official elements');
export type RevisionKind = z.infer<typeof revisionKindSchema>;

/** One revision, without its text. */
export const reportRevisionSchema = z.object({
  revision: z.number().int(), kind: revisionKindSchema, at: instantSchema, by: z.string(),
  knownAt: instantSchema.describe('Figures as the ledger knew them then'),
  sitting: z.string().nullable().describe('Savings of one sitting at the screen share it'),
  reason: z.string().nullable(),
  fileName: z.string().nullable().describe('The Word file it was taken from'),
});
export type ReportRevisionView = z.infer<typeof reportRevisionSchema>;

/** A figure that is not the same in two revisions, and why. */
export const revisionFigureSchema = z.object({
  kind: z.enum(['restated', 'reworded', 'moved', 'added', 'removed', 'overridden', 'restored'])
    .describe('restated: the ledger says otherwise; overridden: changed by signature; restored: that taken back'),
  name: z.string(), metricId: z.string(), orgName: z.string(), period: periodSchema, aspect: z.string(),
  before: z.string().nullable(), after: z.string().nullable(), near: z.string(),
  why: z.object({ sentence: localizedSchema, by: z.string().nullable(), at: instantSchema.nullable(), link: z.string().nullable() }).nullable(),
});
export type RevisionFigureView = z.infer<typeof revisionFigureSchema>;

const reportParams = z.object({ reportId: z.string() });

export const listReportRevisions = defineRoute({
  method: 'GET', path: '/reports/:reportId/revisions', summary: 'Every revision of a report, newest first (版本).', params: reportParams,
  response: z.object({ rows: z.array(reportRevisionSchema), published: z.number().int().nullable() }),
});
export const compareReportRevisions = defineRoute({
  method: 'GET', path: '/reports/:reportId/comparison', summary: 'Any two revisions of a report held against each other: words line by line, figures with the reason (版本比对).',
  params: reportParams, query: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
  response: z.object({
    from: reportRevisionSchema, to: reportRevisionSchema,
    lines: z.array(z.object({ kind: z.enum(['edited', 'added', 'deleted', 'moved']), before: z.string().nullable(), after: z.string().nullable() })),
    unchangedLines: z.number().int(),
    figures: z.array(revisionFigureSchema),
    unchangedFigures: z.number().int(),
  }),
});
