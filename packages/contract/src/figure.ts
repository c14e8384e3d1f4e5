import { z } from 'zod';
import { metricSchema } from './metric.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

/** Status against the plan; always shown as glyph and word. */
export const progressStatusSchema = z.enum(['ok', 'lag', 'late', 'none', 'no_target']);

/** Why a value is absent. `zero_denominator` prints —; `partial` means some reporters are missing but a sum exists. */
export const missingReasonSchema = z.enum(['not_reported', 'zero_denominator', 'input_missing']);

export const comparisonSchema = z.object({
  kind: z.enum(['rose', 'fell', 'level', 'from_zero', 'no_base', 'no_value']),
  change: z.number().nullable().describe('Signed; in % for quantities, in percentage points for rates'),
  unit: z.enum(['%', '百分点']),
  base: z.number().nullable(),
});

export const targetSchema = z.object({
  value: z.number(),
  direction: z.enum(['at_least', 'at_most']),
  weight: z.number(),
  source: z.string(),
  curve: z.enum(['even', 'flat', 'monthly']),
  demo: z.boolean().describe('Generated for the demonstration, not published'),
});

/** One figure with everything needed to print and judge it. */
export const readingSchema = z.object({
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  missing: missingReasonSchema.nullable(),
  partial: z.number().nullable().describe('Sum of those who have reported, when some have not; value is null then'),
  reporters: z.object({ expected: z.number().int(), reported: z.number().int() }),
  doubtful: z.boolean().describe('Kept as stated although it does not agree with what else is known; the history says why'),
  demo: z.boolean().describe('Rests at least partly on generated demonstration data'),
});
export type Reading = z.infer<typeof readingSchema>;

export const factSchema = z.object({
  factId: z.string(),
  metricId: z.string(),
  orgId: z.string(),
  orgName: localizedSchema,
  period: periodSchema,
  value: z.number().nullable().describe('null: withdrawn'),
  source: z.object({ kind: z.enum(['submission', 'import', 'manual', 'demo', 'standing', 'items']), label: z.string(), link: z.string().nullable() }),
  note: z.string().nullable(),
  doubts: z.array(localizedSchema).describe('Why it is kept as stated and yet flagged, in words'),
  definitionVersion: z.number().int(),
  recordedAt: instantSchema,
  recordedBy: z.string(),
});
export type FactView = z.infer<typeof factSchema>;

const partSchema = z.object({
  orgId: z.string(), orgName: localizedSchema,
  value: z.number().nullable(), numerator: z.number().nullable(), denominator: z.number().nullable(),
  missing: missingReasonSchema.nullable(), status: progressStatusSchema, canOpen: z.boolean(),
});

/** Provenance of a figure: definition, value, parts by unit, history, rows. */
export const figureSchema = z.object({
  metric: metricSchema,
  org: z.object({ id: z.string(), name: localizedSchema }),
  period: periodSchema,
  knownAt: instantSchema.describe('The figure as the ledger knew it then'),
  reading: readingSchema,
  stated: z.object({
    value: z.number(), recomputed: z.number().nullable(),
    agreement: z.enum(['equal', 'rounded', 'truncated', 'differs', 'not_comparable']), note: z.string().nullable(),
  }).nullable().describe('Present when the value was stated rather than computed from its parts'),
  lastYear: readingSchema.nullable(),
  yoy: comparisonSchema,
  target: targetSchema.nullable(),
  progress: z.object({ completion: z.number().nullable(), expected: z.number().nullable(), status: progressStatusSchema, sentence: localizedSchema }),
  inputs: z.array(z.object({ metricId: z.string(), name: localizedSchema, value: z.number().nullable(), unit: z.string() })),
  parts: z.array(partSchema),
  missingReporters: z.array(z.object({ orgId: z.string(), orgName: localizedSchema })),
  history: z.array(factSchema).describe('Values stated for exactly this figure, newest first; never overwritten'),
  factCount: z.number().int(),
});
export type FigureView = z.infer<typeof figureSchema>;

const figureParams = z.object({ metricId: z.string() });
const figureQuery = z.object({ org: z.string(), period: periodSchema, knownAt: instantSchema.optional() });

export const getFigure = defineRoute({
  method: 'GET', path: '/metrics/:metricId/figure', summary: 'One figure with where it comes from.',
  params: figureParams, query: figureQuery, response: figureSchema,
});

export const listFigureFacts = defineRoute({
  method: 'GET', path: '/metrics/:metricId/facts', summary: 'The ledger rows a figure rests on, page by page.',
  params: figureParams,
  query: figureQuery.extend({ page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(200).default(50) }),
  response: z.object({ total: z.number().int(), rows: z.array(factSchema) }),
});

export const recordFigure = defineRoute({
  method: 'POST', path: '/metrics/:metricId/facts', summary: 'State a figure by hand with its reason; supersedes, never overwrites.',
  params: figureParams,
  body: z.object({ commandId: commandIdSchema, orgId: z.string(), period: periodSchema, value: z.number().nullable(), reason: z.string().min(2).max(500) }),
  response: z.object({ factId: z.string(), unchanged: z.boolean() }),
});

export const listRestatements = defineRoute({
  method: 'GET', path: '/restatements', summary: 'Facts recorded after an instant that changed figures of a period.',
  query: z.object({ org: z.string(), period: periodSchema, since: instantSchema }),
  response: z.object({ since: instantSchema, asOf: dateSchema, rows: z.array(z.object({ fact: factSchema, before: z.number().nullable() })) }),
});
