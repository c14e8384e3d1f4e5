import { z } from 'zod';
import { itemBriefSchema, partySchema } from './item.ts';
import { defineRoute } from './route.ts';
import { dateSchema, localizedSchema } from './wire.ts';

/** A line of the tree of sub-items. */
export const subItemSchema = itemBriefSchema.pick({ number: true, title: true, state: true, light: true, lightName: true, dueOn: true, isLate: true, closedOn: true }).extend({
  id: z.uuid(), depth: z.number().int().describe('1: directly below the item asked for'), leads: z.array(partySchema.omit({ relation: true })), weight: z.number().nullable(),
  progress: z.number().nullable().describe('0 to 100; null: nobody has reported, or withdrawn'), isWithdrawn: z.boolean(), mayOpen: z.boolean().describe('The reader may see its page'),
});
export type SubItem = z.infer<typeof subItemSchema>;

export const itemBreakdownSchema = z.object({
  parent: z.object({ id: z.uuid().nullable().describe('null: the reader is party to the sub-item only and sees number and title, nothing else'), number: z.string(), title: z.string() }).nullable(),
  progress: z.number().nullable(), isDerived: z.boolean().describe('Progress follows from the sub-items and cannot be typed'), parts: z.array(subItemSchema).describe('Below the item, in the order of the tree'),
  mayAdd: z.array(z.object({ id: z.string(), name: localizedSchema })).describe('Procedures of which the reader may add a sub-item now'), latestDue: dateSchema.nullable().describe('No sub-item may be due later'),
});
export type ItemBreakdown = z.infer<typeof itemBreakdownSchema>;

export const getItemBreakdown = defineRoute({
  method: 'GET', path: '/items/:itemId/breakdown', summary: 'What an item is a part of, what it is broken down into, and how far it has come by its parts.', params: z.object({ itemId: z.uuid() }), response: itemBreakdownSchema,
});
