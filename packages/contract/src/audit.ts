import { z } from 'zod';
import { defineRoute } from './route.ts';
import { dateSchema, instantSchema } from './wire.ts';

/** One entry of the audit chain. */
export const auditEntrySchema = z.object({
  seq: z.number().int(),
  recordedAt: instantSchema,
  actorName: z.string(),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  detail: z.unknown(),
  fromAddress: z.string().nullable(),
  requestId: z.string().nullable(),
  digest: z.string(),
});
export type AuditEntryView = z.infer<typeof auditEntrySchema>;

export const listAuditEntries = defineRoute({
  method: 'GET', path: '/audit', summary: 'The audit chain, newest first, page by page.',
  query: z.object({
    before: z.coerce.number().int().optional().describe('Only entries with a smaller number: the last one of the page before'),
    size: z.coerce.number().int().min(1).max(200).default(50),
    action: z.string().max(60).optional().describe('An action or the beginning of one, e.g. session. for all sign-ins'),
    actor: z.string().max(60).optional(), subject: z.string().max(120).optional(),
    from: dateSchema.optional(), to: dateSchema.optional(),
  }),
  response: z.object({ entries: z.array(auditEntrySchema), more: z.boolean() }),
});

/** Outcome of checking the chain from its first entry. */
export const auditVerificationSchema = z.object({
  entries: z.number().int(), intact: z.boolean(), head: z.string().describe('Digest of the last entry: note it elsewhere, and nobody can rewrite what came before'),
  faults: z.array(z.object({ seq: z.number().int(), problem: z.enum(['missing', 'changed', 'unlinked', 'cut_off']) })),
});

export const verifyAudit = defineRoute({ method: 'GET', path: '/audit/verification', summary: 'Recompute the whole chain and say whether it is intact.', response: auditVerificationSchema });
