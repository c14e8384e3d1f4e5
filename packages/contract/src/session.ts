import { z } from 'zod';
import { defineRoute } from './route.ts';
import { dateSchema, instantSchema, localizedSchema } from './wire.ts';

/** What somebody is in the office. The last three are the separated administrators (三员). */
export const ROLES = ['clerk', 'section_head', 'office_head', 'office_clerk', 'director', 'inspector', 'nurse', 'system_admin', 'security_admin', 'audit_admin'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** What somebody may do; screens and routes ask for these and never for roles. */
export const ABILITIES = [
  'figures.read', 'figures.record', 'figures.import', 'targets.edit',
  'forms.read', 'forms.fill', 'forms.review', 'forms.urge',
  'reports.read', 'reports.compose', 'reports.override', 'reports.review_first', 'reports.review_second', 'reports.review_final', 'reports.publish',
  'residents.read', 'residents.record', 'residents.reveal', 'residents.export', 'residents.recheck',
  'items.read', 'items.open', 'items.rule',
  'organisation.read', 'organisation.edit',
  'accounts.read', 'accounts.open', 'accounts.grant',
  'audit.read', 'calendar.edit', 'limits.edit', 'outward.edit', 'settings.edit', 'system.read',
] as const;
export const abilitySchema = z.enum(ABILITIES);
export type Ability = z.infer<typeof abilitySchema>;

const orgNameSchema = z.object({ id: z.string(), name: localizedSchema, kind: z.string() });

/** Everything the browser needs to know of the person signed in. */
export const sessionSchema = z.object({
  account: z.object({
    id: z.uuid(), loginName: z.string(), displayName: z.string(),
    mustChangePassword: z.boolean().describe('Nothing but changing the password is allowed until it is done'),
    passwordExpiresOn: dateSchema.nullable().describe('null: passwords do not expire here'),
  }),
  county: orgNameSchema,
  org: orgNameSchema.describe('Where the person works'),
  jurisdiction: orgNameSchema.describe('Root of the subtree the person sees'),
  roles: z.array(roleSchema),
  abilities: z.array(abilitySchema),
  today: dateSchema.describe("The office's day; a demonstration has its own"),
  todayIsFixed: z.boolean(),
  previousSignIn: z.object({ at: instantSchema, from: z.string() }).nullable().describe('Shown so that a stranger\'s sign-in is noticed'),
  replacedSession: z.boolean().describe('Signing in ended a session of the same account elsewhere'),
  idleMinutes: z.number().int().describe('Unused for so long, the session ends'),
  expiresAt: instantSchema.describe('The session ends then in any case'),
});
export type SessionView = z.infer<typeof sessionSchema>;

export const signIn = defineRoute({
  method: 'POST', path: '/session', summary: 'Sign in. Ends other sessions of the account.',
  body: z.object({ loginName: z.string().min(1).max(64), password: z.string().min(1).max(256) }),
  response: sessionSchema,
});

export const getSession = defineRoute({ method: 'GET', path: '/session', summary: 'Who is signed in, and what they may do.', response: sessionSchema });

export const signOut = defineRoute({ method: 'DELETE', path: '/session', summary: 'Sign out.', response: z.object({ signedOut: z.boolean() }) });

export const changePassword = defineRoute({
  method: 'POST', path: '/session/password', summary: "Change one's own password.",
  body: z.object({ current: z.string().min(1).max(256), next: z.string().min(1).max(256) }),
  response: sessionSchema,
});

/** What the sign-in page shows to anybody. */
export const getWelcome = defineRoute({
  method: 'GET', path: '/welcome', summary: 'Name of the county and, in a demonstration, its accounts. Needs no sign-in.',
  response: z.object({
    county: localizedSchema.nullable().describe('null: no county has been set up yet'),
    bureau: localizedSchema.nullable().describe('Whose system it is, e.g. 青岚县卫生健康局'),
    today: dateSchema, todayIsFixed: z.boolean(), version: z.string(),
    demonstration: z.object({ password: z.string(), accounts: z.array(z.object({ loginName: z.string(), displayName: z.string(), role: roleSchema, orgName: localizedSchema })) }).nullable(),
  }),
});
