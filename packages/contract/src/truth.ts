import { z } from 'zod';
import { residentBriefSchema } from './register.ts';
import { defineRoute, type RouteResponse } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema } from './wire.ts';

const orgSchema = z.object({ id: z.string(), name: localizedSchema });
const windowQuery = z.object({ orgId: z.string().optional(), from: dateSchema.optional().describe('First day of service; a year back unless given'), to: dateSchema.optional() });
const residentSchema = residentBriefSchema.pick({ id: true, name: true, sex: true, age: true, org: true });

export const truthSignalSchema = z.object({
  rule: z.string(), grade: z.enum(['strong', 'clear', 'slight']), found: z.number().int(), of: z.number().int(), allowed: z.number().nullable().describe('Share honest work may reach'),
  evidence: z.number().describe('−log₁₀ of the chance in honest work'), sentence: localizedSchema.describe('What needs checking; a question, never a verdict'),
});
export type TruthSignalView = z.infer<typeof truthSignalSchema>;

export const truthWorkerSchema = z.object({
  key: z.string(), name: z.string(), org: orgSchema, records: z.number().int(), evidence: z.number(), isListed: z.boolean().describe('Among those the stated share of false alarms allows to list'), signals: z.array(truthSignalSchema),
});
export type TruthWorkerView = z.infer<typeof truthWorkerSchema>;

export const getTruth = defineRoute({
  method: 'GET', path: '/register/truth', summary: 'Records that deserve a second look: by worker, the strongest evidence first, and by person.', query: windowQuery,
  response: z.object({
    org: orgSchema, from: dateSchema, to: dateSchema, examined: z.number().int(), records: z.number().int(), falseShare: z.number().describe('Of those listed, at most this share is expected to be honest'),
    workers: z.array(truthWorkerSchema), people: z.array(z.object({ rule: z.string(), residents: z.array(residentSchema), sentence: localizedSchema })), may: z.object({ recheck: z.boolean() }),
  }),
});

export const getTruthWorker = defineRoute({
  method: 'GET', path: '/register/truth/worker', summary: 'The records of one worker that a signal is about.', query: windowQuery.extend({ key: z.string().min(1).max(120), rule: z.string().optional() }),
  response: z.object({
    worker: truthWorkerSchema, total: z.number().int(),
    rows: z.array(z.object({ recordId: z.string(), resident: residentSchema, what: localizedSchema, on: dateSchema, enteredAt: instantSchema, values: z.array(z.object({ label: localizedSchema, value: z.number() })), rules: z.array(z.string()) })),
  }),
});

const resultSchema = z.enum(['matches', 'differs', 'not_reached']);
export const recheckSummarySchema = z.object({
  id: z.uuid(), org: orgSchema, worker: z.string().nullable(), from: dateSchema, to: dateSchema, confidence: z.number(), margin: z.number(), population: z.number().int(), size: z.number().int(),
  digest: z.string().describe('SM3 of the record ids sorted, one a line, fixed before the seed was made'), seed: z.string(), drawnAt: instantSchema, drawnBy: z.string(),
  matches: z.number().int(), differs: z.number().int(), notReached: z.number().int(), open: z.number().int(),
  differing: z.object({ share: z.number(), low: z.number(), high: z.number() }).nullable().describe("Wilson's interval; null before anybody was reached"),
});
export type RecheckSummary = z.infer<typeof recheckSummarySchema>;
export const recheckItemSchema = z.object({
  nth: z.number().int(), recordId: z.string(), resident: residentSchema, what: localizedSchema, on: dateSchema, by: z.string(), values: z.array(z.object({ label: localizedSchema, value: z.number() })),
  result: resultSchema.nullable(), note: z.string().nullable(), checkedAt: instantSchema.nullable(), checkedBy: z.string().nullable(),
});
export type RecheckItem = z.infer<typeof recheckItemSchema>;

export const listRechecks = defineRoute({ method: 'GET', path: '/register/rechecks', summary: 'Random re-checks drawn, the newest first.', query: z.object({ orgId: z.string().optional() }), response: z.object({ rechecks: z.array(recheckSummarySchema) }) });
export const drawRecheck = defineRoute({
  method: 'POST', path: '/register/rechecks', summary: 'Draw records to be re-checked, reproducibly: digest of the candidates first, then the seed.',
  body: z.object({ commandId: commandIdSchema, orgId: z.string(), worker: z.string().max(120).nullable(), from: dateSchema, to: dateSchema, confidence: z.union([z.literal(90), z.literal(95), z.literal(99)]), margin: z.number().min(0.01).max(0.3) }),
  response: z.object({ recheckId: z.string(), size: z.number().int(), population: z.number().int() }),
});
const recheckParams = z.object({ recheckId: z.uuid() });
export const getRecheck = defineRoute({ method: 'GET', path: '/register/rechecks/:recheckId', summary: 'A re-check: the records drawn, what was found, and the estimate.', params: recheckParams, response: z.object({ recheck: recheckSummarySchema, items: z.array(recheckItemSchema), may: z.object({ recheck: z.boolean() }) }) });
export type RecheckPage = RouteResponse<typeof getRecheck>;
export const recordRecheck = defineRoute({
  method: 'POST', path: '/register/rechecks/:recheckId/results', summary: 'What the re-check of one record found; a later result replaces it and both are kept.', params: recheckParams,
  body: z.object({ commandId: commandIdSchema, nth: z.number().int().positive(), result: resultSchema, note: z.string().trim().max(200).nullable() }), response: z.object({ nth: z.number().int() }),
});
