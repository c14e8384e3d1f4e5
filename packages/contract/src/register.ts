import { z } from 'zod';
import { defineRoute, type RouteResponse } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

const sexSchema = z.enum(['male', 'female', 'unknown']);
const fieldValueSchema = z.union([z.number(), z.string().max(500), z.array(z.string().max(40)).max(60)]);
/** Answers of a record by field. */
export const fieldsSchema = z.record(z.string(), fieldValueSchema);
/** A unit as lists name it. */
export const orgSchema = z.object({ id: z.string(), name: localizedSchema });
const residentIdSchema = z.coerce.number().int().positive();
const statusSchema = z.enum(['here', 'moved_out', 'died', 'lost', 'merged']);

/** A resident as lists show one: masked, with the age on the day asked about. */
export const residentBriefSchema = z.object({
  id: z.number().int(), name: z.string().describe('Masked: 王某某'), sex: sexSchema, age: z.number().int(), org: orgSchema.describe('Unit that answers for the resident'),
  identityEnd: z.string().nullable().describe('Last four of the certificate number'), status: statusSchema,
});
export type ResidentBrief = z.infer<typeof residentBriefSchema>;

/** Something due, or done today. */
export const dueRowSchema = z.object({
  resident: residentBriefSchema, programme: z.string(), programmeName: localizedSchema, kind: z.string(), what: localizedSchema,
  from: dateSchema, by: dateSchema, state: z.enum(['overdue', 'today', 'week', 'later']), daysLate: z.number().int(),
});
export type DueRow = z.infer<typeof dueRowSchema>;

export const listDue = defineRoute({
  method: 'GET', path: '/register/due', summary: 'Who is due: overdue first, then today, then this week; by village.',
  query: z.object({ orgId: z.string().optional(), programme: z.string().optional(), state: z.enum(['overdue', 'today', 'week', 'all']).default('all'), limit: z.coerce.number().int().min(1).max(500).default(200) }),
  response: z.object({
    today: dateSchema, org: orgSchema, rows: z.array(dueRowSchema),
    counts: z.object({ overdue: z.number().int(), today: z.number().int(), week: z.number().int(), doneToday: z.number().int() }),
    programmes: z.array(z.object({ id: z.string(), name: localizedSchema, overdue: z.number().int(), today: z.number().int(), week: z.number().int() })),
  }),
});

