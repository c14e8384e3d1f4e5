import { z } from 'zod';
import { defineRoute } from './route.ts';
import { commandIdSchema, instantSchema, localizedSchema } from './wire.ts';

/** The account of an import: inputs = accepted + updated + unchanged + rejected, row by row. */
export const importAccountSchema = z.object({
  inputs: z.number().int(), accepted: z.number().int(), updated: z.number().int(), unchanged: z.number().int(), rejected: z.number().int(),
  flagged: z.number().int().describe('Of the accepted and updated, those kept as stated but doubtful'),
  reasons: z.array(z.object({ reason: localizedSchema, count: z.number().int() })),
  rows: z.array(z.object({
    row: z.number().int(), outcome: z.enum(['accepted', 'updated', 'unchanged', 'rejected']),
    column: z.string().nullable(), reason: localizedSchema.nullable().describe('Why it was rejected or is doubtful'), flags: z.array(z.string()).describe('Codes of the doubts; the reason says them in words'),
  })).describe('Rejected and flagged rows, at most 1,000; the file of all rows is downloadable'),
});
export type ImportAccountView = z.infer<typeof importAccountSchema>;

const importSchema = z.object({
  importId: z.string(), fileName: z.string(), kind: z.enum(['figures', 'form']), status: z.enum(['previewed', 'committed']),
  createdAt: instantSchema, createdBy: z.string(), account: importAccountSchema,
});
export type ImportView = z.infer<typeof importSchema>;

export const previewFigureImport = defineRoute({
  method: 'POST', path: '/imports/figures', summary: 'Upload a CSV of figures (multipart, field `file`); checks every row and changes nothing.',
  response: importSchema,
});
export const commitFigureImport = defineRoute({
  method: 'POST', path: '/imports/:importId/commit', summary: 'Record the accepted rows of a previewed import, all or nothing.',
  params: z.object({ importId: z.string() }), body: z.object({ commandId: commandIdSchema }), response: importSchema,
});
export const listImports = defineRoute({
  method: 'GET', path: '/imports', summary: 'Imports of the jurisdiction, newest first.',
  response: z.object({ rows: z.array(importSchema) }),
});
