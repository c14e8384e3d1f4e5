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
  method: 'GET', path: '/register/truth', summary: 'Records that deserve a second look: by worker, the strongest evidence first, and by person.', query: windowQuery.extend({ again: z.literal('yes').optional().describe('Read the records again now') }),
  response: z.object({
    org: orgSchema, from: dateSchema, to: dateSchema, examinedAt: instantSchema.describe('When the records were read; an examination is kept for a while'), examined: z.number().int(), records: z.number().int(), falseShare: z.number().describe('Of those listed, at most this share is expected to be honest'),
    workers: z.array(truthWorkerSchema), people: z.array(z.object({ rule: z.string(), residents: z.array(residentSchema), sentence: localizedSchema })),
    morePeople: z.number().int().describe('Further persons not listed here'), may: z.object({ recheck: z.boolean() }),
  }),
});

export const truthChartSchema = z.object({
  about: localizedSchema.describe('What is counted'), bars: z.array(z.object({ label: z.string(), count: z.number().int(), isMarked: z.boolean().describe('What the sentence is about') })),
  even: z.number().nullable().describe('Count every bar would have if all were alike'),
});
export type TruthChartView = z.infer<typeof truthChartSchema>;
export const truthRecordSchema = z.object({
  recordId: z.string(), resident: residentSchema, what: localizedSchema, on: dateSchema, enteredAt: instantSchema, values: z.array(z.object({ label: localizedSchema, value: z.number() })),
});
export type TruthRecordView = z.infer<typeof truthRecordSchema>;

export const getTruthWorker = defineRoute({
  method: 'GET', path: '/register/truth/worker', summary: 'What of one worker needs checking: for each signal the records it is about, and how often each value or hour comes.',
  query: windowQuery.extend({ key: z.string().min(1).max(120), rule: z.string().optional().describe('Of this signal more records than of the others') }),
  response: z.object({
    org: orgSchema, from: dateSchema, to: dateSchema, examinedAt: instantSchema, worker: truthWorkerSchema,
    signals: z.array(z.object({ rule: z.string(), chart: truthChartSchema.nullable(), total: z.number().int(), rows: z.array(truthRecordSchema) })),
    may: z.object({ recheck: z.boolean() }),
  }),
});
export type TruthWorkerPage = RouteResponse<typeof getTruthWorker>;

const resultSchema = z.enum(['matches', 'differs', 'not_reached']);
export const recheckSummarySchema = z.object({
  id: z.uuid(), org: orgSchema, workerKey: z.string().nullable().describe('Whose records alone were drawn from'), worker: z.string().nullable().describe('Their name'), from: dateSchema, to: dateSchema, confidence: z.number(), margin: z.number(), population: z.number().int(), size: z.number().int(),
  digest: z.string().describe('SM3 of the record ids sorted, one a line, fixed before the seed was made'), seed: z.string(), isSeedAnnounced: z.boolean().describe('Told by people before the draw, not made by the machine'), hasCandidates: z.boolean().describe('The list drawn from was kept and can be downloaded'), drawnAt: instantSchema, drawnBy: z.string(),
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
const candidatesQuery = z.object({ orgId: z.string(), worker: z.string().max(120).nullable(), from: dateSchema, to: dateSchema });
export const countRecheckCandidates = defineRoute({
  method: 'GET', path: '/register/recheck-candidates', summary: 'What a re-check would be drawn from: how many records, and the digest of their ids.', query: candidatesQuery.extend({ worker: z.string().max(120).optional() }),
  response: z.object({ population: z.number().int(), digest: z.string().describe('SM3 of the record ids sorted, one a line') }),
});
export const drawRecheck = defineRoute({
  method: 'POST', path: '/register/rechecks', summary: 'Draw records to be re-checked, reproducibly: digest of the candidates first, then the seed.',
  body: candidatesQuery.extend({
    commandId: commandIdSchema, confidence: z.union([z.literal(90), z.literal(95), z.literal(99)]), margin: z.number().min(0.01).max(0.3),
    digest: z.string().nullable().describe('Digest as it was stated before the draw; refused when the list has changed since'),
    seed: z.string().trim().min(4).max(64).regex(/^[\w.-]+$/u).nullable().describe('Announced beforehand, e.g. thrown with dice; null lets the machine draw one after the list is fixed'),
  }),
  response: z.object({ recheckId: z.string(), size: z.number().int(), population: z.number().int() }),
});
const recheckParams = z.object({ recheckId: z.uuid() });
export const getRecheck = defineRoute({ method: 'GET', path: '/register/rechecks/:recheckId', summary: 'A re-check: the records drawn, what was found, and the estimate.', params: recheckParams, response: z.object({ recheck: recheckSummarySchema, items: z.array(recheckItemSchema), may: z.object({ recheck: z.boolean() }) }) });
export type RecheckPage = RouteResponse<typeof getRecheck>;
export const downloadRecheckCandidates = defineRoute({
  method: 'GET', path: '/register/rechecks/:recheckId/candidates', summary: 'The ids drawn from, sorted, one a line without a last line end: what the digest is of. No names.', params: recheckParams, response: z.unknown(),
});
export const recordRecheck = defineRoute({
  method: 'POST', path: '/register/rechecks/:recheckId/results', summary: 'What the re-check of one record found; a later result replaces it and both are kept.', params: recheckParams,
  body: z.object({ commandId: commandIdSchema, nth: z.number().int().positive(), result: resultSchema, note: z.string().trim().max(200).nullable() }), response: z.object({ nth: z.number().int() }),
});