export const searchResidents = defineRoute({
  method: 'GET', path: '/residents', summary: 'Find residents by name, pinyin initials, last four digits, phone, certificate number or village.',
  query: z.object({ text: z.string().max(60).default(''), orgId: z.string().optional(), after: z.coerce.number().int().optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
  response: z.object({ rows: z.array(residentBriefSchema), next: z.number().int().nullable() }),
});

/** One record of a resident as the timeline shows it. */
export const recordViewSchema = z.object({
  id: z.string(), programme: z.string(), kind: z.string(), kindName: localizedSchema, on: dateSchema, org: orgSchema, fields: fieldsSchema,
  summary: z.array(z.object({ label: localizedSchema, value: localizedSchema })).describe('Answers in words, in the order of the form'),
  history: z.array(z.object({
    kind: z.enum(['enter', 'correct', 'withdraw']), at: instantSchema, by: z.string(), reason: z.string().nullable(),
    changes: z.array(z.object({ label: localizedSchema, before: localizedSchema.nullable(), after: localizedSchema.nullable() })).describe('What a correction changed, in the order of the form; null is no answer'),
  })),
  withdrawn: z.boolean(), mayChange: z.boolean().describe('Can be withdrawn by the reader; corrected too, unless it says where somebody is'),
});
export type RecordView = z.infer<typeof recordViewSchema>;

/** Where a resident stands in a programme, in words. */
export const standingViewSchema = z.object({
  programme: z.string(), name: localizedSchema,
  dues: z.array(z.object({ kind: z.string(), what: localizedSchema, from: dateSchema, by: dateSchema })),
  measures: z.array(z.object({ id: z.string(), name: localizedSchema, counted: z.boolean(), why: z.array(localizedSchema).describe('Why not, when not counted') })),
  doubts: z.array(localizedSchema), yearSteps: z.array(z.object({ what: localizedSchema, doneOn: dateSchema.nullable() })), validUntil: dateSchema.nullable(),
});
export type StandingView = z.infer<typeof standingViewSchema>;

export const residentViewSchema = z.object({
  resident: residentBriefSchema.extend({ bornOn: dateSchema, recordCode: z.string().nullable(), identityState: z.enum(['verified', 'to_verify', 'none']), residenceKind: z.number().int() }),
  version: z.number().int(), phoneEnd: z.string().nullable(),
  household: z.object({ id: z.number().int(), members: z.array(residentBriefSchema.extend({ role: z.string().nullable() })) }).nullable(),
  standings: z.array(standingViewSchema), records: z.array(recordViewSchema).describe('Newest first'),
  may: z.object({ record: z.boolean(), reveal: z.boolean() }),
});
export type ResidentPage = z.infer<typeof residentViewSchema>;

const residentParams = z.object({ residentId: residentIdSchema });
export const getResident = defineRoute({ method: 'GET', path: '/residents/:residentId', summary: 'A resident: where they stand, and everything recorded.', params: residentParams, response: residentViewSchema });

/** One question of a form, as the programme declares it. */
export const fieldSchema = z.object({
  key: z.string(), type: z.enum(['number', 'choice', 'choices', 'text', 'date']), label: localizedSchema, required: z.boolean(), carries: z.boolean(), row: z.string().nullable(), note: localizedSchema.nullable(), isFilled: z.boolean(),
  unit: z.string().nullable(), decimals: z.number().int(), min: z.number().nullable(), max: z.number().nullable(), usual: z.array(z.number()).nullable(), otherUnit: z.object({ unit: z.string(), factor: z.number() }).nullable(),
  choices: z.array(z.object({ code: z.string(), label: localizedSchema })), exclusive: z.string().nullable(), preset: z.string().nullable(), longest: z.number().int().nullable(),
});
export type FieldView = z.infer<typeof fieldSchema>;

export const listProgrammes = defineRoute({
  method: 'GET', path: '/register/programmes', summary: 'Service programmes with their forms, measures and clauses.',
  response: z.object({
    programmes: z.array(z.object({
      id: z.string(), name: localizedSchema, shortName: localizedSchema, source: z.object({ text: z.string(), clause: z.string(), verified: z.string() }),
      kinds: z.array(z.object({ id: z.string(), name: localizedSchema, clause: z.string(), fields: z.array(fieldSchema), ages: z.array(z.number()).nullable(), sex: sexSchema.nullable() })),
      measures: z.array(z.object({ id: z.string(), metricId: z.string(), name: localizedSchema, sentence: localizedSchema, submittedAs: z.string().nullable() })),
    })),
    rulesUrl: z.string().nullable().describe('Script with the same rules, for judging before saving'),
  }),
});

/** A month that has ended and whose counts a change moves: what was told of it is restated, the former figure stays readable. */
export const restatedMonthSchema = z.object({ month: z.string().describe('2021-12'), isPublished: z.boolean().describe('A published report speaks of it; the report itself stays as it is') });
export type RestatedMonth = z.infer<typeof restatedMonthSchema>;

/** What the records say when a draft were saved: classification, next visit, what is still missing. */
export const previewRecord = defineRoute({
  method: 'POST', path: '/residents/:residentId/preview', summary: 'What a record would say if it were saved; changes nothing.', params: residentParams,
  body: z.object({ programme: z.string(), kind: z.string(), on: dateSchema, fields: fieldsSchema, recordId: z.string().optional().describe('When correcting') }),
  response: z.object({
    problems: z.array(z.object({ field: z.string().nullable(), severity: z.enum(['hard', 'soft']), message: localizedSchema })),
    judgement: z.object({ level: z.enum(['good', 'attention', 'danger']), title: localizedSchema, because: z.array(localizedSchema), fills: fieldsSchema }).nullable(),
    standing: standingViewSchema.nullable(),
    restates: z.array(restatedMonthSchema).describe('Oldest first'),
  }),
});

const changed = z.object({ version: z.number().int() });
const authored = z.object({ commandId: commandIdSchema, version: z.number().int() });
export const enterRecord = defineRoute({
  method: 'POST', path: '/residents/:residentId/records', summary: 'Enter a record; every list, rate and count follows at once.', params: residentParams,
  body: authored.extend({ programme: z.string(), kind: z.string(), on: dateSchema, fields: fieldsSchema, confirmed: z.array(z.string()).default([]) }), response: changed.extend({ recordId: z.string() }),
});
const recordParams = residentParams.extend({ recordId: z.uuid() });
export const correctRecord = defineRoute({
  method: 'POST', path: '/residents/:residentId/records/:recordId/correct', summary: 'Correct a record; the old values stay in its history.', params: recordParams,
  body: authored.extend({ on: dateSchema, fields: fieldsSchema, confirmed: z.array(z.string()).default([]), reason: z.string().min(1).max(200) }), response: changed,
});
export const withdrawRecord = defineRoute({
  method: 'POST', path: '/residents/:residentId/records/:recordId/withdraw', summary: 'Withdraw a record that should not be there.', params: recordParams, body: authored.extend({ reason: z.string().min(1).max(200) }), response: changed,
});
export const previewWithdrawal = defineRoute({
  method: 'GET', path: '/residents/:residentId/records/:recordId/withdrawal', summary: 'Which ended months withdrawing a record would restate; changes nothing.', params: recordParams, response: z.object({ restates: z.array(restatedMonthSchema) }),
});
export const moveResident = defineRoute({
  method: 'POST', path: '/residents/:residentId/move', summary: 'Moved in, moved out, died, lost, found again.', params: residentParams,
  body: authored.extend({ kind: z.enum(['move_in', 'move_out', 'died', 'lost', 'found']), on: dateSchema, orgId: z.string().optional(), reason: z.string().max(200).nullable() }), response: changed,
});

export const identitySchema = z.object({
  name: z.string().trim().min(1).max(60), kind: z.enum(['id_card', 'birth_certificate', 'passport', 'hk_macao_taiwan', 'none']), number: z.string().max(40).nullable(), phone: z.string().max(20).nullable(), address: z.string().max(200).nullable(),
});
export const registerResident = defineRoute({
  method: 'POST', path: '/residents', summary: 'Add a resident (建档) at a village clinic; the health record code of 17 digits is given here.',
  body: z.object({
    commandId: commandIdSchema, orgId: z.string(), sex: sexSchema, bornOn: dateSchema, livesHereSince: dateSchema, identity: identitySchema, residenceKind: z.union([z.literal(1), z.literal(2)]),
    householdOf: z.number().int().nullable().default(null).describe('Resident whose household is joined; one is opened with them as head when they have none. Without an address of its own the new member gets theirs'),
    householdRole: z.string().max(20).nullable(),
  }),
  response: z.object({ residentId: z.number().int(), recordCode: z.string().nullable() }),
});
export const revealIdentity = defineRoute({
  method: 'POST', path: '/residents/:residentId/reveal', summary: 'Show what is masked. Who looked, when and why is kept.', params: residentParams,
  body: z.object({ commandId: commandIdSchema, reason: z.string().trim().min(2).max(200) }), response: identitySchema,
});

/** A rate of the register at one unit, with those below it. */
export const rateRowSchema = z.object({ org: orgSchema, numerator: z.number(), denominator: z.number(), rate: z.number().nullable(), hasChildren: z.boolean() });
export const getMeasure = defineRoute({
  method: 'GET', path: '/register/measures/:measureId', summary: 'A rate of the register: the unit, those below it, and what institutions submitted for the same.', params: z.object({ measureId: z.string() }),
  query: z.object({ orgId: z.string().optional(), month: periodSchema.optional().describe('A past month, as it ended; the present one as of today when left out') }),
  response: z.object({
    month: periodSchema, day: dateSchema.describe('Day the rate is of'), months: z.array(periodSchema).describe('Months to choose from, newest first'),
    measure: z.object({ id: z.string(), metricId: z.string(), programme: z.string(), name: localizedSchema, sentence: localizedSchema, numeratorName: localizedSchema, denominatorName: localizedSchema, clause: z.string() }),
    today: dateSchema, path: z.array(orgSchema), self: rateRowSchema, children: z.array(rateRowSchema),
    submitted: z.object({ metricId: z.string(), name: localizedSchema, value: z.number().nullable(), period: z.string(), registered: z.number().nullable().describe('What the register counted for the same period') }).nullable(),
  }),
});
export const listMeasurePeople = defineRoute({
  method: 'GET', path: '/register/measures/:measureId/people', summary: 'The people behind a rate: counted, or not counted and why.', params: z.object({ measureId: z.string() }),
  query: z.object({ orgId: z.string().optional(), month: periodSchema.optional(), counted: z.enum(['yes', 'no']).default('no'), after: z.coerce.number().int().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  response: z.object({ rows: z.array(z.object({ resident: residentBriefSchema, why: z.array(localizedSchema) })), next: z.number().int().nullable(), total: z.number().int(), elsewhere: z.number().int().describe('Counted here in that month and answered for by another unit now: not named here') }),
});
export const exportMeasurePeople = defineRoute({
  method: 'POST', path: '/register/measures/:measureId/export', summary: 'The named list as an Excel file; who took it and why is kept.', params: z.object({ measureId: z.string() }),
  body: z.object({ commandId: commandIdSchema, orgId: z.string().optional(), month: periodSchema.optional(), counted: z.enum(['yes', 'no']), reason: z.string().trim().min(2).max(200) }), response: z.unknown(),
});
export const getRegisterOverview = defineRoute({
  method: 'GET', path: '/register/overview', summary: 'Every rate of the register at one unit.',
  query: z.object({ orgId: z.string().optional(), month: periodSchema.optional().describe('A past month, as it ended; the present one as of today when left out') }),
  response: z.object({
    today: dateSchema, month: periodSchema, day: dateSchema.describe('Day the rates are of'), months: z.array(periodSchema).describe('Months to choose from, newest first'), org: orgSchema,
    residents: z.number().int().nullable().describe('Null in a past month: who lives here is known of today only'), unpublished: z.number().int().describe('Counts not yet told to the ledger'),
    programmes: z.array(z.object({ id: z.string(), name: localizedSchema, overdue: z.number().int().nullable().describe('Of today; null in a past month'), doubts: z.number().int().nullable(), measures: z.array(z.object({ id: z.string(), name: localizedSchema, numerator: z.number(), denominator: z.number(), rate: z.number().nullable() })) })),
  }),
});
export type RegisterOverview = RouteResponse<typeof getRegisterOverview>;
