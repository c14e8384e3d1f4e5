import { z } from 'zod';
import { orgKindSchema } from './organisation.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

const orgSchema = z.object({ id: z.string(), name: localizedSchema });
const marginSchema = z.object({ by: z.number(), measure: z.enum(['points', 'percent']).describe('points: of a rate its points, of an amount percentage points of the year\'s target; percent: of what it is held against') });

/** When an item is opened by itself, and what is then asked of whom. */
export const openingRuleSchema = z.object({
  name: z.string().trim().max(60), metricId: z.string(),
  units: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('county') }), z.object({ kind: z.literal('below'), orgId: z.string(), unitKind: orgKindSchema }), z.object({ kind: z.literal('chosen'), orgIds: z.array(z.string()).max(500) }),
  ]),
  criterion: z.discriminatedUnion('kind', [
    marginSchema.extend({ kind: z.literal('plan') }), z.object({ kind: z.literal('value'), direction: z.enum(['below', 'above']), value: z.number() }), marginSchema.extend({ kind: z.literal('last_year'), direction: z.enum(['below', 'above']) }),
  ]).describe('What behind means'),
  periods: z.number().int().describe('Published periods on end'), procedureId: z.string(), title: z.string().trim().max(120).describe('〔单位〕, 〔指标〕 and 〔期〕 are filled in'), matter: z.string().trim().max(2000),
  assisting: z.array(z.string()).max(60), workdays: z.number().int().describe('Working days allowed'),
  closing: z.discriminatedUnion('kind', [z.object({ kind: z.literal('plan') }), z.object({ kind: z.literal('target') }), z.object({ kind: z.literal('number'), value: z.number() })]).describe('What closes the items it opens'),
  validFrom: dateSchema, validUntil: dateSchema.nullable(), againAfterDays: z.number().int().nullable().describe('So many days after closing another may follow in the same year; null: never'), isEnabled: z.boolean(),
});
export type OpeningRuleBody = z.infer<typeof openingRuleSchema>;

/** What a rule does about one unit today, and on which figure. */
export const ruleUnitSchema = z.object({
  org: orgSchema, kind: z.enum(['open', 'already_open', 'open_elsewhere', 'closed_before', 'reached', 'year_over', 'not_behind', 'not_judged']), sentence: localizedSchema,
  value: z.number().nullable(), reference: z.number().nullable().describe('What it is held against'), period: periodSchema.nullable(), threshold: z.number().nullable().describe('What would close the item'),
  lead: orgSchema, item: z.object({ id: z.uuid(), number: z.string() }).nullable().describe('The item that is open, where the reader may see it'),
});
export type RuleUnitView = z.infer<typeof ruleUnitSchema>;

export const ruleStandingSchema = z.object({
  metric: z.object({ id: z.string(), name: localizedSchema, unit: z.string(), unitEn: z.string(), decimals: z.number().int() }), today: dateSchema, dueOn: dateSchema.describe('Last day of an item opened today'),
  opens: z.number().int().describe('Items it opens today'), units: z.array(ruleUnitSchema).describe('Every unit it looks at: what it opens first'),
});
export type RuleStanding = z.infer<typeof ruleStandingSchema>;

export const ruleBriefSchema = z.object({
  id: z.uuid(), version: z.number().int(), rule: openingRuleSchema, metricName: localizedSchema, sentence: localizedSchema.describe('What behind means, whose figure, and what is opened'),
  state: z.enum(['active', 'disabled', 'not_yet', 'ended', 'halted']), stateWords: localizedSchema.describe('Why it does not work, where it does not'),
  org: orgSchema.describe('Unit it belongs to'), setBy: z.string(), setAt: instantSchema, mayChange: z.boolean(), opened: z.number().int(), open: z.number().int().describe('Of them still open'),
});
export type RuleBrief = z.infer<typeof ruleBriefSchema>;

/** One change of a rule. */
export const ruleChangeSchema = z.object({
  version: z.number().int(), setAt: instantSchema, setBy: z.string(), reason: z.string().nullable(),
  changes: z.array(z.object({ name: localizedSchema, before: localizedSchema.nullable(), after: localizedSchema })).describe('What became different; everything, of the first'),
});
export type RuleChange = z.infer<typeof ruleChangeSchema>;

export const ruleItemSchema = z.object({ itemId: z.uuid(), number: z.string(), title: z.string(), org: orgSchema, year: z.number().int(), openedOn: dateSchema, state: localizedSchema, closedOn: dateSchema.nullable(), why: localizedSchema });
export type RuleItem = z.infer<typeof ruleItemSchema>;

export const listOpeningRules = defineRoute({ method: 'GET', path: '/opening-rules', summary: 'Rules by which items are opened by themselves.', response: z.object({ rules: z.array(ruleBriefSchema) }) });

const ruleParams = z.object({ ruleId: z.uuid() });
export const getOpeningRule = defineRoute({
  method: 'GET', path: '/opening-rules/:ruleId', summary: 'A rule, its changes, and the items it opened.', params: ruleParams,
  response: ruleBriefSchema.extend({ history: z.array(ruleChangeSchema).describe('Newest first'), items: z.array(ruleItemSchema).describe('Newest first') }),
});

export const previewOpeningRule = defineRoute({
  method: 'POST', path: '/opening-rules/preview', summary: 'What a rule would open today, before it is saved: every unit with its figure and why.',
  body: z.object({ ruleId: z.uuid().optional().describe('The rule that is changed: what it opened already is taken into account'), rule: openingRuleSchema }), response: ruleStandingSchema,
});

export const saveOpeningRule = defineRoute({
  method: 'PUT', path: '/opening-rules/:ruleId', summary: 'Set a rule, or change it; whoever does so answers for the items it opens.', params: ruleParams,
  body: z.object({ commandId: commandIdSchema, version: z.number().int().min(0).describe('The version the reader saw; 0 for a new rule'), rule: openingRuleSchema, reason: z.string().trim().max(500).optional() }),
  response: z.object({ ruleId: z.uuid(), version: z.number().int() }),
});

export const disableOpeningRule = defineRoute({
  method: 'POST', path: '/opening-rules/:ruleId/disable', summary: 'Stop a rule; what it opened stays.', params: ruleParams,
  body: z.object({ commandId: commandIdSchema, version: z.number().int(), reason: z.string().trim().min(2).max(500) }), response: z.object({ ruleId: z.uuid(), version: z.number().int() }),
});
