import { z } from 'zod';
import { orgSchema } from './register.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

/** Why what was submitted differs from the register. */
export const differenceReasonSchema = z.enum(['records_missing', 'definition', 'return_wrong', 'timing', 'other']);
export type DifferenceReason = z.infer<typeof differenceReasonSchema>;

/** One figure of one unit and period: as institutions submitted it, and as the register counts it. */
export const differenceSchema = z.object({
  figure: z.string().describe('Metric of the register'), metricId: z.string().describe('Metric by which it is submitted'), measureId: z.string().nullable().describe('For a rate, whose people can be listed'),
  programme: localizedSchema, name: localizedSchema, sentence: localizedSchema, unit: z.string(), unitEn: z.string(), decimals: z.number().int(), org: orgSchema,
  submitted: z.number().nullable(), registered: z.number().nullable().describe('In the unit of the return'), difference: z.number().nullable().describe('Register less return'),
  state: z.enum(['agrees', 'differs', 'not_submitted', 'not_comparable']),
  explanations: z.array(z.object({
    id: z.string(), reason: differenceReasonSchema, words: z.string(), at: instantSchema, by: z.string(), submitted: z.number(), registered: z.number(), isCurrent: z.boolean().describe('Written about the values of now'),
  })).describe('Newest first'),
  cause: z.string().describe('What an item about this difference is opened for'),
  item: z.object({ id: z.string(), number: z.string(), isFinal: z.boolean() }).nullable().describe('Work it was handed out as, as far as the reader sees it'),
});
export type DifferenceView = z.infer<typeof differenceSchema>;

const shown = { today: dateSchema, org: orgSchema, period: periodSchema, periods: z.array(periodSchema).describe('Ended periods to choose from, newest first'), may: z.object({ explain: z.boolean() }) };

export const listDifferences = defineRoute({
  method: 'GET', path: '/register/differences', summary: 'Everything a unit both submits and records, side by side for one period: what agrees, what differs, what is explained or handed out.',
  query: z.object({ orgId: z.string().optional(), period: periodSchema.optional().describe('The last month that ended when left out') }), response: z.object({ ...shown, rows: z.array(differenceSchema) }),
});
export const getDifference = defineRoute({
  method: 'GET', path: '/register/differences/:figure', summary: 'One submitted figure against the register, at a unit and at each unit below it.', params: z.object({ figure: z.string() }),
  query: z.object({ orgId: z.string().optional(), period: periodSchema.optional() }), response: z.object({ ...shown, rows: z.array(differenceSchema).describe('The unit itself first') }),
});
export const explainDifference = defineRoute({
  method: 'POST', path: '/register/differences/:figure/explain', summary: 'Say why a submitted figure and the register differ; kept with author and time, for these two values.', params: z.object({ figure: z.string() }),
  body: z.object({
    commandId: commandIdSchema, orgId: z.string(), period: periodSchema, submitted: z.number().describe('As the author saw it'), registered: z.number().describe('As the author saw it'),
    reason: differenceReasonSchema, words: z.string().trim().min(2).max(300),
  }),
  response: z.object({ explanationId: z.string() }),
});
