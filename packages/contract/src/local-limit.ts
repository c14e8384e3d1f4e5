import { z } from 'zod';
import { acceptsEarlierSchema, dueChangeResultSchema, duePreviewSchema } from './due-change.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, localizedSchema } from './wire.ts';

const named = z.object({ id: z.string(), name: localizedSchema });

/** How long a limit is. */
export const limitLengthSchema = z.object({ count: z.number().int().min(0).max(1000), unit: z.enum(['workdays', 'days', 'months', 'hours']) });

const enteredSchema = z.object({
  length: limitLengthSchema.nullable().describe('null: back to the example'), sentence: localizedSchema, document: z.string(), clause: z.string(), validFrom: dateSchema,
  reachesOpen: z.boolean().describe('Items open when it was entered have it as well'), recordedOn: dateSchema, recordedBy: z.string(),
});

/** A limit that is the county's to set. */
export const localLimitSchema = z.object({
  procedure: named, clock: named, from: localizedSchema.describe('The event it runs from'), units: z.array(limitLengthSchema.shape.unit).describe('What it may be counted in'),
  example: z.object({ length: limitLengthSchema, sentence: localizedSchema, clause: z.string() }).describe('What holds while the county has set none'),
  ceiling: localizedSchema.nullable().describe('The longest it may be, with the clause'),
  own: enteredSchema.nullable().describe('In force for items opened today; null: the example is'), entered: z.array(enteredSchema).describe('Everything entered, newest first'),
});
export type LocalLimitView = z.infer<typeof localLimitSchema>;

export const listLocalLimits = defineRoute({ method: 'GET', path: '/local-limits', summary: 'Limits the county may set for itself: the example, its own, and the rule each rests on.', response: z.object({ today: dateSchema, limits: z.array(localLimitSchema) }) });

const limitBody = z.object({
  procedure: z.string(), clock: z.string(), length: limitLengthSchema.nullable().describe('null: back to the example of the pack'), document: z.string().trim().min(4).max(200).describe('The rule, with its number'),
  clause: z.string().trim().max(60).default(''), validFrom: dateSchema.describe('Items opened from this day on have it'), reachesOpen: z.boolean().default(false).describe('Items that are open now have it as well'),
});

export const previewLocalLimit = defineRoute({ method: 'POST', path: '/local-limits/preview', summary: 'Which due days of open items a limit would move.', body: limitBody, response: duePreviewSchema });

export const setLocalLimit = defineRoute({
  method: 'POST', path: '/local-limits', summary: 'Set a limit of the county with its rule. Every due day that moves is listed, written into its item and told.',
  body: limitBody.extend({ commandId: commandIdSchema, acceptsEarlier: acceptsEarlierSchema }), response: dueChangeResultSchema,
});
