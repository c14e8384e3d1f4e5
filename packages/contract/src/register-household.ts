import { z } from 'zod';
import { dueRowSchema, orgSchema, residentBriefSchema } from './register.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema } from './wire.ts';

/** What somebody is in a household. */
export const householdRoleSchema = z.enum(['head', 'spouse', 'child', 'parent', 'other']);
export type HouseholdRole = z.infer<typeof householdRoleSchema>;

/** Somebody came, went, or became something else in a household. */
export const householdChangeSchema = z.object({
  resident: residentBriefSchema, kind: z.enum(['came', 'left', 'role']), roleBefore: z.string().nullable(), roleAfter: z.string().nullable().describe('In the household they went to when they left'),
  otherHousehold: z.number().int().nullable().describe('Whence they came, or where they went'), reason: z.string(), at: instantSchema, by: z.string(),
});
export type HouseholdChangeView = z.infer<typeof householdChangeSchema>;

export const householdViewSchema = z.object({
  id: z.number().int(), today: dateSchema, org: orgSchema, address: z.string().nullable().describe('Masked after the village'),
  members: z.array(residentBriefSchema.extend({ role: z.string().nullable(), version: z.number().int(), dues: z.array(dueRowSchema.omit({ resident: true })).describe('What comes first stands first') })).describe('The head first, then by age'),
  elsewhere: z.number().int().describe('Members another unit answers for, outside the reader’s jurisdiction: not named here'),
  history: z.array(householdChangeSchema).describe('Newest first'), may: z.object({ record: z.boolean() }),
});
export type HouseholdView = z.infer<typeof householdViewSchema>;

export const getHousehold = defineRoute({ method: 'GET', path: '/households/:householdId', summary: 'A household: who lives together, what each is due, and who came and went.', params: z.object({ householdId: z.coerce.number().int().positive() }), response: householdViewSchema });

export const moveHousehold = defineRoute({
  method: 'POST', path: '/residents/:residentId/household', summary: 'Move a resident to another household or one of their own, or change what they are in theirs; every step stays in its history.',
  params: z.object({ residentId: z.coerce.number().int().positive() }),
  body: z.object({
    commandId: commandIdSchema, version: z.number().int(), to: z.number().int().positive().nullable().describe('Resident whose household is joined, or stayed in; null opens one of their own'),
    role: householdRoleSchema, newHead: z.number().int().positive().nullable().default(null).describe('Who heads the household that its head leaves'),
    formerHeadRole: householdRoleSchema.exclude(['head']).nullable().default(null).describe('What the head that is replaced is to the new one'),
    takeAddress: z.boolean().default(false).describe('Take the address of the household; the former one stays in the history'), reason: z.string().trim().min(2).max(200),
  }),
  response: z.object({ householdId: z.number().int(), version: z.number().int() }),
});
