import { z } from 'zod';
import { linkTargetSchema } from './item-link.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, instantSchema, localizedSchema, periodSchema } from './wire.ts';

const orgSchema = z.object({ id: z.string(), name: localizedSchema });
const namedSchema = z.object({ id: z.string(), name: localizedSchema });
const valueSchema = z.union([z.string().max(4000), z.number(), z.boolean()]);
const momentSchema = z.union([dateSchema, instantSchema]);
const valuesSchema = z.record(z.string(), valueSchema);

/** From calm to late; shown with its word and a sign, never by colour alone. */
export const lightSchema = z.enum(['green', 'blue', 'yellow', 'orange', 'red']);

/** A question of a procedure, as an action asks it. */
export const itemFieldSchema = namedSchema.extend({
  kind: z.enum(['text', 'long_text', 'number', 'money', 'date', 'yes_no', 'choice']), options: z.array(namedSchema), minimum: z.number().nullable(), maximum: z.number().nullable(),
  required: z.boolean().describe('Must have a value after the action'), value: valueSchema.nullable().describe('What the item holds now; an action that asks anew shows null'),
});
export type ItemField = z.infer<typeof itemFieldSchema>;

/** Something the reader may do to an item now, with what it asks for. */
export const itemActionSchema = namedSchema.extend({
  fields: z.array(itemFieldSchema), needsOpinion: z.boolean(), evidence: z.number().int().describe('Pieces this very action must bring'),
  reassigns: z.array(namedSchema), mayBackdate: z.boolean(), leadsTo: localizedSchema.nullable().describe('State afterwards; null when it stays'),
  blockedBy: z.array(localizedSchema).describe('Conditions that do not hold yet, each with by how much'),
});
export type ItemAction = z.infer<typeof itemActionSchema>;

/** Who is what to an item. */
export const partySchema = z.object({ relation: namedSchema, org: orgSchema, person: z.object({ id: z.string(), name: z.string() }).nullable() });

/** A unit below the one an item is about: what holds the bound figure down. */
export const itemPartSchema = z.object({
  org: orgSchema, value: z.number().nullable(), numerator: z.number().nullable(), denominator: z.number().nullable(), threshold: z.number().nullable().describe('What its own figure must reach; null when nothing is asked of it'),
  gap: z.number().nullable().describe('In the unit of the figure; positive when it falls short'), needed: z.number().nullable().describe('How many more its numerator, or its amount, needs; 0 when it has reached the threshold'),
  share: z.number().nullable().describe('Per cent of what all units that fall short need'), canOpen: z.boolean().describe('Whether there are units below it'),
});
export type ItemPart = z.infer<typeof itemPartSchema>;

/** A figure an item is bound to, and how far it is from closing it. */
export const itemFigureSchema = z.object({
  metricId: z.string(), org: orgSchema, label: localizedSchema, unit: z.string(), unitEn: z.string(), decimals: z.number().int(),
  direction: z.enum(['at_least', 'at_most']), threshold: z.number(), from: dateSchema.describe('Figures of earlier days prove nothing'),
  value: z.number().nullable(), numerator: z.number().nullable(), denominator: z.number().nullable(), period: periodSchema.nullable(), on: dateSchema.nullable(), isReached: z.boolean(), shortfall: z.number().nullable(), sentence: localizedSchema,
  measureId: z.string().nullable().describe('Rate of the register that can name the people'),
  months: z.array(z.object({ period: periodSchema, value: z.number().nullable() })).describe('The last twelve, oldest first'),
  parts: z.array(itemPartSchema).describe('Units below that have a share in it and that the reader may see, worst first'),
});
export type ItemFigure = z.infer<typeof itemFigureSchema>;

/** One line of a list of items. */
export const itemBriefSchema = z.object({
  id: z.uuid(), number: z.string().describe('督办〔2022〕3号'), procedure: namedSchema, title: z.string(), state: namedSchema.extend({ isFinal: z.boolean() }),
  light: lightSchema, lightName: localizedSchema, dueOn: dateSchema.nullable(), dueClock: localizedSchema.nullable(), daysLeft: z.number().int().nullable().describe('Calendar days; negative when overdue'),
  isLate: z.boolean().describe('A limit ran out at some time; stays after closing (超期办结)'), leads: z.array(orgSchema), openedOn: dateSchema, closedOn: dateSchema.nullable(),
  waitsForMe: z.boolean(), isPart: z.boolean().describe('A sub-item of another'), figure: z.object({ label: localizedSchema, threshold: z.number(), unit: z.string() }).nullable(),
});
export type ItemBrief = z.infer<typeof itemBriefSchema>;

/** One line of the calculation of a due day. */
export const stepSchema = z.object({
  what: z.enum(['start', 'count', 'skip', 'pause', 'extend', 'move', 'late', 'due', 'halt']), from: z.string(), to: z.string(), days: z.number(), why: localizedSchema, clause: z.string().nullable(),
});

