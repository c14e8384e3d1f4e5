import { z } from 'zod';
import { defineRoute } from './route.ts';
import { localizedSchema, periodSchema } from './wire.ts';

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

/** A figure of the text that is beyond doubt one of the ledger. */
export const ledgerMatchSchema = z.object({
  figure: z.number().int().describe('Its place among the figures'), metricId: z.string(), orgId: z.string(), period: periodSchema, name: localizedSchema,
  said: z.string().nullable().describe('What the ledger says today; null when it has no value'),
  agrees: z.boolean().nullable().describe('Whether the text says the same; null when the two cannot be compared'),
});
export type LedgerMatchView = z.infer<typeof ledgerMatchSchema>;

/** A text with everything that was read in it, everything that could be checked about it, and its figures found in the ledger. */
export const textCheckSchema = z.object({ text: z.string(), figures: z.array(readFigureSchema), relations: z.array(relationSchema), ledger: z.array(ledgerMatchSchema) });
export type TextCheckView = z.infer<typeof textCheckSchema>;

export const checkText = defineRoute({
  method: 'POST', path: '/checks', summary: 'Read a pasted report and check the arithmetic it implies; nothing is kept.',
  body: z.object({ text: z.string().min(1).max(2_000_000) }), response: textCheckSchema,
});
export const checkFile = defineRoute({
  method: 'POST', path: '/checks/file', summary: 'The same for a file (multipart, field `file`): .txt, .md or .docx; nothing is kept.', response: textCheckSchema,
});

/** One departure of a Word file from the official layout. */
export const layoutFindingSchema = z.object({
  rule: z.string(), name: localizedSchema, clause: localizedSchema.describe('Where the rule stands'),
  grade: z.enum(['error', 'confirm']), found: localizedSchema, expected: localizedSchema,
  places: z.array(z.object({ paragraph: z.number().int().describe('Counted from 1 over the paragraphs outside tables that are not empty'), words: z.string().describe('Its first words') })),
});
export type LayoutFindingView = z.infer<typeof layoutFindingSchema>;

export const checkLayout = defineRoute({
  method: 'POST', path: '/checks/layout', summary: 'Hold a Word file (multipart, field `file`) against the official layout, GB/T 9704—2012; nothing is kept.',
  response: z.object({ findings: z.array(layoutFindingSchema) }),
});

const commentQuery = z.object({ holds: z.enum(['true', 'false']).optional().describe('true: also what was checked and holds') });

/** Answers a .docx. */
export const commentText = defineRoute({
  method: 'POST', path: '/checks/docx', summary: 'A pasted report as a Word file with the findings as comments.', query: commentQuery, body: z.object({ text: z.string().min(1).max(2_000_000) }), response: z.unknown(),
});
/** Answers a .docx. */
export const commentFile = defineRoute({
  method: 'POST', path: '/checks/file/docx', summary: 'The same for a file (multipart, field `file`): a Word file comes back as it is with comments put in, a text in the official layout.', query: commentQuery, response: z.unknown(),
});
