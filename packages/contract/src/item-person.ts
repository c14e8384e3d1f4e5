import { z } from 'zod';
import { defineRoute } from './route.ts';
import { roleSchema } from './session.ts';
import { localizedSchema } from './wire.ts';

/** Somebody who can be named in an item: name, position and unit, nothing else of the account. */
export const itemPersonSchema = z.object({ id: z.uuid(), name: z.string(), roles: z.array(roleSchema), org: z.object({ id: z.string(), name: localizedSchema }) });
export type ItemPerson = z.infer<typeof itemPersonSchema>;

export const listItemPersons = defineRoute({
  method: 'GET', path: '/items/persons', summary: 'People within reach who can be named in an item: those who speak for a unit, or by part of the name.',
  query: z.object({ org: z.string().optional(), text: z.string().max(40).optional() }), response: z.object({ persons: z.array(itemPersonSchema), isComplete: z.boolean().describe('false: more match than are listed') }),
});
