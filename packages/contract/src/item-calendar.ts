import { z } from 'zod';
import { itemBriefSchema } from './item.ts';
import { defineRoute } from './route.ts';
import { dateSchema } from './wire.ts';

/** A day of the calendar with what is due on it. Due day, clock and light of a row are those of the clock that is due, not of the item's first. */
export const dueDaySchema = z.object({
  day: dateSchema, kind: z.enum(['workday', 'make_up_day', 'weekend', 'holiday']), holiday: z.string().nullable().describe('Name of the holiday it is off for, or worked in exchange for'),
  count: z.number().int(), rows: z.array(itemBriefSchema), more: z.number().int().describe('Due on the day beyond the rows'),
});
export type DueDay = z.infer<typeof dueDaySchema>;

export const getDueCalendar = defineRoute({
  method: 'GET', path: '/items/calendar', summary: 'What is due day by day: the next day of every open item and the further clocks that run, for six weeks at most.',
  query: z.object({
    from: dateSchema, to: dateSchema, whose: z.enum(['me', 'unit', 'all']).default('me').describe('Waiting for me; my unit being party to it; all I may see'),
    perDay: z.coerce.number().int().min(1).max(500).default(3).describe('Rows of a day; days times rows are at most 600'),
  }),
  response: z.object({
    today: dateSchema, days: z.array(dueDaySchema), total: z.number().int().describe('Sum of the counts of the days'), missingYears: z.array(z.number().int()).describe('Years without a holiday table: their days are judged by the weekday alone'),
    isPartial: z.boolean().describe('Too many items run on several clocks: of some only the next day is counted'),
  }),
});
