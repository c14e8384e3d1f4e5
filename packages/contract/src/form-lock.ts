import { z } from 'zod';
import { submissionSchema } from './form.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, periodSchema } from './wire.ts';

/** Locks an approved form with the figures of its period (定数): it is not opened again; what is found later is a record of its own. */
export const lockSubmission = defineRoute({
  method: 'POST', path: '/forms/:formId/periods/:period/orgs/:orgId/lock', summary: 'Lock an approved form for good (定数).',
  params: z.object({ formId: z.string(), period: periodSchema, orgId: z.string() }),
  body: z.object({ commandId: commandIdSchema, baseVersion: z.number().int(), note: z.string().max(500).optional() }),
  response: submissionSchema,
});
