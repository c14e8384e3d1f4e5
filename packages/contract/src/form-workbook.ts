import { z } from 'zod';
import { importAccountSchema } from './figure-import.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

/** An uploaded workbook after checking; nothing is saved until it is committed. */
export const workbookImportSchema = z.object({
  importId: z.string(), fileName: z.string(), status: z.enum(['previewed', 'committed']), createdAt: instantSchema, createdBy: z.string(),
  account: importAccountSchema, seconds: z.number(),
  hasAnnotated: z.boolean().describe('The same workbook with wrong cells marked can be downloaded'),
  isOwn: z.boolean().describe('Uploaded by the person asking; nobody else can save it or download its files'),
  forms: z.array(z.object({ formId: z.string(), formName: localizedSchema, period: periodSchema, orgId: z.string(), orgName: localizedSchema, cells: z.number().int() })),
});
export type WorkbookImportView = z.infer<typeof workbookImportSchema>;

/** GET, answers an .xlsx file: codes protected, drop-downs, notes, version stamp, one row per item and institution. */
export const downloadTemplate = defineRoute({
  method: 'GET', path: '/forms/:formId/periods/:period/workbook', summary: 'Excel template prefilled with what is known, for the institutions of the jurisdiction.',
  params: z.object({ formId: z.string(), period: periodSchema }), query: z.object({ org: z.string().optional() }),
  response: z.unknown(),
});
export const uploadWorkbook = defineRoute({
  method: 'POST', path: '/workbooks', summary: 'Upload a filled template (multipart, field `file`); checks every row, saves nothing.', response: workbookImportSchema,
});
export const listWorkbooks = defineRoute({
  method: 'GET', path: '/workbooks', summary: 'Uploaded workbooks of the jurisdiction, newest first; each account without its rows.',
  response: z.object({ rows: z.array(workbookImportSchema) }),
});
export const getWorkbook = defineRoute({
  method: 'GET', path: '/workbooks/:importId', summary: 'One uploaded workbook of the jurisdiction, with the rows of its account.',
  params: z.object({ importId: z.string() }), response: workbookImportSchema,
});
/** GET, answers the same workbook with wrong cells coloured and a 错误原因 column. */
export const downloadAnnotated = defineRoute({
  method: 'GET', path: '/workbooks/:importId/annotated', summary: 'The uploaded workbook with each wrong cell marked and the reason beside it.',
  params: z.object({ importId: z.string() }), response: z.unknown(),
});
export const commitWorkbook = defineRoute({
  method: 'POST', path: '/workbooks/:importId/commit', summary: 'Save the accepted cells as drafts, all or nothing.',
  params: z.object({ importId: z.string() }), body: z.object({ commandId: commandIdSchema }), response: workbookImportSchema,
});