/** A time limit of an item with its calculation. */
export const itemClockSchema = namedSchema.extend({
  clause: z.string(), state: z.enum(['not_started', 'running', 'paused', 'stopped']), startedAt: z.string().nullable(), due: dateSchema.nullable(), dueAt: z.string().nullable(), stoppedAt: z.string().nullable(),
  isOverdue: z.boolean(), steps: z.array(stepSchema),
});
export type ItemClock = z.infer<typeof itemClockSchema>;

export const evidenceSchema = z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.number().int(), digest: z.string().describe('SHA-256, hexadecimal'), uploadedAt: instantSchema, uploadedBy: z.string() });
export type EvidenceView = z.infer<typeof evidenceSchema>;

/** One entry of the course of an item. A refusal is something the rules did not let through. */
export const itemEntrySchema = z.object({
  kind: z.enum(['record', 'refusal', 'notice', 'move', 'relation']).describe('move: a change of holidays or limits moved a due day; relation: linked, taken off, or a sub-item added'), version: z.number().int().nullable(), action: localizedSchema, at: z.string(), recordedAt: instantSchema,
  by: z.object({ name: z.string(), org: orgSchema.nullable() }), as: z.array(localizedSchema), opinion: z.string().nullable(), state: localizedSchema.nullable().describe('State afterwards when it changed'),
  fields: z.array(z.object({ name: localizedSchema, value: localizedSchema })), evidence: z.array(evidenceSchema), sentence: localizedSchema.nullable().describe('The judgement on the figure, or why it was refused'),
  deskHours: z.number().nullable().describe('Working time is not meant: hours from the entry before to this one'),
});
export type ItemEntry = z.infer<typeof itemEntrySchema>;

const pointSchema = z.tuple([z.number(), z.number()]);

export const itemSchema = itemBriefSchema.extend({
  rule: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('The rule that opened it by itself, where the reader may see the rule'),
  version: z.number().int(), mark: z.string().describe('Another text once anything on the page has changed; see the pulse'), today: dateSchema, purpose: localizedSchema, parties: z.array(partySchema),
  fields: z.array(z.object({ id: z.string(), name: localizedSchema, value: localizedSchema })).describe('What is written about it, in words'),
  clocks: z.array(itemClockSchema), course: z.array(itemEntrySchema).describe('Oldest first'), conditions: z.array(z.object({ id: z.string(), name: localizedSchema, holds: z.boolean(), reason: localizedSchema })).describe('What closing asks for'),
  actions: z.array(itemActionSchema), bound: itemFigureSchema.nullable(), evidence: z.array(evidenceSchema),
  diagram: z.object({
    width: z.number(), height: z.number(),
    nodes: z.array(z.object({ id: z.string(), name: localizedSchema, x: z.number(), y: z.number(), width: z.number(), height: z.number(), isFinal: z.boolean(), isCurrent: z.boolean(), isPassed: z.boolean() })),
    edges: z.array(z.object({ from: z.string(), to: z.string(), actions: z.array(localizedSchema), points: z.array(pointSchema), isBack: z.boolean() })),
  }),
});
export type ItemView = z.infer<typeof itemSchema>;

/** A procedure as the screen for opening an item needs it. */
export const procedureSchema = namedSchema.extend({
  purpose: localizedSchema, isPublic: z.boolean(), relations: z.array(namedSchema.extend({
    isMine: z.boolean().describe('Whoever opens the item is it'), isNeeded: z.boolean().describe('Whoever opens it is this as well, unless somebody is named'),
    only: z.array(localizedSchema).describe('What nobody else may do: without this party it cannot be done'),
  })), opening: z.array(itemActionSchema).describe('Actions that open one'), mayBind: z.boolean(), mayOpenByRule: z.boolean().describe('Whether a rule can answer what opening it asks'),
  hasAnnual: z.boolean().describe('A norm prescribes an annual table of its items'),
  clocks: z.array(z.object({ id: z.string(), name: localizedSchema, sentence: localizedSchema, clause: z.string() })),
});
export type ProcedureView = z.infer<typeof procedureSchema>;

export const listProcedures = defineRoute({ method: 'GET', path: '/procedures', summary: 'Ways of working: what they ask for, who is what, and their time limits.', response: z.object({ procedures: z.array(procedureSchema) }) });

const partiesSchema = z.record(z.string(), z.array(z.object({ orgId: z.string(), accountId: z.uuid().optional() })).max(60));

