import { z } from 'zod';
import { partySchema } from './item.ts';
import { itemPersonSchema } from './item-person.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, localizedSchema } from './wire.ts';

const orgSchema = partySchema.shape.org;

/** A part somebody holds in person in an open item: without its title, since whoever closes accounts sees no work. */
export const accountPartSchema = z.object({ itemId: z.uuid(), number: z.string(), relation: localizedSchema, org: orgSchema, dueOn: dateSchema.nullable() });
export type AccountPart = z.infer<typeof accountPartSchema>;

export const accountPartsSchema = z.object({ parts: z.array(accountPartSchema), successors: z.array(itemPersonSchema).describe('People of the same unit who may take over') });
export type AccountParts = z.infer<typeof accountPartsSchema>;

/** What was handed over. */
export const handedOverSchema = accountPartSchema.omit({ dueOn: true }).extend({ to: z.string().nullable().describe('Name of the successor; null: back to the unit') });
export type HandedOver = z.infer<typeof handedOverSchema>;

const accountParams = z.object({ accountId: z.uuid() });
const leaving = { commandId: commandIdSchema, reason: z.string().min(2).max(300), successorId: z.uuid().optional().describe('Takes over the open parts in the same unit; without one they go back to the unit') };
const left = z.object({ accountId: z.uuid(), handedOver: z.array(handedOverSchema) });

export const getAccountParts = defineRoute({ method: 'GET', path: '/accounts/:accountId/parts', summary: 'What waits for a person, to be handed over before the account is closed or moved.', params: accountParams, response: accountPartsSchema });

export const disableAccount = defineRoute({
  method: 'POST', path: '/accounts/:accountId/disable', summary: 'Close an account and hand its open parts over; it is signed out at once and never deleted.', params: accountParams, body: z.object(leaving), response: left,
});

export const moveAccount = defineRoute({
  method: 'POST', path: '/accounts/:accountId/move', summary: 'Move an account to another unit: its open parts are handed over, its roles end until they are granted anew.',
  params: accountParams, body: z.object({ ...leaving, orgId: z.string(), jurisdictionId: z.string() }), response: left,
});
