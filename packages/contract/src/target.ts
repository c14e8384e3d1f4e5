import { z } from 'zod';
import { progressStatusSchema, readingSchema, targetSchema } from './figure.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, localizedSchema, periodSchema } from './wire.ts';

const targetPartSchema = z.object({
  orgId: z.string(), orgName: localizedSchema, target: targetSchema.nullable(), reading: readingSchema,
  completion: z.number().nullable(), status: progressStatusSchema,
});

/** A target of the year at one unit, its progress, and its breakdown to the units below. */
export const targetRowSchema = z.object({
  metricId: z.string(), name: localizedSchema, unit: z.string(), unitEn: z.string(), decimals: z.number().int(), category: z.string(),
  target: targetSchema,
  plannedByMonth: z.array(z.number()).length(12).describe('Planned curve, cumulative share of the target by month end'),
  actualByMonth: z.array(z.number().nullable()).length(12).describe('Completion share by month end'),
  reading: readingSchema,
  completion: z.number().nullable(),
  expected: z.number().nullable(),
  status: progressStatusSchema,
  sentence: localizedSchema,
  breakdown: z.object({
    rule: z.enum(['parts_sum_to_whole', 'same_for_all', 'none']),
    whole: z.number(), parts: z.number().nullable(), difference: z.number().nullable(),
    units: z.array(targetPartSchema),
  }),
  ranking: z.array(z.object({
    orgId: z.string(), rank: z.number().int().nullable(), tied: z.boolean(), excluded: localizedSchema.nullable(),
    value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(),
  })).describe('Units below, ranked on the metric; rank null with the reason in excluded'),
});
export type TargetRow = z.infer<typeof targetRowSchema>;

export const listTargets = defineRoute({
  method: 'GET', path: '/targets', summary: 'Targets of a year at a unit with progress, planned curve, breakdown and ranking.',
  query: z.object({ org: z.string().optional(), year: z.coerce.number().int(), period: periodSchema.optional() }),
  response: z.object({ org: z.object({ id: z.string(), name: localizedSchema }), year: z.number().int(), period: periodSchema, today: dateSchema, rows: z.array(targetRowSchema) }),
});

export const setTarget = defineRoute({
  method: 'PUT', path: '/targets', summary: 'Set or change a target; the former one stays in the history.',
  body: z.object({
    commandId: commandIdSchema, metricId: z.string(), orgId: z.string(), year: z.number().int(),
    value: z.number(), direction: z.enum(['at_least', 'at_most']), weight: z.number().min(0).max(100),
    source: z.string().min(2).max(200), curve: z.union([z.enum(['even', 'flat']), z.array(z.number()).length(12)]), reason: z.string().min(2).max(500),
  }),
  response: z.object({ metricId: z.string(), orgId: z.string(), year: z.number().int() }),
});
