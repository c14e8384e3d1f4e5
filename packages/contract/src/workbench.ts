import { z } from 'zod';
import { defineRoute } from './route.ts';
import { dateSchema, localizedSchema } from './wire.ts';

/** One thing waiting for this user. */
export const taskSchema = z.object({
  id: z.string(),
  kind: z.enum(['form_due', 'form_returned', 'form_review', 'form_missing', 'report_due', 'report_draft', 'report_review', 'item']),
  title: localizedSchema,
  detail: localizedSchema,
  who: localizedSchema.describe('Unit or person it concerns'),
  dueOn: dateSchema.nullable(),
  status: z.enum(['late', 'today', 'soon', 'later', 'open']),
  link: z.string().describe('Path inside the web application'),
});
export type Task = z.infer<typeof taskSchema>;

export const getWorkbench = defineRoute({
  method: 'GET', path: '/workbench', summary: 'What waits for the signed-in user, by due date, with the indicators that lag.',
  response: z.object({
    today: dateSchema,
    tasks: z.array(taskSchema),
    done: z.array(taskSchema).describe('Finished by this user, newest first'),
    alerts: z.array(z.object({
      metricId: z.string(), name: localizedSchema, unit: z.string(), decimals: z.number().int(),
      value: z.number().nullable(), completion: z.number().nullable(), expected: z.number().nullable(), status: z.enum(['lag', 'late', 'none']), sentence: localizedSchema,
    })),
    progress: z.array(z.object({
      metricId: z.string(), name: localizedSchema, unit: z.string(), completion: z.number().nullable(), expected: z.number().nullable(), status: z.enum(['ok', 'lag', 'late', 'none', 'no_target']),
    })),
    elapsed: z.number(),
  }),
});
