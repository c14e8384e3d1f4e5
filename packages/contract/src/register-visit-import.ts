import { z } from 'zod';
import { residentImportSchema } from './register-import.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema } from './wire.ts';

const importParams = z.object({ importId: z.uuid() });
export const downloadVisitTemplate = defineRoute({ method: 'GET', path: '/register/visit-imports/template', summary: 'Excel template for the visits of one form, with its answers as drop-downs and its ranges.', query: z.object({ programme: z.string(), kind: z.string() }), response: z.unknown() });
export const uploadVisits = defineRoute({ method: 'POST', path: '/register/visit-imports', summary: 'Upload a filled list of visits (multipart, field `file`); judges every row, enters nothing.', response: residentImportSchema });
export const downloadAnnotatedVisits = defineRoute({ method: 'GET', path: '/register/visit-imports/:importId/annotated', summary: 'The uploaded list with each wrong cell marked and the reason beside it.', params: importParams, response: z.unknown() });
export const commitVisits = defineRoute({
  method: 'POST', path: '/register/visit-imports/:importId/commit', summary: 'Enter the visits the preview promised, all of them or none.', params: importParams, body: z.object({ commandId: commandIdSchema }), response: residentImportSchema,
});
