import { z } from 'zod';
import { reviewStageSchema } from './report-review.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

export const reportTemplateSchema = z.object({
  id: z.string(), name: localizedSchema, kind: z.enum(['annual', 'half-year']), version: z.number().int(), figureCount: z.number().int(), isOwn: z.boolean().describe('Made from a report of the office itself'),
  periods: z.array(periodSchema).describe('Periods it can be written for today, newest first'),
});

export const reportSummarySchema = z.object({
  id: z.string(), title: z.string(), templateId: z.string(), period: periodSchema, orgId: z.string(), status: z.enum(['draft', 'published']),
  revision: z.number().int(), review: reviewStageSchema,
  createdAt: instantSchema, createdBy: z.string(), knownAt: instantSchema.describe('Figures as the ledger knew them then'),
  publishedAt: instantSchema.nullable(), publishedBy: z.string().nullable(), digest: z.string().nullable().describe('SHA-256 of the frozen text and figures'),
  figureCount: z.number().int(), missingCount: z.number().int(), demoCount: z.number().int(),
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;

/** A figure as it stands in the text. */
export const boundFigureSchema = z.object({
  key: z.string(), metricId: z.string(), orgId: z.string(), period: periodSchema, aspect: z.string(), text: z.string(),
  value: z.number().nullable(), missing: z.boolean(), demo: z.boolean(), flags: z.array(z.string()),
  current: z.number().nullable().describe('What the ledger says now; differs from value after a correction'), changed: z.boolean(),
  override: z.object({ value: z.number(), ledger: z.number().nullable(), ledgerText: z.string(), reason: z.string(), by: z.string(), at: instantSchema }).nullable()
    .describe("A value signed in place of the ledger's"),
});

/** What the figure checker found in the text. */
export const findingSchema = z.object({
  verdict: z.enum(['wrong', 'confirm', 'holds']), type: z.string(), reason: localizedSchema,
  spans: z.array(z.object({ start: z.number().int(), end: z.number().int(), surface: z.string(), figureKey: z.string().nullable() })),
  stated: z.number().nullable(), recomputed: z.number().nullable(),
});

export const reportSchema = reportSummarySchema.extend({
  html: z.string().describe('The official page; figures are span[data-figure]'),
  outline: z.array(z.object({ id: z.string(), level: z.number().int(), title: z.string(), figures: z.number().int(), missing: z.number().int() })),
  figures: z.array(boundFigureSchema),
  missing: z.array(z.object({ key: z.string(), name: localizedSchema, reason: localizedSchema })),
  findings: z.array(findingSchema),
  notes: z.array(localizedSchema).describe('What the reader must know: demonstration data, partial figures'),
  may: z.object({ refresh: z.boolean(), publish: z.boolean(), write: z.boolean(), override: z.boolean(), restore: z.boolean() }),
});
export type ReportView = z.infer<typeof reportSchema>;

export const listReportTemplates = defineRoute({ method: 'GET', path: '/report-templates', summary: 'Templates of the loaded packs.', response: z.object({ templates: z.array(reportTemplateSchema), today: dateSchema }) });
export const listReports = defineRoute({ method: 'GET', path: '/reports', summary: 'Reports of the jurisdiction, newest first.', response: z.object({ rows: z.array(reportSummarySchema) }) });
export const composeReport = defineRoute({
  method: 'POST', path: '/reports', summary: 'Generate a draft from a template (生成工作总结).',
  body: z.object({ commandId: commandIdSchema, templateId: z.string(), period: periodSchema, orgId: z.string().optional() }), response: reportSchema,
});
const reportParams = z.object({ reportId: z.string() });
export const getReport = defineRoute({ method: 'GET', path: '/reports/:reportId', summary: 'A report with its figures and findings.', params: reportParams, response: reportSchema });
export const refreshReport = defineRoute({ method: 'POST', path: '/reports/:reportId/refresh', summary: 'Read every figure of a draft from the ledger again.', params: reportParams, body: z.object({ commandId: commandIdSchema }), response: reportSchema });
export const publishReport = defineRoute({
  method: 'POST', path: '/reports/:reportId/publish', summary: 'Freeze text and figures; later corrections no longer reach it.', params: reportParams,
  body: z.object({ commandId: commandIdSchema, acknowledgeMissing: z.array(z.string()).describe('Keys of the missing figures the publisher has seen') }), response: reportSchema,
});
/** GET, answers a .docx in GB/T 9704 layout. */
export const downloadReport = defineRoute({
  method: 'GET', path: '/reports/:reportId/docx', summary: 'The report as a Word file.', params: reportParams, response: z.unknown(),
});
