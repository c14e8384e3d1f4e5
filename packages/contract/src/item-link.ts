import { z } from 'zod';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema } from './wire.ts';

const orgSchema = z.object({ id: z.string(), name: localizedSchema });

/** How one item stands to another: the same matter twice, beside it, brought about by it, or a look back at it. */
export const itemLinkKindSchema = z.enum(['duplicate', 'related', 'caused_by', 'recheck_of']);
export type ItemLinkKind = z.infer<typeof itemLinkKindSchema>;

/** What an item is linked to, with the reason. */
export const linkTargetSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('item'), kind: itemLinkKindSchema, itemId: z.uuid(), reason: z.string().trim().min(2).max(300) }),
  z.object({ to: z.literal('figure'), metricId: z.string(), orgId: z.string(), reason: z.string().trim().min(2).max(300) }),
]);
export type LinkTarget = z.infer<typeof linkTargetSchema>;

/** A link as one of its ends shows it. */
export const itemLinkSchema = z.object({
  id: z.uuid(), kind: z.enum([...itemLinkKindSchema.options, 'figure']), isFrom: z.boolean().describe('The link was made from this item; else from the other end'),
  item: z.object({ id: z.uuid().nullable().describe('null: outside the reader’s jurisdiction'), number: z.string(), title: z.string().nullable(), state: localizedSchema.nullable(), isFinal: z.boolean() }).nullable(),
  figure: z.object({ metricId: z.string(), org: orgSchema, name: localizedSchema }).nullable(),
  reason: z.string(), linkedAt: instantSchema, linkedBy: z.string(), mayRemove: z.boolean(),
});
export type ItemLinkView = z.infer<typeof itemLinkSchema>;

const itemParams = z.object({ itemId: z.uuid() });

export const getItemLinks = defineRoute({
  method: 'GET', path: '/items/:itemId/links', summary: 'What an item is linked to, from either end.', params: itemParams, response: z.object({ links: z.array(itemLinkSchema), mayLink: z.boolean() }),
});

export const linkItem = defineRoute({
  method: 'POST', path: '/items/:itemId/links', summary: 'Link an item to another or to a figure, with a reason; both ends show it.',
  params: itemParams, body: z.object({ commandId: commandIdSchema, target: linkTargetSchema }), response: z.object({ linkId: z.uuid() }),
});

export const unlinkItem = defineRoute({
  method: 'POST', path: '/items/:itemId/links/:linkId/removal', summary: 'Take a link off with a reason; it stays in the course of both ends.',
  params: itemParams.extend({ linkId: z.uuid() }), body: z.object({ commandId: commandIdSchema, reason: z.string().trim().min(2).max(300) }), response: z.object({ linkId: z.uuid() }),
});

export const listFigureItems = defineRoute({
  method: 'GET', path: '/metrics/:metricId/items', summary: 'Items the reader may see that are linked to a figure, open ones first.', params: z.object({ metricId: z.string() }), query: z.object({ org: z.string() }),
  response: z.object({ rows: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string(), state: localizedSchema, isFinal: z.boolean(), openedOn: dateSchema })) }),
});
