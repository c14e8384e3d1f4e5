import { z } from 'zod';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema } from './wire.ts';

export const getSystem = defineRoute({
  method: 'GET', path: '/system', summary: 'What runs here: version, database, holiday years.',
  response: z.object({
    version: z.string(), node: z.string(), startedAt: instantSchema, today: dateSchema, todayIsFixed: z.boolean(),
    database: z.object({ kind: z.enum(['embedded', 'external']), version: z.string(), bytes: z.number().int() }),
    residentBytes: z.number().int(), accounts: z.number().int(), openSessions: z.number().int(),
    holidayYears: z.array(z.number().int()), missingHolidayYears: z.array(z.number().int()).describe('This year and the next, where they have no holiday table: dates in them are marked uncertain'),
  }),
});

/** The State Council's holiday arrangement of a year, as the office keeps it. */
export const holidayYearSchema = z.object({
  year: z.number().int().min(2000).max(2100),
  source: z.string().min(2).max(300).describe('The notice it was taken from'),
  daysOff: z.array(z.object({ date: dateSchema, name: z.string().max(40) })).max(100),
  workdays: z.array(z.object({ date: dateSchema, name: z.string().max(40) })).max(40).describe('Weekend days worked in exchange (调休)'),
});

const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) });

export const getHolidayYear = defineRoute({ method: 'GET', path: '/holidays/:year', summary: 'Days off and make-up workdays of a year; null when nobody has entered it.', params: yearParams, response: z.object({ table: holidayYearSchema.nullable() }) });

/** Rules of signing in. */
export const signInSettingsSchema = z.object({
  idleMinutes: z.number().int().min(5).max(480).describe('Unused for so long, a session ends'),
  absoluteHours: z.number().int().min(1).max(24).describe('A session ends then in any case'),
  passwordDays: z.number().int().min(30).max(365).nullable().describe('After so many days a password must be changed; null: never'),
  failuresBeforeLock: z.number().int().min(3).max(10),
  lockMinutes: z.number().int().min(5).max(1440),
  oneSession: z.boolean().describe('Signing in ends other sessions of the account'),
});
export type SignInSettings = z.infer<typeof signInSettingsSchema>;

export const getSignInSettings = defineRoute({ method: 'GET', path: '/settings/sign-in', summary: 'Rules of signing in.', response: signInSettingsSchema });

export const setSignInSettings = defineRoute({ method: 'PUT', path: '/settings/sign-in', summary: 'Change the rules of signing in.', body: z.object({ commandId: commandIdSchema, settings: signInSettingsSchema }), response: signInSettingsSchema });
