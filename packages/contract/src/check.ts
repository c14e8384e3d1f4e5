import { z } from 'zod';
import { defineRoute } from './route.ts';
import { localizedSchema } from './wire.ts';

const spanSchema = z.tuple([z.number().int(), z.number().int()]).describe('Start and end in UTF-16 code units of the text');

/** One number read in a text. */
export const readFigureSchema = z.object({
  span: spanSchema, surface: z.string(), value: z.number().nullable(), value2: z.number().nullable(), unit: z.string(), scale: z.number(),
  kind: z.string(), subject: z.string(), masked: z.boolean(), period: z.string().nullable(),
  compare: z.object({ base: z.string(), direction: z.enum(['up', 'down', 'level']) }).nullable(),
});

/** One piece of arithmetic the text implies, judged. */
export const relationSchema = z.object({
  type: z.string(), spans: z.array(spanSchema), stated: z.number().nullable(), recomputed: z.number().nullable(),
  verdict: z.enum(['wrong', 'confirm', 'holds']), rounding: z.enum(['exact', 'rounded', 'truncated', 'interval', 'none']), reason: localizedSchema,
});

/** A text with everything that was read in it and everything that could be checked about it. */
export const textCheckSchema = z.object({ text: z.string(), figures: z.array(readFigureSchema), relations: z.array(relationSchema) });
export type TextCheckView = z.infer<typeof textCheckSchema>;

export const checkText = defineRoute({
  method: 'POST', path: '/checks', summary: 'Read a pasted report and check the arithmetic it implies; nothing is kept.',
  body: z.object({ text: z.string().min(1).max(2_000_000) }), response: textCheckSchema,
});
export const checkFile = defineRoute({
  method: 'POST', path: '/checks/file', summary: 'The same for a file (multipart, field `file`): .txt, .md or .docx; nothing is kept.', response: textCheckSchema,
});
