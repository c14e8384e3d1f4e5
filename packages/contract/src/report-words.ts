import { z } from 'zod';
import { reportEditAccountSchema, figureChangeSchema } from './report-roundtrip.ts';
import { reportSchema } from './report.ts';
import { revisionKindSchema } from './report-revision.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, instantSchema } from './wire.ts';

const pieceSchema = z.discriminatedUnion('kind', [z.object({ kind: z.literal('words'), text: z.string().max(20_000) }), z.object({ kind: z.literal('figure'), key: z.string() })]);
const piecesSchema = z.array(pieceSchema).max(2000);
const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** A block of the text as it is edited: words with figures that move as a whole, or something that stays as it is. */
export const writtenBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), pieces: piecesSchema }),
  z.object({ kind: z.literal('heading'), level: levelSchema, isNumbered: z.boolean(), pieces: piecesSchema }),
  z.object({ kind: z.literal('kept'), block: z.number().int().min(0) }),
]);
export type WrittenBlockView = z.infer<typeof writtenBlockSchema>;

export const reportWordsSchema = z.object({
  revision: z.number().int(),
  blocks: z.array(writtenBlockSchema),
  kept: z.array(z.object({ block: z.number().int(), kind: z.string().describe('recipient, table, signature …: what it is in the document tree'), html: z.string() })).describe('What stays as it is, as it is printed'),
  figures: z.array(z.object({ key: z.string(), text: z.string(), marks: z.string(), name: z.string() })),
  numbers: z.array(z.string()).describe('Numbers of the headings, in order'),
  head: z.string().describe('The page above the text: letterhead and title'),
});
export type ReportWordsView = z.infer<typeof reportWordsSchema>;

/** What somebody else did meanwhile; the details of a refusal as stale. */
export const overtakenSchema = z.object({ revision: z.number().int(), kind: revisionKindSchema, by: z.string(), at: instantSchema });
export type OvertakenView = z.infer<typeof overtakenSchema>;

export const writtenSchema = z.object({
  revision: z.number().int(), savedAt: instantSchema,
  numbers: z.array(z.string()).describe('Numbers of the headings, in order'),
  account: reportEditAccountSchema, changes: z.array(figureChangeSchema).describe('Since the sitting began, as of a file returned from Word'),
});
export type WrittenView = z.infer<typeof writtenSchema>;

const reportParams = z.object({ reportId: z.string() });

export const getReportWords = defineRoute({ method: 'GET', path: '/reports/:reportId/words', summary: 'The text of a draft as it is edited on screen.', params: reportParams, response: reportWordsSchema });
export const writeReportWords = defineRoute({
  method: 'POST', path: '/reports/:reportId/words', summary: 'Save the words of a draft; figures are moved or left out, never retyped. Each saving is a revision.', params: reportParams,
  body: z.object({
    commandId: commandIdSchema, sitting: z.uuid().describe('Chosen when the editor opens; its savings are read as one'), baseRevision: z.number().int(),
    blocks: z.array(writtenBlockSchema).max(5000), replaceNewer: z.boolean().optional().describe('Also when somebody else has changed the draft since; their revision stays in the record'),
  }),
  response: writtenSchema,
});

const figureParams = reportParams.extend({ key: z.string() });
const reason = z.string().trim().min(2).max(200);
const revision = z.number().int().describe('The revision on the screen; a newer one is refused as stale');

export const overrideFigure = defineRoute({
  method: 'POST', path: '/reports/:reportId/figures/:key/override', summary: "Put a signed value in place of the ledger's, everywhere the report prints or compares the figure (签字改数).",
  params: figureParams, body: z.object({ commandId: commandIdSchema, revision, value: z.number(), reason }), response: reportSchema,
});
export const restoreFigure = defineRoute({
  method: 'POST', path: '/reports/:reportId/figures/:key/restoration', summary: "Take a signed value back: the ledger's is printed again.",
  params: figureParams, body: z.object({ commandId: commandIdSchema, revision, reason }), response: reportSchema,
});
