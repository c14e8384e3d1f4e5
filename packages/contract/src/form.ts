import { z } from 'zod';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

/** Where one institution stands with one form of one period. */
export const filingStatusSchema = z.enum(['not_due', 'due', 'late', 'submitted', 'submitted_late', 'returned', 'approved', 'locked']);

/** A form as the catalogue shows it, with what it costs the front line. */
export const formSchema = z.object({
  id: z.string(), code: z.string().describe('表号'), name: localizedSchema, frequency: z.enum(['month', 'quarter']),
  ownerSection: localizedSchema, ownerSectionId: z.string().nullable().describe('Unit of the section that answers for the form; null where the county has none'), basis: z.string(), expiresOn: dateSchema, itemCount: z.number().int(), prefilledCount: z.number().int(),
  institutions: z.number().int(), cellsPerYear: z.number().int().describe('fields × institutions × frequency'),
});

export const listForms = defineRoute({
  method: 'GET', path: '/forms', summary: 'Forms of the loaded packs that concern the jurisdiction, with their cost.',
  response: z.object({ forms: z.array(formSchema) }),
});

export const filingSchema = z.object({
  formId: z.string(), formCode: z.string(), formName: localizedSchema, period: periodSchema, orgId: z.string(), orgName: localizedSchema,
  ownerSection: localizedSchema, version: z.number().int().describe('Version a batch approves: one handed in anew since is refused as stale'),
  status: filingStatusSchema, dueOn: dateSchema, daysLate: z.number().int().nullable(), filled: z.number().int(), itemCount: z.number().int(),
  submittedAt: instantSchema.nullable(), submittedBy: z.string().nullable(), returnedCells: z.number().int(), urgedAt: instantSchema.nullable(),
});
export type FilingView = z.infer<typeof filingSchema>;

export const listFilings = defineRoute({
  method: 'GET', path: '/filings', summary: 'Per institution and form: filed, late, missing, returned (催报 list).',
  query: z.object({
    period: periodSchema.optional().describe('A month or quarter; default: the latest that has ended'), formId: z.string().optional(), org: z.string().optional(),
    section: z.string().optional().describe('Only forms this section of the bureau answers for'),
    status: z.enum(['late', 'missing', 'to_review', 'returned', 'approved', 'all']).default('all'),
    page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ total: z.number().int(), counts: z.record(filingStatusSchema, z.number().int()), rows: z.array(filingSchema), today: dateSchema }),
});

const cellValueSchema = z.number().nullable();
/** Cells by item key; null clears a cell. */
export const cellsSchema = z.record(z.string(), cellValueSchema);

export const cellProblemSchema = z.object({ key: z.string(), severity: z.enum(['hard', 'soft']), sentence: localizedSchema });

export const submissionItemSchema = z.object({
  key: z.string(), metricId: z.string(), group: localizedSchema, label: localizedSchema, unit: z.string(),
  entry: z.enum(['typed', 'prefilled', 'computed']), compute: z.string().nullable(), required: z.boolean(), integer: z.boolean(), decimals: z.number().int(),
  value: cellValueSchema, previous: cellValueSchema.describe('Same item, period before'), yearToDate: cellValueSchema.describe('Including this period'),
  returnedReason: z.string().nullable(), returnedValue: cellValueSchema.describe('What the cell said when it was returned; null when it was empty or was not returned'),
  ledgerValue: cellValueSchema.describe('What the ledger holds for it now, in the unit of the cell; null when it holds nothing, or the cell is computed: it differs only where its parts do'),
  min: z.number().nullable(), max: z.number().nullable(), note: localizedSchema.nullable().describe('How to count it'),
});

export const timelineEntrySchema = z.object({
  kind: z.enum(['save', 'submit', 'return', 'approve', 'lock', 'reopen', 'urge']), at: instantSchema, by: z.string(), note: z.string().nullable(),
  cellCount: z.number().int(), reasons: z.record(z.string(), z.string()),
});

/** The entry grid of one form, one institution, one period. */
export const submissionSchema = z.object({
  form: formSchema, orgId: z.string(), orgName: localizedSchema, period: periodSchema, dueOn: dateSchema,
  status: z.enum(['blank', 'draft', 'submitted', 'returned', 'approved', 'locked']), filing: filingStatusSchema, version: z.number().int(),
  items: z.array(submissionItemSchema), problems: z.array(cellProblemSchema), timeline: z.array(timelineEntrySchema),
  checks: z.array(z.object({ when: z.string(), severity: z.enum(['hard', 'soft']), sentence: localizedSchema, keys: z.array(z.string()) })).describe('The same rules, for the browser to run while typing'),
  may: z.object({ save: z.boolean(), submit: z.boolean(), return: z.boolean(), approve: z.boolean(), reopen: z.boolean(), urge: z.boolean() }),
});
export type SubmissionView = z.infer<typeof submissionSchema>;

const submissionParams = z.object({ formId: z.string(), period: periodSchema, orgId: z.string() });
const path = '/forms/:formId/periods/:period/orgs/:orgId';

export const getSubmission = defineRoute({ method: 'GET', path, summary: 'The entry grid.', params: submissionParams, response: submissionSchema });

const command = { commandId: commandIdSchema, baseVersion: z.number().int().describe('Version the user was looking at; a newer one is refused as stale') };
export const saveSubmission = defineRoute({
  method: 'PUT', path, summary: 'Keep a draft; hard problems are allowed in a draft and listed.', params: submissionParams,
  body: z.object({ ...command, cells: cellsSchema }), response: submissionSchema,
});
export const submitSubmission = defineRoute({
  method: 'POST', path: `${path}/submit`, summary: 'Hand in; refused while a hard problem stands; soft ones need a note.', params: submissionParams,
  body: z.object({ ...command, cells: cellsSchema, note: z.string().max(500).optional() }), response: submissionSchema,
});
export const returnSubmission = defineRoute({
  method: 'POST', path: `${path}/return`, summary: 'Send back with the reason on each cell.', params: submissionParams,
  body: z.object({ ...command, reasons: z.record(z.string(), z.string().min(2).max(300)), note: z.string().max(500).optional() }), response: submissionSchema,
});
export const approveSubmission = defineRoute({
  method: 'POST', path: `${path}/approve`, summary: 'Accept; its cells become facts of the ledger in the same transaction.', params: submissionParams,
  body: z.object({ ...command, note: z.string().max(500).optional() }), response: submissionSchema,
});
export const reopenSubmission = defineRoute({
  method: 'POST', path: `${path}/reopen`, summary: 'Open an approved form again for correction, with the reason.', params: submissionParams,
  body: z.object({ ...command, note: z.string().min(2).max(500) }), response: submissionSchema,
});
export const urgeFiling = defineRoute({
  method: 'POST', path: `${path}/urge`, summary: 'Urge a late or missing form (催报); shown on the clerk\'s workbench.', params: submissionParams,
  body: z.object({ commandId: commandIdSchema, note: z.string().max(300).optional() }), response: submissionSchema,
});
