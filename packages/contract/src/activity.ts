import { z } from 'zod';
import { fieldSchema, fieldsSchema, orgSchema, recordViewSchema } from './register.ts';
import { defineRoute, type RouteResponse } from './route.ts';
import { commandIdSchema, dateSchema, localizedSchema } from './wire.ts';

/** A number an institution owes a year, with the clause. */
export const activityRequirementSchema = z.object({
  id: z.string(), flow: z.string(), name: localizedSchema, metricId: z.string(), unit: z.string(), isEver: z.boolean().describe('Must be there at all, whatever the year: the sum since ever counts'),
  clause: z.string(), verified: z.string().describe('How far the clause was checked against the original'),
});

/** An activity as it counts today, with what was done to it; told as a record of a resident is. */
export const activitySchema = recordViewSchema.extend({ version: z.number().int() });
export type ActivityView = z.infer<typeof activitySchema>;

export const listActivityProgrammes = defineRoute({
  method: 'GET', path: '/register/activities/programmes', summary: 'What institutions do for the public at large: forms, and what they owe a year.',
  response: z.object({
    programmes: z.array(z.object({
      id: z.string(), name: localizedSchema, source: z.string(),
      kinds: z.array(z.object({ id: z.string(), name: localizedSchema, clause: z.string(), fields: z.array(fieldSchema) })), requirements: z.array(activityRequirementSchema),
    })),
    recordFor: z.array(orgSchema).describe('Institutions for which the asker may record'),
  }),
});
export type ActivityProgrammeView = RouteResponse<typeof listActivityProgrammes>['programmes'][number];

const span = z.object({ orgId: z.string().optional(), year: z.coerce.number().int().min(2000).max(2100).optional(), quarter: z.coerce.number().int().min(1).max(4).optional().describe('The whole year when left out') });

export const getActivityStanding = defineRoute({
  method: 'GET', path: '/register/activities/standing', summary: 'What each institution has done of what it owes a year, as of the end of the quarter or today.', query: span,
  response: z.object({
    today: dateSchema, org: orgSchema, year: z.number().int(), quarter: z.number().int().nullable(), asOf: dateSchema,
    units: z.array(z.object({
      org: orgSchema, township: orgSchema.nullable(),
      owed: z.array(z.object({ requirement: z.string(), need: z.number(), byNow: z.number().describe('What the months that have ended ask for'), done: z.number(), missing: z.number().describe('Still to be done this year') })),
    })),
  }),
});
export type ActivityStanding = RouteResponse<typeof getActivityStanding>;

export const listActivities = defineRoute({
  method: 'GET', path: '/register/activities', summary: 'Activities of a unit and those below it, of every year when none is named, newest first; withdrawn ones too, marked.',
  query: span.extend({ kind: z.string().optional(), page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(100).default(20) }),
  response: z.object({ today: dateSchema, org: orgSchema, total: z.number().int(), rows: z.array(activitySchema) }),
});

const saved = z.object({ activityId: z.string(), version: z.number().int() });
const content = { commandId: commandIdSchema, on: dateSchema, fields: fieldsSchema, confirmed: z.array(z.string()).default([]).describe('Fields whose unusual value the author has confirmed') };
const reason = z.string().trim().min(2).max(200);
const activityParams = z.object({ activityId: z.uuid() });

export const recordActivity = defineRoute({
  method: 'POST', path: '/register/activities', summary: 'Record an activity of an institution; its figures follow at once.', body: z.object({ ...content, orgId: z.string(), programme: z.string(), kind: z.string() }), response: saved,
});
export const correctActivity = defineRoute({
  method: 'POST', path: '/register/activities/:activityId/correct', summary: 'Correct an activity; the old values stay in its history.', params: activityParams,
  body: z.object({ ...content, version: z.number().int(), reason }), response: saved,
});
export const withdrawActivity = defineRoute({
  method: 'POST', path: '/register/activities/:activityId/withdraw', summary: 'Withdraw an activity that should not be there.', params: activityParams,
  body: z.object({ commandId: commandIdSchema, version: z.number().int(), reason }), response: saved,
});
