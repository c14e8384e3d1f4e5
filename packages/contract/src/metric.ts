import { z } from 'zod';
import { defineRoute } from './route.ts';
import { localizedSchema } from './wire.ts';

/** What a metric means, as every screen and report prints it. */
export const metricSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  name: localizedSchema,
  sentence: localizedSchema.describe('Who counts, over what, as a manager reads it'),
  category: z.string(),
  behaviour: z.enum(['flow', 'stock', 'cumulative', 'derived']),
  unit: z.string().describe('Unit as printed in Chinese, e.g. 人次, %, 万元'),
  unitEn: z.string(),
  decimals: z.number().int(),
  better: z.enum(['higher', 'lower', 'neither']),
  formula: z.string().nullable(),
  inputs: z.array(z.string()).describe('Base metrics the formula reads'),
  basis: z.object({ text: z.string(), clause: z.string(), verified: z.enum(['law', 'web', 'code', 'memory', 'practice']) }),
  collectedBy: z.string().nullable().describe('Form that collects it'),
  isFromItems: z.boolean().describe('Counted, or computed from what is counted, from items, which can be listed'),
  measureId: z.string().nullable().describe('Rate of the register that counts the same people and can name them'),
});
export type MetricView = z.infer<typeof metricSchema>;

export const metricCategorySchema = z.object({ id: z.string(), name: localizedSchema });

export const listMetrics = defineRoute({
  method: 'GET', path: '/metrics', summary: 'Every metric the loaded packs define, with its sentence, unit and basis.',
  response: z.object({ categories: z.array(metricCategorySchema), metrics: z.array(metricSchema) }),
});