export const openItem = defineRoute({
  method: 'POST', path: '/items', summary: 'Open an item: a supervised item, an application, a petition.',
  body: z.object({
    commandId: commandIdSchema, procedure: z.string(), action: z.string(), title: z.string().trim().min(2).max(120), parties: partiesSchema, fields: valuesSchema, opinion: z.string().max(2000).optional(), at: momentSchema.optional(), evidence: z.array(z.uuid()).max(30).default([]),
    figure: z.object({ metricId: z.string(), orgId: z.string(), direction: z.enum(['at_least', 'at_most']), threshold: z.number() }).optional().describe('Closes only when this figure, recalculated, reaches the threshold'),
    cause: z.string().max(120).optional().describe('What it is opened for; a cause has one open item at most'),
    parentId: z.uuid().optional().describe('The item it is a part of'), links: z.array(linkTargetSchema).max(10).optional().describe('What it comes from; a bound figure is linked without being named here'),
  }),
  response: z.object({ itemId: z.uuid(), number: z.string() }),
});

export const listItems = defineRoute({
  method: 'GET', path: '/items', summary: 'Items by box, procedure, state, unit and words; what is due first stands first.',
  query: z.object({
    box: z.enum(['todo', 'done', 'initiated', 'copied', 'all']).default('all'), procedure: z.string().optional(), state: z.enum(['open', 'overdue', 'closed', 'any']).default('any'), org: z.string().optional(), text: z.string().max(60).optional(),
    level: z.enum(['top', 'all']).optional().describe('top: no sub-items; all of them unless told'), sort: z.enum(['due', 'newest']).default('due'), page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z.object({
    today: dateSchema, rows: z.array(itemBriefSchema), total: z.number().int(), boxes: z.object({ todo: z.number().int(), overdue: z.number().int(), initiated: z.number().int() }),
    countedTo: z.number().int().describe('Counts are exact up to this many; a count above says only that there are more'),
  }),
});

const itemParams = z.object({ itemId: z.uuid() });
export const getItem = defineRoute({ method: 'GET', path: '/items/:itemId', summary: 'An item: what, who, by when and why that day, its course, and what may be done now.', params: itemParams, response: itemSchema });

export const getItemPulse = defineRoute({ method: 'GET', path: '/items/:itemId/pulse', summary: 'Whether an item has changed: its mark, and nothing else. Cheap enough to ask every second.', params: itemParams, response: z.object({ mark: z.string() }) });

export const actOnItem = defineRoute({
  method: 'POST', path: '/items/:itemId/actions', summary: 'Take an action; refused with a reason, or recorded for good.', params: itemParams,
  body: z.object({
    commandId: commandIdSchema, action: z.string(), version: z.number().int().describe('The version the reader saw'), fields: valuesSchema.default({}), opinion: z.string().max(2000).optional(), at: momentSchema.optional(), evidence: z.array(z.uuid()).max(30).default([]), parties: partiesSchema.optional(),
  }),
  response: z.object({ version: z.number().int(), state: namedSchema }),
});

export const uploadEvidence = defineRoute({
  method: 'POST', path: '/evidence', summary: 'Upload a file (multipart, field `file`) to be handed in with an action. Its type is read from its content.', response: evidenceSchema,
});
export const getEvidenceRules = defineRoute({ method: 'GET', path: '/evidence/rules', summary: 'How large a file may be, to be told before it is sent.', response: z.object({ largestBytes: z.number().int() }) });
export const downloadEvidence = defineRoute({ method: 'GET', path: '/evidence/:evidenceId', summary: 'A file of an item the reader may see.', params: z.object({ evidenceId: z.uuid() }), response: z.unknown() });

/** What the system told somebody about an item. */
export const noticeSchema = z.object({ id: z.string(), at: instantSchema, itemId: z.uuid(), number: z.string(), title: z.string(), tone: z.enum(['remind', 'urge', 'escalate', 'told']), text: localizedSchema, isRead: z.boolean() });
export type NoticeView = z.infer<typeof noticeSchema>;
export const listNotices = defineRoute({ method: 'GET', path: '/notices', summary: 'What the reader was told, newest first.', response: z.object({ rows: z.array(noticeSchema), unread: z.number().int() }) });
export const readNotices = defineRoute({ method: 'POST', path: '/notices/read', summary: 'Mark as read what was told up to an instant.', body: z.object({ commandId: commandIdSchema, until: instantSchema }), response: z.object({ unread: z.number().int() }) });

/** How a unit stands with its items. */
export const getItemStatistics = defineRoute({
  method: 'GET', path: '/items/statistics', summary: 'By unit and procedure: received, closed in time or late, returned or withdrawn in a span of days; pending and overdue at its end.',
  query: z.object({ procedure: z.string().optional(), from: dateSchema.optional(), to: dateSchema.optional() }),
  response: z.object({
    from: dateSchema, to: dateSchema, procedure: namedSchema.nullable(), onTimeRate: z.number().nullable().describe('Of all units together, in percent'),
    rows: z.array(z.object({ org: orgSchema, received: z.number().int(), closedInTime: z.number().int(), closedLate: z.number().int(), dropped: z.number().int(), pending: z.number().int(), overdue: z.number().int(), onTimeRate: z.number().nullable() })),
  }),
});
