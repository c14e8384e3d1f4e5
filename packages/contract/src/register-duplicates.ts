import { z } from 'zod';
import { residentBriefSchema } from './register.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema } from './wire.ts';

/** Why two residents may be one person. */
export const duplicateEvidenceSchema = z.enum(['same_number', 'same_name_birth_sex', 'same_phone_birth']);
export type DuplicateEvidence = z.infer<typeof duplicateEvidenceSchema>;

const candidateSchema = residentBriefSchema.extend({ version: z.number().int(), bornOn: dateSchema, identityState: z.enum(['verified', 'to_verify', 'none']), records: z.number().int().describe('Actions on record'), createdOn: dateSchema });
export const duplicatePairSchema = z.object({ first: candidateSchema, second: candidateSchema, evidence: z.array(duplicateEvidenceSchema).describe('Strongest first') });
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

export const listDuplicates = defineRoute({
  method: 'GET', path: '/register/duplicates', summary: 'Residents who may be one person twice, with the evidence; two different verified numbers are two people.',
  query: z.object({ orgId: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
  response: z.object({ pairs: z.array(duplicatePairSchema), isMore: z.boolean() }),
});
/** A pair somebody who looked has judged to be two people. */
export const judgedPairSchema = z.object({ first: candidateSchema, second: candidateSchema, at: instantSchema, by: z.string(), reason: z.string() });
export type JudgedPair = z.infer<typeof judgedPairSchema>;

export const listJudgedDuplicates = defineRoute({
  method: 'GET', path: '/register/duplicates/judged', summary: 'Pairs judged to be two people: by whom, when and why. They are not proposed again.',
  query: z.object({ orgId: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }), response: z.object({ judged: z.array(judgedPairSchema).describe('Last judged first'), isMore: z.boolean() }),
});
export const judgeDuplicate = defineRoute({
  method: 'POST', path: '/register/duplicates/judge', summary: 'Say that two residents are two people, or take that back.',
  body: z.object({ commandId: commandIdSchema, firstId: z.number().int().positive(), secondId: z.number().int().positive(), verdict: z.enum(['different', 'open']), reason: z.string().trim().min(2).max(200) }),
  response: z.object({ verdict: z.enum(['different', 'open']) }),
});
export const mergeResidents = defineRoute({
  method: 'POST', path: '/residents/:residentId/merge', summary: 'Merge a duplicate into this resident: both histories are kept, counts move by the difference. Cannot be undone; every step stays traceable.',
  params: z.object({ residentId: z.coerce.number().int().positive() }),
  body: z.object({ commandId: commandIdSchema, version: z.number().int(), mergedId: z.number().int().positive(), mergedVersion: z.number().int(), reason: z.string().trim().min(2).max(200) }),
  response: z.object({ version: z.number().int(), taken: z.number().int().describe('Records that came over and count'), setAside: z.number().int().describe('Records kept in the history that do not count: said twice, or another residence') }),
});
/** Merges cannot be undone; this says what was merged into a resident, so that everything can be traced. */
export const listMerged = defineRoute({
  method: 'GET', path: '/residents/:residentId/merged', summary: 'Residents that were merged into this one.', params: z.object({ residentId: z.coerce.number().int().positive() }),
  response: z.object({ rows: z.array(z.object({ id: z.number().int(), org: z.object({ id: z.string(), name: localizedSchema }), records: z.number().int() })) }),
});
