import { z } from 'zod';
import { defineRoute } from './route.ts';
import { roleSchema } from './session.ts';
import { commandIdSchema, instantSchema, localizedSchema } from './wire.ts';

const orgOfAccount = z.object({ id: z.string(), name: localizedSchema });

/** An account as its administrators see it. */
export const accountSchema = z.object({
  id: z.uuid(),
  loginName: z.string(),
  displayName: z.string(),
  org: orgOfAccount.describe('Where the person works'),
  jurisdiction: orgOfAccount.describe('Root of the subtree the person sees'),
  roles: z.array(roleSchema),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  locked: z.boolean().describe('Too many failed sign-ins; opens by itself'),
  lastSignInAt: instantSchema.nullable(),
});
export type AccountView = z.infer<typeof accountSchema>;

export const listAccounts = defineRoute({ method: 'GET', path: '/accounts', summary: 'Every account of the county.', response: z.object({ accounts: z.array(accountSchema) }) });

const accountParams = z.object({ accountId: z.uuid() });

export const openAccount = defineRoute({
  method: 'POST', path: '/accounts', summary: 'Open an account without roles; answers a password to be changed at the first sign-in, shown only this once.',
  body: z.object({
    commandId: commandIdSchema, loginName: z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/u).describe('Small letters, digits, dot, dash, underscore'),
    displayName: z.string().min(1).max(40), orgId: z.string(), jurisdictionId: z.string(),
  }),
  response: z.object({ accountId: z.uuid(), temporaryPassword: z.string().nullable().describe('null when the same command is sent again: it is kept nowhere') }),
});

export const grantRoles = defineRoute({
  method: 'PUT', path: '/accounts/:accountId/roles', summary: 'Set the roles and the jurisdiction of an account.',
  params: accountParams, body: z.object({ commandId: commandIdSchema, roles: z.array(roleSchema).max(6), jurisdictionId: z.string() }), response: z.object({ accountId: z.uuid() }),
});

export const enableAccount = defineRoute({
  method: 'POST', path: '/accounts/:accountId/enable', summary: 'Open a closed account again.',
  params: accountParams, body: z.object({ commandId: commandIdSchema, reason: z.string().min(2).max(300) }), response: z.object({ accountId: z.uuid() }),
});

export const resetPassword = defineRoute({
  method: 'POST', path: '/accounts/:accountId/password', summary: 'Give an account a new password to be changed at the next sign-in, shown only this once; lifts a lock.',
  params: accountParams, body: z.object({ commandId: commandIdSchema }), response: z.object({ accountId: z.uuid(), temporaryPassword: z.string().nullable().describe('null when the same command is sent again: it is kept nowhere') }),
});
