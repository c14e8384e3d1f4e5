import { z } from 'zod';
import { defineRoute } from './route.ts';
import { commandIdSchema, instantSchema, periodSchema } from './wire.ts';

const aspectSchema = z.enum(['value', 'number', 'wan', 'numerator', 'denominator', 'yoy', 'change', 'pop', 'pop_change', 'target', 'completion', 'pace', 'progress', 'rank']);

/** A figure of the ledger in a mask's place. */
const ledgerBindingSchema = z.object({
  kind: z.literal('figure'), metricId: z.string(), aspect: aspectSchema.describe('The value, or what is said about it: change, share of the target, rank'),
  orgId: z.string().optional().describe('Another unit than the report is about'), at: z.enum(['last_year', 'previous_period']).optional(),
});

/** A word that goes with the report in a mask's place. */
const wordBindingSchema = z.object({
  kind: z.literal('word'), word: z.enum(['org', 'author', 'year', 'next_year', 'previous_year', 'period', 'next_period', 'half', 'end', 'as_of', 'kind']),
});

export const maskBindingSchema = z.discriminatedUnion('kind', [ledgerBindingSchema, wordBindingSchema]);
export type MaskBindingView = z.infer<typeof maskBindingSchema>;

const proposalSchema = z.object({
  binding: maskBindingSchema, confidence: z.number(),
  grade: z.enum(['sure', 'likely', 'guess']).describe('sure may be accepted unseen, likely wants a look, guess is an idea'),
});

export const pageMaskSchema = z.object({
  id: z.string(), line: z.number().int(), start: z.number().int(), end: z.number().int(), surface: z.string(),
  isMasked: z.boolean().describe('False for a number still written out, which may be chosen as a mask'),
  kind: z.enum(['figure', 'word']), unit: z.string(), scale: z.number(), aspect: aspectSchema.nullable(), subject: z.string(),
  phrase: z.object({ start: z.number().int(), kept: z.string() }).nullable().describe('Words before it that turn with the figure: 同比增长'),
  follows: z.string().nullable().describe('The mask it says more about'), proposals: z.array(proposalSchema).max(5),
});
export type PageMaskView = z.infer<typeof pageMaskSchema>;

const pageLineSchema = z.object({
  role: z.enum(['title', 'recipient', 'heading', 'paragraph', 'table', 'signature']), start: z.number().int(), end: z.number().int(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(), number: z.string().optional(), isTableHead: z.boolean().optional(),
});

/** A report brought in: its lines and masks, with what may stand in each; offsets in UTF-16 code units of `text`. */
export const maskedPageSchema = z.object({ text: z.string(), lines: z.array(pageLineSchema), masks: z.array(pageMaskSchema) });
export type MaskedPageView = z.infer<typeof maskedPageSchema>;

/** masks = bound + words, lines = taken + signature: nothing is dropped unlisted. */
export const templateAccountSchema = z.object({
  masks: z.number().int(), bound: z.number().int(), words: z.number().int(), lines: z.number().int(), taken: z.number().int(),
  signature: z.array(z.string()).describe('Lines the system writes itself'),
});

const kindSchema = z.enum(['annual', 'half-year']);
const nameSchema = z.string().trim().min(1).max(60);

export const ownTemplateSchema = z.object({
  id: z.string(), name: z.string(), kind: kindSchema, version: z.number().int(), figureCount: z.number().int(), account: templateAccountSchema,
  createdAt: instantSchema, createdBy: z.string(), withdrawnAt: instantSchema.nullable(), withdrawnBy: z.string().nullable(),
  versions: z.array(z.object({ version: z.number().int(), createdAt: instantSchema, createdBy: z.string(), figureCount: z.number().int(), bound: z.number().int(), masks: z.number().int() })),
});
export type OwnTemplateView = z.infer<typeof ownTemplateSchema>;

const decisionSchema = z.object({ maskId: z.string(), binding: maskBindingSchema });
export type MaskDecisionView = z.infer<typeof decisionSchema>;

const TEXT = z.string().min(1).max(200_000);
const decisionsSchema = z.array(decisionSchema).max(3000);

export const readMaskedText = defineRoute({
  method: 'POST', path: '/report-templates/readings', summary: 'Read a report that is to become a template and propose a figure for every mask; nothing is kept.',
  body: z.object({ text: TEXT }), response: maskedPageSchema,
});
export const readMaskedFile = defineRoute({
  method: 'POST', path: '/report-templates/readings/file', summary: 'The same for a file (multipart, field `file`): .txt, .md or .docx; nothing is kept.', response: maskedPageSchema,
});
export const sayBindings = defineRoute({
  method: 'POST', path: '/report-templates/sayings', summary: 'What bindings would print in a report of a period, so that a figure is recognised by its value.',
  body: z.object({ period: periodSchema, bindings: z.array(ledgerBindingSchema).max(100) }),
  response: z.object({ said: z.array(z.object({ text: z.string(), isMissing: z.boolean(), demo: z.boolean(), place: z.string().nullable().describe('The unit, when it is not the report\'s own') })) }),
});
export const listOwnTemplates = defineRoute({
  method: 'GET', path: '/report-templates/own', summary: 'Templates made from the office\'s own reports, newest first, withdrawn ones last.', response: z.object({ rows: z.array(ownTemplateSchema) }),
});
const ownParams = z.object({ templateId: z.string() });
export const getOwnTemplate = defineRoute({
  method: 'GET', path: '/report-templates/own/:templateId', summary: 'One version of an own template: the text it came from and what each mask is bound to.',
  params: ownParams, query: z.object({ version: z.coerce.number().int().optional() }),
  response: z.object({ template: ownTemplateSchema, version: z.number().int(), page: maskedPageSchema, decisions: decisionsSchema, text: z.string().describe('In the template language') }),
});
export const createOwnTemplate = defineRoute({
  method: 'POST', path: '/report-templates/own', summary: 'Keep a report with its bindings as a template.',
  body: z.object({ commandId: commandIdSchema, name: nameSchema, kind: kindSchema, text: TEXT, decisions: decisionsSchema }), response: ownTemplateSchema,
});
export const reviseOwnTemplate = defineRoute({
  method: 'POST', path: '/report-templates/own/:templateId/versions', summary: 'Bind the masks of an own template otherwise: a new version; reports written from earlier ones keep them.',
  params: ownParams, body: z.object({ commandId: commandIdSchema, basedOn: z.number().int(), decisions: decisionsSchema }), response: ownTemplateSchema,
});
export const renameOwnTemplate = defineRoute({
  method: 'PUT', path: '/report-templates/own/:templateId/name', summary: 'Give an own template another name.',
  params: ownParams, body: z.object({ commandId: commandIdSchema, name: nameSchema }), response: ownTemplateSchema,
});
export const withdrawOwnTemplate = defineRoute({
  method: 'POST', path: '/report-templates/own/:templateId/withdrawal', summary: 'Take an own template out of use; reports written from it stay.',
  params: ownParams, body: z.object({ commandId: commandIdSchema }), response: ownTemplateSchema,
});
