import { z } from 'zod';
import { importAccountSchema } from './figure-import.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, instantSchema } from './wire.ts';

/** An uploaded list of residents after checking; nobody is added until it is committed. */
export const residentImportSchema = z.object({
  importId: z.string(), fileName: z.string(), status: z.enum(['previewed', 'committed']), createdAt: instantSchema, createdBy: z.string(),
  account: importAccountSchema, seconds: z.number(), hasAnnotated: z.boolean().describe('The same workbook with wrong cells marked can be downloaded'),
});
export type ResidentImportView = z.infer<typeof residentImportSchema>;

const importParams = z.object({ importId: z.uuid() });
export const downloadResidentTemplate = defineRoute({ method: 'GET', path: '/register/imports/template', summary: 'Excel template for residents, with the clinics of the jurisdiction as a drop-down.', response: z.unknown() });
export const uploadResidents = defineRoute({ method: 'POST', path: '/register/imports', summary: 'Upload a filled list of residents (multipart, field `file`); judges every row, adds nobody.', response: residentImportSchema });
export const getResidentImport = defineRoute({ method: 'GET', path: '/register/imports/:importId', summary: 'An upload of one’s own with its account.', params: importParams, response: residentImportSchema });
export const downloadAnnotatedResidents = defineRoute({ method: 'GET', path: '/register/imports/:importId/annotated', summary: 'The uploaded list with each wrong cell marked and the reason beside it.', params: importParams, response: z.unknown() });
export const commitResidents = defineRoute({
  method: 'POST', path: '/register/imports/:importId/commit', summary: 'Add and update whom the preview promised, all of them or none.', params: importParams, body: z.object({ commandId: commandIdSchema }), response: residentImportSchema,
});
