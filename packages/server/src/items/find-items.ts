import type { PlainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { CitedNumber } from './item-number.ts';
import type { ItemBox } from './item-query.ts';

/** Whose lists they are. */
export interface ListOwner {
  readonly countyId: number;
  readonly accountId: string | null;
  /** Units they speak for. */
  readonly units: readonly number[];
  /** Units whose items they see; undefined: the whole county. */
  readonly scope: readonly number[] | undefined;
  readonly today: PlainDate;
}

/** Which items are looked for, in the ids of the tables. */
export interface ItemSearch {
  readonly box: ItemBox;
  readonly state: 'open' | 'overdue' | 'closed' | 'any';
  readonly procedure?: string | undefined;
  /** Any of these is party to it. */
  readonly orgs?: readonly number[] | undefined;
  readonly words?: { readonly text: string; readonly cited: CitedNumber | undefined; /** Units of that name. */ readonly orgs: readonly number[] } | undefined;
  readonly sort: 'due' | 'newest';
  /** No sub-items. */
  readonly isTop?: boolean;
}

/** Values of a statement and the marks they stand under. */
interface Binding {
  readonly values: readonly unknown[];
  bind(value: unknown): string;
}

/**
 * Ids in the order of the list, so many at most. Each part of the answer is the beginning of an index that is in that order already, so that
 * it costs the same whatever lies behind; parts are put together and ordered once more. Row-level security holds throughout; only the index
 * of words is read as the server, and what it finds is read again as the user.
 */
export async function findItems(tx: Tx, owner: ListOwner, search: ItemSearch, most: number): Promise<readonly string[]> {
  const { words } = search;
  const found = words === undefined ? undefined : await findByWords(tx, owner, search, words.text, most);
  const binding = parameters(owner.countyId);
  const parts = found === undefined || words === undefined ? driversOf(owner, search, binding, most) : [
    itemPart(owner, search, binding, most, `i.id = any(${binding.bind(found)}::uuid[])`),
    ...(words.cited === undefined ? [] : [itemPart(owner, search, binding, most, citedCondition(words.cited, owner.today, binding))]),
    ...namedParts(owner, search, binding, most, words.orgs),
  ];
  const { columns, by } = ORDERS[search.sort];
  const rows = await rowsOf<{ id: string }>(tx, `select distinct on (${columns.join(', ')}, id) id from (${together(parts)}) as found order by ${by('', 'id')} limit ${most}`, binding.values);
  return rows.map(({ id }) => id);
}

/** How many wait, how many of them are past their day, how many of one's own are open: each counted up to a bound. */
export async function countBoxes(tx: Tx, owner: ListOwner, bound: number): Promise<{ readonly todo: number; readonly overdue: number; readonly initiated: number }> {
  const binding = parameters(owner.countyId);
  const counted = (box: ItemBox, state: ItemSearch['state']): string => {
    const parts = driversOf(owner, { box, state, sort: 'due' }, binding, bound);
    return `(select count(*) from (select distinct id from (${together(parts)}) as found limit ${bound}) as counted)`;
  };
  const [row] = await rowsOf<{ todo: number; overdue: number; initiated: number }>(tx, `select ${counted('todo', 'any')} as todo, ${counted('todo', 'overdue')} as overdue, ${counted('initiated', 'open')} as initiated`, binding.values);
  return row ?? { todo: 0, overdue: 0, initiated: 0 };
}

/** One item may be in several parts: of two units, of a unit and a person. */
function together(parts: readonly string[]): string {
  return parts.map((part) => `(${part})`).join(' union all ');
}

const ORDERS = {
  due: { columns: ['is_final', 'due_on', 'opened_on'], by: (row: string, id: string) => `${row}is_final, ${row}due_on, ${row}opened_on desc, ${row}${id}` },
  newest: { columns: ['opened_on', 'number'], by: (row: string, id: string) => `${row}opened_on desc, ${row}number desc, ${row}${id}` },
} as const;

/** The parts an answer is made of: the narrowest thing asked for is walked in its order, the rest is looked up. */
function driversOf(owner: ListOwner, search: ItemSearch, binding: Binding, most: number): readonly string[] {
  const { box, orgs } = search;
  if (box === 'initiated') return [itemPart(owner, search, binding, most, openedBy(owner, binding))];
  if (box !== 'all') {
    return [
      partyPart(owner, search, binding, most, { units: owner.units, box }),
      ...(owner.accountId === null ? [] : [partyPart(owner, search, binding, most, { person: owner.accountId, box })]),
    ];
  }
  if (orgs !== undefined) return [partyPart(owner, search, binding, most, { units: orgs })];
  if (owner.scope === undefined) return [itemPart(owner, search, binding, most, 'true')];
  return [partyPart(owner, search, binding, most, { units: owner.scope }), itemsOpenedIn(owner, search, binding, most, owner.scope)];
}

/** More units of one name than this have so many items that walking them all in order meets enough soon. */
const FEW_UNITS = 30;

function namedParts(owner: ListOwner, search: ItemSearch, binding: Binding, most: number, units: readonly number[]): readonly string[] {
  if (units.length === 0) return [];
  return [units.length <= FEW_UNITS ? partyPart(owner, search, binding, most, { units }) : itemPart(owner, search, binding, most, partyIn('i.id', units, binding))];
}

/** The first of each unit, or of one person. */
function partyPart(owner: ListOwner, search: ItemSearch, binding: Binding, most: number, of: { readonly units: readonly number[]; readonly box?: ItemBox } | { readonly person: string; readonly box: ItemBox }): string {
  const isOfPerson = 'person' in of;
  const { columns, by } = ORDERS[search.sort];
  const where = [
    'p.county_id = $1', isOfPerson ? `p.account_id = ${binding.bind(of.person)}::uuid` : 'p.org_id = u.org_id',
    ...(of.box === undefined ? [] : [`p.box = ${BOX_CODES[of.box] ?? 0}`, ...(isOfPerson ? [] : ['p.account_id is null'])]),
    ...stateConditions('p', search, owner, binding),
    ...(search.procedure === undefined ? [] : [`p.procedure = ${binding.bind(search.procedure)}`]),
    ...boxConditions('p.item_id', owner, search.box, binding, of.box !== undefined), ...orgConditions('p.item_id', search, binding, !isOfPerson && of.units === search.orgs), ...topConditions('p.item_id', search),
  ];
  const walk = `select distinct on (${[...columns, 'item_id'].map((column) => `p.${column}`).join(', ')}) ${columns.map((column) => `p.${column}`).join(', ')}, p.item_id as id from work_party p where ${where.join(' and ')} order by ${by('p.', 'item_id')} limit ${most}`;
  return isOfPerson ? walk : `select first.* from unnest(${binding.bind(of.units)}::int[]) as u (org_id), lateral (${walk}) as first`;
}

/** The first of those a condition names. */
function itemPart(owner: ListOwner, search: ItemSearch, binding: Binding, most: number, condition: string): string {
  const { columns, by } = ORDERS[search.sort];
  return `select ${columns.map((column) => `i.${column}`).join(', ')}, i.id from work_item i where ${[condition, ...itemConditions(owner, search, binding)].join(' and ')} order by ${by('i.', 'id')} limit ${most}`;
}

function itemsOpenedIn(owner: ListOwner, search: ItemSearch, binding: Binding, most: number, units: readonly number[]): string {
  return `select first.* from unnest(${binding.bind(units)}::int[]) as u (org_id), lateral (${itemPart(owner, search, binding, most, 'i.org_id = u.org_id')}) as first`;
}

function itemConditions(owner: ListOwner, search: ItemSearch, binding: Binding): readonly string[] {
  return [
    'i.county_id = $1', ...stateConditions('i', search, owner, binding), ...(search.procedure === undefined ? [] : [`i.procedure = ${binding.bind(search.procedure)}`]),
    ...boxConditions('i.id', owner, search.box, binding, false), ...orgConditions('i.id', search, binding, false), ...(search.isTop === true ? ['i.parent_id is null'] : []),
  ];
}

/** Items whose title has the words, by the index of their pieces. */
async function findByWords(tx: Tx, owner: ListOwner, search: ItemSearch, text: string, most: number): Promise<readonly string[]> {
  const binding = parameters(owner.countyId);
  const typed = `search_words(${binding.bind(text)})`;
  const marks = [...(search.procedure === undefined ? [] : [`p:${search.procedure}`]), ...(search.state === 'closed' ? ['s:closed'] : search.state === 'any' ? [] : ['s:open'])];
  const ofUnits = (units: readonly number[] | undefined): readonly string[] => (units === undefined ? [] : [`s.marks && ${binding.bind(units.map((unit) => `u:${unit}`))}::text[]`]);
  const where = [
    's.county_id = $1', `search_grams(s.words, 1) @> search_grams(${typed}, least(2, length(${typed})))`, `position(${typed} in s.words) > 0`,
    ...(marks.length === 0 ? [] : [`s.marks @> ${binding.bind(marks)}::text[]`]), ...ofUnits(owner.scope), ...ofUnits(search.orgs),
    ...stateConditions('s', search, owner, binding), ...boxConditions('s.item_id', owner, search.box, binding, false), ...orgConditions('s.item_id', search, binding, false), ...topConditions('s.item_id', search),
  ];
  return asSystem(tx, async () => {
    const rows = await rowsOf<{ id: string }>(tx, `select s.item_id as id from work_search s where ${where.join(' and ')} order by ${ORDERS[search.sort].by('s.', 'item_id')} limit ${most}`, binding.values);
    return rows.map(({ id }) => id);
  });
}

function stateConditions(row: string, { state }: Pick<ItemSearch, 'state'>, { today }: ListOwner, { bind }: Binding): readonly string[] {
  switch (state) {
    case 'any':
      return [];
    case 'open':
      return [`${row}.is_final = false`];
    case 'closed':
      return [`${row}.is_final = true`];
    case 'overdue':
      return [`${row}.is_final = false and ${row}.due_on < ${bind(today)}`];
  }
}

/** Codes of `work_party.box`. */
const BOX_CODES: Partial<Record<ItemBox, number>> = { todo: 0, done: 1, copied: 2 };

/** Whether an item is in a box of the owner, who may be party to it more than once; only the parties' own walk knows its box already. */
function boxConditions(id: string, owner: ListOwner, box: ItemBox, binding: Binding, isWalked: boolean): readonly string[] {
  if (box === 'all') return [];
  if (box === 'initiated') return [`exists (select from work_item o where o.county_id = $1 and o.id = ${id} and ${openedBy(owner, binding, 'o')})`];
  if (box === 'todo' && isWalked) return [];
  const mine = `(m.account_id = ${binding.bind(owner.accountId)}::uuid or (m.account_id is null and m.org_id = any(${binding.bind(owner.units)}::int[])))`;
  const has = (condition: string): string => `exists (select from work_party m where m.county_id = $1 and m.item_id = ${id} and ${mine} and ${condition})`;
  const isIn = isWalked ? [] : [has(`m.box = ${BOX_CODES[box] ?? 0}`)];
  if (box === 'todo') return isIn;
  if (box === 'done') return [...(isWalked ? [] : [has('m.has_acted')]), `not ${has('m.waits')}`];
  return [...isIn, `not ${has('m.box < 2')}`, `not exists (select from work_item o where o.county_id = $1 and o.id = ${id} and ${openedBy(owner, binding, 'o')})`];
}

function orgConditions(id: string, { orgs }: ItemSearch, binding: Binding, isWalked: boolean): readonly string[] {
  return orgs === undefined || isWalked ? [] : [partyIn(id, orgs, binding)];
}

function topConditions(id: string, { isTop }: ItemSearch): readonly string[] {
  return isTop === true ? [`not exists (select from work_item c where c.county_id = $1 and c.id = ${id} and c.parent_id is not null)`] : [];
}

function partyIn(id: string, units: readonly number[], { bind }: Binding): string {
  return `exists (select from work_party q where q.county_id = $1 and q.item_id = ${id} and q.org_id = any(${bind(units)}::int[]))`;
}

function openedBy({ accountId }: ListOwner, { bind }: Binding, row = 'i'): string {
  return accountId === null ? `${row}.opened_by is null` : `${row}.opened_by = ${bind(accountId)}::uuid`;
}

/** As far back as items are looked for when no year is given. */
const YEARS_BACK = 30;

function citedCondition({ procedures, year, number }: CitedNumber, today: PlainDate, { bind }: Binding): string {
  const latest = Number(today.slice(0, 4));
  const years = year === undefined ? Array.from({ length: YEARS_BACK }, (_, back) => latest - back) : [year];
  return `i.procedure = any(${bind(procedures)}::text[]) and i.year = any(${bind(years)}::smallint[]) and i.number = ${bind(number)}`;
}

function parameters(countyId: number): Binding {
  const values: unknown[] = [countyId];
  return { values, bind: (value) => `$${values.push(value)}` };
}
