import { z } from 'zod';
import { reportSchema } from './report.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

const reportParams = z.object({ reportId: z.string() });
const uploadParams = reportParams.extend({ uploadId: z.string() });

/** One figure of an edited file that is not simply as it was downloaded, or one number that has no figure behind it. */
export const figureChangeSchema = z.object({
  kind: z.enum(['changed', 'reworded', 'deleted', 'moved', 'copied', 'restated', 'typed', 'foreign'])
    .describe('changed: another number; reworded: other words, same number; restated: left alone, but the ledger says otherwise now; typed: no figure behind it; foreign: pasted from another report'),
  source: z.object({ key: z.string(), name: z.string(), metricId: z.string(), orgId: z.string(), orgName: z.string(), period: periodSchema, aspect: z.string() }).nullable()
    .describe('The figure of the ledger; null for numbers without one'),
  before: z.string().nullable().describe('As downloaded'),
  edited: z.string().nullable().describe('As the author left it; null when deleted'),
  after: z.string().nullable().describe('As the new revision prints it'),
  near: z.string().describe('The sentence it stands in, or stood in'),
});
export type FigureChangeView = z.infer<typeof figureChangeSchema>;

/** What became of figures and words; figures = unchanged + reworded + changed + deleted. */
export const reportEditAccountSchema = z.object({
  figures: z.number().int(), unchanged: z.number().int(), reworded: z.number().int(), changed: z.number().int(), deleted: z.number().int(),
  moved: z.number().int().describe('Of those still there'), restated: z.number().int(),
  copied: z.number().int().describe("Beside the report's own"), typed: z.number().int(), foreign: z.number().int(),
  lines: z.object({
    before: z.number().int().describe('Paragraphs and cells of the report: unchanged + edited + deleted'),
    after: z.number().int().describe('Of the file: unchanged + edited + added'),
    unchanged: z.number().int(), edited: z.number().int(), deleted: z.number().int(), added: z.number().int(), moved: z.number().int(),
  }),
});

export const reportUploadSummarySchema = z.object({
  uploadId: z.string(), reportId: z.string(), fileName: z.string(), status: z.enum(['previewed', 'committed']),
  baseRevision: z.number().int().describe('The revision the file was downloaded from'), revision: z.number().int().nullable().describe('The revision it became'),
  createdAt: instantSchema, createdBy: z.string(),
});
export type ReportUploadSummary = z.infer<typeof reportUploadSummarySchema>;

export const reportUploadSchema = reportUploadSummarySchema.extend({
  knownAt: instantSchema.describe('Figures as the ledger knew them then'),
  account: reportEditAccountSchema,
  changes: z.array(figureChangeSchema),
  edits: z.array(z.object({ kind: z.enum(['edited', 'deleted', 'added']), before: z.string().nullable(), after: z.string().nullable() })).describe('Paragraphs and cells whose words the author changed'),
  trackedChanges: z.array(z.object({ kind: z.enum(['inserted', 'deleted']), author: z.string(), at: z.string(), text: z.string() })).describe('Taken as accepted'),
  comments: z.array(z.object({ author: z.string(), at: z.string(), text: z.string(), about: z.string() })),
  unsupported: z.array(z.object({ kind: z.enum(['picture', 'text_box', 'footnote', 'equation', 'object', 'nested_table']), near: z.string() })).describe('What the file holds and a report cannot'),
  warnings: z.array(localizedSchema),
  html: z.string().describe('The official page as it would become'),
  may: z.object({ commit: z.boolean() }),
});
export type ReportUploadView = z.infer<typeof reportUploadSchema>;

const cutOff = z.object({ knownAt: instantSchema.optional().describe('Read the figures as the ledger knew them then; now when left out') });

export const uploadEditedReport = defineRoute({
  method: 'POST', path: '/reports/:reportId/uploads', summary: 'Upload the Word file of a draft after editing (multipart, field `file`); says what it would change and changes nothing.',
  params: reportParams, query: cutOff, response: reportUploadSchema,
});
export const getReportUpload = defineRoute({
  method: 'GET', path: '/reports/:reportId/uploads/:uploadId', summary: 'An uploaded file held against the report, at any cut-off.', params: uploadParams, query: cutOff, response: reportUploadSchema,
});
export const listReportUploads = defineRoute({
  method: 'GET', path: '/reports/:reportId/uploads', summary: 'Files uploaded for a report, newest first.', params: reportParams, response: z.object({ rows: z.array(reportUploadSummarySchema) }),
});
export const commitReportUpload = defineRoute({
  method: 'POST', path: '/reports/:reportId/uploads/:uploadId/commit', summary: "Make the file the draft's next revision: the author's words, every figure read again.",
  params: uploadParams,
  body: z.object({ commandId: commandIdSchema, knownAt: instantSchema.optional(), replaceNewer: z.boolean().optional().describe('Also when somebody else has handed in an edited file since the download') }),
  response: reportUploadSchema,
});

/** A place of a renewed report the author must look at: it was true of the earlier period. */
export const renewalMarkSchema = z.object({
  kind: z.enum(['direction', 'target', 'condition', 'missing', 'typed'])
    .describe('direction: 增长 where it now fell; target: 超额完成 where it now falls short; condition: a figure that decided the wording has turned; typed: a number without a figure behind it'),
  words: z.string(), near: z.string(), figureKey: z.string().nullable(), figureName: z.string().nullable(), figureText: z.string().nullable(),
});
export type RenewalMarkView = z.infer<typeof renewalMarkSchema>;

export const renewReport = defineRoute({
  method: 'POST', path: '/reports/:reportId/renew', summary: 'Start a report of a later year from this one: its words, the figures of the new period (由上期续写).',
  params: reportParams, body: z.object({ commandId: commandIdSchema, period: periodSchema }), response: z.object({ report: reportSchema, marks: z.array(renewalMarkSchema) }),
});
export const listRenewalMarks = defineRoute({
  method: 'GET', path: '/reports/:reportId/renewal-marks', summary: 'What was marked when the report was started from an earlier one; empty for others.',
  params: reportParams, response: z.object({ fromReportId: z.string().nullable(), marks: z.array(renewalMarkSchema) }),
});
