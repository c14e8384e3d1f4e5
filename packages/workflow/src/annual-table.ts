import { yearOf, type Localized, type PlainDate } from '@taizhang/kernel';
import type { Basis } from './basis.ts';
import type { FieldValue } from './work-item.ts';

/** A table a norm prescribes for a year, made of the items of a procedure: what came in, what became of it, what is carried over. */
export interface AnnualTable {
  readonly id: string;
  readonly title: Localized;
  readonly basis: Basis;
  /** The identity as the form prints it. */
  readonly note: Localized;
  /** Columns are the answers to this field. */
  readonly columnField: string;
  /** Head above all columns, and above those with a group. */
  readonly columnHead: Localized;
  readonly columns: readonly { readonly answer: string; readonly name: Localized; readonly group?: Localized }[];
  readonly rows: readonly AnnualRow[];
}

/** A row of an annual table. */
export interface AnnualRow {
  readonly id: string;
  readonly name: Localized;
  /** Head over several rows. */
  readonly group?: Localized;
  /** `new`: received in the year; `carried_in`: received before, still open when it began; `result`: closed in the year in one way; `results`: all of those; `carried_out`: still open when it ended. */
  readonly counts: 'new' | 'carried_in' | 'result' | 'results' | 'carried_out';
  /** Of a result: the final states, or the answers to a field, that belong here. */
  readonly placed?: { readonly states: readonly string[] } | { readonly field: string; readonly isOneOf: readonly string[] };
}

/** What the table needs to know of an item. */
export interface AnnualItem {
  readonly id: string;
  readonly state: string | undefined;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly receivedOn: PlainDate;
  readonly closedOn: PlainDate | null;
}

/** A row with its items: by column, and all of them whether or not they have one. */
export interface FilledRow {
  readonly row: AnnualRow;
  readonly cells: readonly (readonly string[])[];
  readonly total: readonly string[];
}

/** An item a row or a column is wanting for, and what it lacks. */
export interface UnplacedItem {
  readonly itemId: string;
  readonly lacks: 'column' | 'result';
}

/** An equation of the table; `by` is left side less right side, nought when it holds. */
export interface Identity {
  readonly sentence: Localized;
  readonly left: number;
  readonly right: number;
  readonly by: number;
}

/** An annual table filled in. */
export interface FilledTable {
  readonly rows: readonly FilledRow[];
  readonly unplaced: readonly UnplacedItem[];
  readonly identities: readonly Identity[];
}

/** Fills an annual table from the items of a procedure. An item that cannot be placed is listed, and the equations show by how much it is wanting. */
export function fillAnnualTable(table: AnnualTable, items: readonly AnnualItem[], year: number): FilledTable {
  const seen = items.filter((item) => isNew(item, year) || isCarriedIn(item, year));
  const rows = table.rows.map((row): FilledRow => {
    const members = seen.filter((item) => belongs(table, row, item, year));
    return { row, cells: table.columns.map(({ answer }) => members.filter((item) => item.fields[table.columnField] === answer).map(({ id }) => id)), total: members.map(({ id }) => id) };
  });
  const known = new Set(table.columns.map(({ answer }) => answer));
  const unplaced = seen.flatMap((item): readonly UnplacedItem[] => [
    ...(known.has(String(item.fields[table.columnField] ?? '')) ? [] : [{ itemId: item.id, lacks: 'column' as const }]),
    ...(isClosedIn(item, year) && resultRow(table, item) === undefined ? [{ itemId: item.id, lacks: 'result' as const }] : []),
  ]);
  return { rows, unplaced, identities: [...balances(table, rows), ...sums(rows)] };
}

function belongs(table: AnnualTable, row: AnnualRow, item: AnnualItem, year: number): boolean {
  switch (row.counts) {
    case 'new':
      return isNew(item, year);
    case 'carried_in':
      return isCarriedIn(item, year);
    case 'result':
      return isClosedIn(item, year) && resultRow(table, item) === row;
    case 'results':
      return isClosedIn(item, year) && resultRow(table, item) !== undefined;
    case 'carried_out':
      return !isClosedIn(item, year);
  }
}

function isNew({ receivedOn }: AnnualItem, year: number): boolean {
  return yearOf(receivedOn) === year;
}

function isCarriedIn({ receivedOn, closedOn }: AnnualItem, year: number): boolean {
  return yearOf(receivedOn) < year && (closedOn === null || yearOf(closedOn) >= year);
}

/** Of an item of the year: closed before the year ended. */
function isClosedIn({ closedOn }: AnnualItem, year: number): boolean {
  return closedOn !== null && yearOf(closedOn) <= year;
}

/** The first row that takes the item: one that is counted once is not counted twice. */
function resultRow(table: AnnualTable, item: AnnualItem): AnnualRow | undefined {
  return table.rows.find(({ placed }) => placed !== undefined && ('states' in placed ? placed.states.includes(item.state ?? '') : placed.isOneOf.includes(String(item.fields[placed.field] ?? ''))));
}

/** What came in is what was dealt with and what is left, in every column and in all. */
function balances(table: AnnualTable, rows: readonly FilledRow[]): readonly Identity[] {
  const count = (kind: AnnualRow['counts'], of: (row: FilledRow) => readonly string[]): number => rows.filter(({ row }) => row.counts === kind).reduce((sum, row) => sum + of(row).length, 0);
  if (!rows.some(({ row }) => row.counts === 'new')) return [];
  const balance = (name: Localized, of: (row: FilledRow) => readonly string[]): Identity => {
    const [fresh, carried, done, left] = [count('new', of), count('carried_in', of), count('result', of), count('carried_out', of)];
    return identity({ zh: `${name.zh}：本年新收 ${fresh} ＋ 上年结转 ${carried} ＝ 办理结果 ${done} ＋ 结转下年 ${left}`, en: `${name.en}: new ${fresh} + carried in ${carried} = dealt with ${done} + carried out ${left}` }, fresh + carried, done + left);
  };
  return [...table.columns.map(({ name }, place) => balance(name, ({ cells }) => cells[place] ?? [])), balance({ zh: '总计', en: 'Total' }, ({ total }) => total)];
}

/** Every row is the sum of its columns. */
function sums(rows: readonly FilledRow[]): readonly Identity[] {
  return rows.map(({ row, cells, total }) => {
    const sum = cells.reduce((all, cell) => all + cell.length, 0);
    return identity({ zh: `${row.name.zh}：各列之和 ${sum} ＝ 总计 ${total.length}`, en: `${row.name.en}: columns ${sum} = total ${total.length}` }, sum, total.length);
  });
}

function identity(sentence: Localized, left: number, right: number): Identity {
  return { sentence, left, right, by: left - right };
}
