import { z } from 'zod';
import { orgSchema, residentBriefSchema } from './register.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, instantSchema } from './wire.ts';

/** A resident with the health record code they would be given, or were. */
export const recordCodeRowSchema = z.object({ resident: residentBriefSchema, code: z.string().nullable().describe('17 digits; null where the unit cannot have codes or its series has ended') });
export type RecordCodeRow = z.infer<typeof recordCodeRowSchema>;

const span = z.object({ orgId: z.string().optional() });
export const previewRecordCodes = defineRoute({
  method: 'GET', path: '/register/record-codes', summary: 'Residents who live here and have no health record code, with the code each would be given; changes nothing.', query: span,
  response: z.object({
    org: orgSchema, lacking: z.number().int(), atOnce: z.number().int().describe('Most that are given at one time'), may: z.object({ give: z.boolean() }),
    units: z.array(z.object({ org: orgSchema, lacking: z.number().int(), first: z.string().nullable(), last: z.string().nullable(), cannot: z.number().int().describe('Who gets none: no division code of 12 digits, or past 99,999') })),
    rows: z.array(recordCodeRowSchema).describe('The first of them, by unit, in the order their records were opened'),
  }),
});
export const giveRecordCodes = defineRoute({
  method: 'POST', path: '/register/record-codes', summary: 'Give health record codes to residents who lack one, in the order their records were opened. No number is given twice; what was given is listed.',
  body: z.object({ commandId: commandIdSchema, orgId: z.string() }),
  response: z.object({ given: z.number().int(), cannot: z.number().int(), remaining: z.number().int().describe('Who still lack one and could have it') }),
});
export const listRecordCodesGiven = defineRoute({
  method: 'GET', path: '/register/record-codes/given', summary: 'Health record codes given later than the record: to whom, when and by whom; newest first.',
  query: span.extend({ page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(200).default(50) }),
  response: z.object({ org: orgSchema, total: z.number().int(), rows: z.array(recordCodeRowSchema.extend({ at: instantSchema, by: z.string() })) }),
});
