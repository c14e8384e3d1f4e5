import { z } from 'zod';
import { stepSchema } from './item.ts';
import { defineRoute } from './route.ts';
import { holidayYearSchema } from './system.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema } from './wire.ts';

const named = z.object({ id: z.string(), name: localizedSchema });

/** A due day that moves, or has moved. */
export const dueMoveSchema = z.object({
  itemId: z.uuid(), number: z.string(), title: z.string().nullable().describe('null: the reader does not work on items'), procedure: named, clock: named,
  before: z.string().describe('A day; the hour, of a limit in hours'), after: z.string(), isEarlier: z.boolean(), isAgainstCitizen: z.boolean().describe('Earlier, and the time is that of somebody outside the office'),
  steps: z.array(stepSchema).describe('The new calculation'),
});
export type DueMoveView = z.infer<typeof dueMoveSchema>;

/** What a change of holidays or limits would move. */
export const duePreviewSchema = z.object({
  items: z.number().int(), moves: z.number().int(), earlier: z.number().int(), againstCitizens: z.number().int(),
  rows: z.array(dueMoveSchema).describe('The first 200 by their new day; all of them are in the list of changes once it is saved'),
});
export type DuePreview = z.infer<typeof duePreviewSchema>;

/** How a change is answered once it is stored. */
export const dueChangeResultSchema = z.object({ changeId: z.uuid(), moves: z.number().int() });

export const acceptsEarlierSchema = z.boolean().default(false).describe('Must be true when it takes time from somebody outside the office');

/** A change of what due days are reckoned by. */
export const dueChangeSchema = z.object({
  id: z.uuid(), kind: z.enum(['holidays', 'limit']), subject: localizedSchema, source: z.string(), changedAt: instantSchema, changedBy: z.string(), moves: z.number().int(),
  pending: z.number().int().describe('Moved days whose items are still being written and told'),
});
export type DueChangeView = z.infer<typeof dueChangeSchema>;

const pageQuery = z.object({ page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(200).default(50) });

export const listDueChanges = defineRoute({ method: 'GET', path: '/due-changes', summary: 'Changes of holidays and limits, newest first, with how many due days each moved.', query: pageQuery, response: z.object({ rows: z.array(dueChangeSchema), total: z.number().int() }) });

export const getDueChange = defineRoute({
  method: 'GET', path: '/due-changes/:changeId', summary: 'A change with every due day it moved, of the items the reader may see.', params: z.object({ changeId: z.uuid() }), query: pageQuery,
  response: z.object({ change: dueChangeSchema, rows: z.array(dueMoveSchema), total: z.number().int() }),
});

const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
const tableBody = z.object({ source: holidayYearSchema.shape.source, daysOff: holidayYearSchema.shape.daysOff, workdays: holidayYearSchema.shape.workdays });

export const listHolidayYears = defineRoute({
  method: 'GET', path: '/holidays', summary: 'Every year whose holidays are entered, with its source, and the years that are missing.',
  response: z.object({
    years: z.array(z.object({ year: z.number().int(), source: z.string(), daysOff: z.number().int(), workdays: z.number().int(), changedOn: dateSchema.nullable(), changedBy: z.string().nullable() })),
    missing: z.array(z.number().int()).describe('This year and the next, where nobody has entered them'),
  }),
});

export const previewHolidayYear = defineRoute({ method: 'POST', path: '/holidays/:year/preview', summary: 'Which due days of open items would move, if these were the holidays of the year.', params: yearParams, body: tableBody, response: duePreviewSchema });

export const setHolidayYear = defineRoute({
  method: 'PUT', path: '/holidays/:year', summary: 'Enter or replace the holidays of a year. Every due day that moves is listed, written into its item and told.',
  params: yearParams, body: tableBody.extend({ commandId: commandIdSchema, acceptsEarlier: acceptsEarlierSchema }), response: dueChangeResultSchema.extend({ year: z.number().int() }),
});
