import { z } from 'zod';
import { comparisonSchema, progressStatusSchema, readingSchema, targetSchema } from './figure.ts';
import { metricCategorySchema } from './metric.ts';
import { defineRoute } from './route.ts';
import { dateSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

const orgSchema = z.object({ id: z.string(), name: localizedSchema, kind: z.string() });

/** One line of the cockpit: the figure, last year, target, progress, and how the units below stand. */
export const cockpitRowSchema = z.object({
  metricId: z.string(),
  name: localizedSchema,
  unit: z.string(),
  unitEn: z.string(),
  decimals: z.number().int(),
  better: z.enum(['higher', 'lower', 'neither']),
  reading: readingSchema,
  yoy: comparisonSchema,
  target: targetSchema.nullable(),
  completion: z.number().nullable().describe('Share of the target, 1 = reached'),
  expected: z.number().nullable().describe('Share the plan asks for by now; null for a flat plan'),
  status: progressStatusSchema,
  sentence: localizedSchema,
  units: z.array(z.object({
    orgId: z.string(), value: z.number().nullable(), completion: z.number().nullable(), status: progressStatusSchema,
    ranked: z.boolean().describe('False when the denominator is too small to compare'),
  })).describe('The units below that report it, in tree order'),
});
export type CockpitRow = z.infer<typeof cockpitRowSchema>;

export const cockpitSchema = z.object({
  org: orgSchema,
  path: z.array(orgSchema).describe('From the root of the jurisdiction to this unit'),
  period: periodSchema,
  today: dateSchema,
  elapsed: z.number().describe('Share of the year gone at the earlier of today and the period end (序时进度)'),
  lastRecordedAt: instantSchema.nullable(),
  groups: z.array(z.object({ category: metricCategorySchema, rows: z.array(cockpitRowSchema) })),
  units: z.array(orgSchema).describe('Columns of strip and heat table: the units one level below'),
  heat: z.object({
    metrics: z.array(z.object({ metricId: z.string(), name: localizedSchema, unit: z.string(), unitEn: z.string(), decimals: z.number().int(), due: z.number().nullable() })),
    rows: z.array(z.object({
      orgId: z.string(),
      cells: z.array(z.object({
        value: z.number().nullable(), status: progressStatusSchema,
        shortfall: z.number().nullable().describe('How far below the plan, as a share of what is due; 0 when reached'),
      })),
    })),
  }),
  trends: z.array(z.object({
    metricId: z.string(), name: localizedSchema, unit: z.string(), unitEn: z.string(), decimals: z.number().int(),
    months: z.array(z.number().nullable()), lastYear: z.array(z.number().nullable()), target: z.number().nullable(), cumulative: z.boolean(),
  })),
});
export type CockpitView = z.infer<typeof cockpitSchema>;

/** The rates of the register as they stand this moment, a figure of today beside the ended periods of the rest. */
export const getCockpitLive = defineRoute({
  method: 'GET', path: '/cockpit/live', summary: 'Rates of the register as of today; asked again every second by an open cockpit.',
  query: z.object({ org: z.string().optional() }),
  response: z.object({
    today: dateSchema, period: periodSchema, lastRecordedAt: instantSchema.nullable(),
    rows: z.array(z.object({ measureId: z.string(), name: localizedSchema, sentence: localizedSchema, reading: readingSchema })),
  }),
});

export const getCockpit = defineRoute({
  method: 'GET', path: '/cockpit', summary: 'Progress of a unit in a period: figures, last year, targets, units below.',
  query: z.object({ org: z.string().optional(), period: periodSchema.optional(), all: z.enum(['true', 'false']).optional().describe('true: every metric, not only the headline ones') }),
  response: cockpitSchema,
});
