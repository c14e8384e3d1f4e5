import { z } from 'zod';
import { itemBriefSchema } from './item.ts';
import { defineRoute } from './route.ts';
import { dateSchema, localizedSchema, periodSchema } from './wire.ts';

/** An item behind a figure, and what it adds to it. */
export const countedItemSchema = z.object({
  item: itemBriefSchema,
  org: z.object({ id: z.string(), name: localizedSchema }).describe('Unit it counts for'),
  on: dateSchema.describe('The day it happened, or since when it stands'),
  amount: z.number().describe('In the unit of the metric; 1 where items are counted'),
});
export type CountedItemView = z.infer<typeof countedItemSchema>;

export const listCountedItems = defineRoute({
  method: 'GET', path: '/metrics/:metricId/counted-items', summary: 'The very items behind a figure counted from items, page by page; together they make it.',
  params: z.object({ metricId: z.string() }),
  query: z.object({ org: z.string(), period: periodSchema, page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(100).default(20) }),
  response: z.object({
    total: z.number().int(), sum: z.number().describe('What all of them add up to: the figure'),
    hidden: z.number().int().describe('Of the total, items that have since left the jurisdiction of the reader and are not shown'),
    rows: z.array(countedItemSchema),
  }),
});
