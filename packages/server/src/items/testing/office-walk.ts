import { addHours, type WorkingCalendar } from '@taizhang/kernel';
import { act, availableActions, newItem, type Evidence, type FieldValue, type ItemOpening, type ItemRecord, type Party, type Procedure, type ProcedureAction, type ProcedureField, type WorkItem } from '@taizhang/workflow';

/** Draws numbers from 0 (included) to 1 (excluded). */
export type Draw = () => number;

/** An item an office might have, with the records that made it. */
export interface OfficeWalk {
  readonly procedure: Procedure;
  readonly opening: ItemOpening;
  readonly item: WorkItem;
  readonly records: readonly ItemRecord[];
  /** When the last thing happened. */
  readonly now: string;
}

/** Whether an item has come to its end. */
export function isEnded({ procedure, item }: Pick<OfficeWalk, 'procedure' | 'item'>): boolean {
  return procedure.states.some(({ id, isFinal }) => id === item.state && isFinal === true);
}

/** Numbers that depend on nothing but the seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An item nothing has happened to. */
export function startOfficeWalk(procedure: Procedure, opening: Omit<ItemOpening, 'procedureId'>, now: string): OfficeWalk {
  const whole: ItemOpening = { ...opening, procedureId: procedure.id };
  return { procedure, opening: whole, item: newItem(whole), records: [], now };
}

/**
 * Goes on until so many actions have been taken, then, when it should end, until the item has. Actions are drawn from those the declaration
 * allows and go through `act`, as whoever may take them; what it refuses is not taken.
 */
export function walkOn(start: OfficeWalk, wanted: { readonly records: number; readonly ends: boolean }, calendar: WorkingCalendar, draw: Draw): OfficeWalk {
  let walk = start;
  for (let tries = 0; tries < 80 && !isEnded(walk); tries += 1) {
    const isEnough = walk.records.length >= wanted.records;
    if (isEnough && !wanted.ends) break;
    walk = takeStep(walk, isEnough, calendar, draw);
  }
  return walk;
}

/** Tries one action some hours later; the walk only grows older when it is refused. */
function takeStep(walk: OfficeWalk, towardsEnd: boolean, calendar: WorkingCalendar, draw: Draw): OfficeWalk {
  const now = walk.records.length === 0 ? walk.now : addHours(walk.now, 1 + Math.floor(draw() * 70));
  return tryAction({ ...walk, now }, drawAction(walk.procedure, walk.item, draw, towardsEnd ? 'onward' : 'open'), calendar);
}

/** An action somebody may take, with what it asks for. */
export interface DrawnAction {
  readonly party: Party;
  readonly relation: string;
  readonly request: { readonly action: string; readonly fields: Readonly<Record<string, FieldValue>>; readonly evidence: readonly Evidence[] };
}

/** Draws one of the actions the declaration allows: any, those that leave the item open, or those that lead on. */
export function drawAction(procedure: Procedure, item: WorkItem, draw: Draw, wanted: 'any' | 'open' | 'onward' = 'any'): DrawnAction | undefined {
  const open = availableActions(procedure, item, procedure.relations.map(({ id }) => id));
  const ends = new Set(procedure.states.flatMap(({ id, isFinal }) => (isFinal === true ? [id] : [])));
  const chosen = { any: open, open: open.filter(({ to }) => to === undefined || !ends.has(to)), onward: open.filter(({ to }) => to !== undefined && to !== item.state) }[wanted];
  const action = drawn(chosen.length === 0 ? open : chosen, draw);
  const relation = action?.by[0] ?? '';
  const party = item.parties[relation]?.[0];
  if (action === undefined || party === undefined) return undefined;
  return { party, relation, request: { action: action.id, fields: fieldsOf(procedure, action, draw), evidence: evidenceOf(action, item.version) } };
}

/** Takes it, unless it is refused. */
export function tryAction(walk: OfficeWalk, action: DrawnAction | undefined, calendar: WorkingCalendar): OfficeWalk {
  if (action === undefined) return walk;
  const { procedure, item, now } = walk;
  const outcome = act(procedure, item, { ...action.request, baseVersion: item.version, opinion: '同意，请按要求办理' }, {
    now, calendar, actor: { accountId: accountOf(action.party), name: '测速', orgId: action.party.orgId }, relations: [action.relation],
  });
  return outcome.kind === 'refused' ? walk : { ...walk, item: outcome.item, records: [...walk.records, outcome.record] };
}

/** Somebody of a unit, the same one always. */
function accountOf(party: Party): string {
  return party.accountId ?? `00000000-0000-4000-9000-${Buffer.from(party.orgId).toString('hex').slice(-12).padStart(12, '0')}`;
}

function fieldsOf(procedure: Procedure, action: ProcedureAction, draw: Draw): Readonly<Record<string, FieldValue>> {
  const wanted = new Set([...(action.needs ?? []), ...(action.asks ?? [])]);
  return Object.fromEntries(procedure.fields.filter(({ id }) => wanted.has(id)).map((field) => [field.id, valueOf(field, draw)]));
}

function valueOf({ kind, options = [], minimum = 0, maximum = 100 }: ProcedureField, draw: Draw): FieldValue {
  switch (kind) {
    case 'text':
      return '已核实';
    case 'long_text':
      return '已按要求入户核实，逐项整改，结果已登记。';
    case 'yes_no':
      return draw() < 0.5;
    case 'date':
      return '2022-06-30';
    case 'choice':
      return drawn(options, draw)?.id ?? '';
    case 'number':
    case 'money':
      return minimum + Math.floor(draw() * Math.min(20, maximum - minimum));
  }
}

function evidenceOf({ evidence = 0 }: ProcedureAction, version: number): readonly Evidence[] {
  return Array.from({ length: evidence }, (_, nth) => ({ id: `00000000-0000-4000-a000-0000000${version % 10}${nth % 10}000`, name: '佐证材料.pdf', digest: '' }));
}

function drawn<Item>(list: readonly Item[], draw: Draw): Item | undefined {
  return list[Math.floor(draw() * list.length)];
}
