import { z } from 'zod';
import { defineRoute } from './route.ts';
import { commandIdSchema, localizedSchema } from './wire.ts';

/** What narrows and orders the list of items. */
export const itemFilterSchema = z.object({
  box: z.enum(['todo', 'done', 'initiated', 'copied', 'all']), procedure: z.string().max(60).optional(), state: z.enum(['open', 'overdue', 'closed', 'any']), org: z.string().max(40).optional(), text: z.string().max(60).optional(),
  level: z.enum(['top', 'all']).default('all'), sort: z.enum(['due', 'newest']),
});
export type ItemFilter = z.infer<typeof itemFilterSchema>;

/** A filter somebody keeps under a name. */
export const itemViewSchema = z.object({
  id: z.uuid(), name: z.string(), filter: itemFilterSchema, isDefault: z.boolean().describe('The list opens with it'),
  problems: z.array(z.object({ field: z.enum(['procedure', 'org']), isGone: z.boolean().describe('The list cannot be narrowed by it any more'), sentence: localizedSchema })),
});
export type ItemSavedView = z.infer<typeof itemViewSchema>;

const viewParams = z.object({ viewId: z.uuid().describe('Chosen by the caller') });

export const listItemViews = defineRoute({ method: 'GET', path: '/items/views', summary: 'The reader’s own views of the list of items, oldest first.', response: z.object({ views: z.array(itemViewSchema), most: z.number().int().describe('How many one may keep') }) });

export const saveItemView = defineRoute({
  method: 'PUT', path: '/items/views/:viewId', summary: 'Keep a view, give it another name or filter, or make it the one the list opens with.', params: viewParams,
  body: z.object({ commandId: commandIdSchema, name: z.string().trim().min(1).max(30), filter: itemFilterSchema, isDefault: z.boolean() }), response: z.object({ viewId: z.uuid() }),
});

export const deleteItemView = defineRoute({ method: 'POST', path: '/items/views/:viewId/removal', summary: 'Delete a view of one’s own.', params: viewParams, body: z.object({ commandId: commandIdSchema }), response: z.object({ viewId: z.uuid() }) });
