import type { MetricView, SubmissionView } from '@taizhang/contract';
import { addExact, type Localized } from '@taizhang/kernel';
import { checkCells, completeCells, type FormDefinition } from '@taizhang/records';
import { readCell, shownText } from './cell-text.ts';
import { currentText, currentValue, type EntryState } from './entry-state.ts';

/** One line of the form. */
export type SubmissionItem = SubmissionView['items'][number];

/** How a figure adds over time, by metric. */
export type Behaviours = ReadonlyMap<string, MetricView['behaviour']>;

/** What is to be said of a cell. `fixed` is a returned cell that has been corrected since; `ledger` one the ledger has another value for. */
export interface CellMark {
  readonly kind: 'returned' | 'fixed' | 'conflict' | 'wrong' | 'hard' | 'soft' | 'ledger' | 'empty';
  readonly sentence: Localized;
}

/** A row as it stands on screen. */
export interface SheetRow {
  readonly item: SubmissionItem;
  /** 序号, from 1. */
  readonly number: number;
  readonly text: string;
  readonly value: number | undefined;
  readonly yearToDate: number | undefined;
  /** The most serious first. */
  readonly marks: readonly CellMark[];
}

export interface SheetInput {
  readonly view: SubmissionView;
  readonly form: FormDefinition;
  readonly state: EntryState;
  readonly behaviours: Behaviours;
}

/** The whole grid, computed cells and checks included, as it stands while somebody types. */
export function liveSheet(input: SheetInput): readonly SheetRow[] {
  const { view, form, state } = input;
  const values = completeCells(form, statedValues(view, state));
  const toDate = yearToDate(input, values);
  const marks = cellMarks(input, values);
  return view.items.map((item, place) => ({
    item, number: place + 1, text: item.entry === 'computed' ? '' : currentText(state, item.key), value: values[item.key], yearToDate: toDate[item.key],
    marks: marks.filter(([key]) => key === item.key).map(([, mark]) => mark).sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind)),
  }));
}

const GRAVITY: readonly CellMark['kind'][] = ['conflict', 'wrong', 'returned', 'hard', 'soft', 'ledger', 'fixed', 'empty'];

function statedValues(view: SubmissionView, state: EntryState): Readonly<Record<string, number>> {
  return Object.fromEntries(view.items.flatMap(({ key, entry }): [string, number][] => {
    const value = entry === 'computed' ? undefined : currentValue(state, key);
    return value === null || value === undefined ? [] : [[key, value]];
  }));
}

function* markItems({ view, state }: SheetInput, values: Readonly<Record<string, number>>): Iterable<readonly [string, CellMark]> {
  for (const { key, entry, decimals, returnedReason, returnedValue, ledgerValue } of view.items) {
    const conflict = state.conflicts[key];
    if (conflict !== undefined) yield [key, { kind: 'conflict', sentence: { zh: '别人也改了这一格', en: 'changed by somebody else too' } }];
    const reading = readCell(state.typed[key] ?? '');
    if (reading.kind === 'wrong') yield [key, { kind: 'wrong', sentence: reading.reason }];
    const value = entry === 'computed' ? (values[key] ?? null) : currentValue(state, key);
    if (ledgerValue !== null && typeof value === 'number' && value !== ledgerValue) yield [key, { kind: 'ledger', sentence: unlikeLedger(shownText(ledgerValue, decimals)) }];
    if (returnedReason !== null) yield [key, { kind: value !== returnedValue ? 'fixed' : 'returned', sentence: { zh: returnedReason, en: returnedReason } }];
  }
}

function unlikeLedger(held: string): Localized {
  return { zh: `与台账 ${held} 不一致`, en: `Ledger: ${held}` };
}

function cellMarks(input: SheetInput, values: Readonly<Record<string, number>>): readonly (readonly [string, CellMark])[] {
  const { view, form, state } = input;
  const found = checkCells(form, statedValues(view, state), previousValues(view));
  const unreadable = new Set(Object.entries(state.typed).filter(([, text]) => readCell(text).kind === 'wrong').map(([key]) => key));
  const own = found.filter(({ key, rule }) => !(rule === 'required' && unreadable.has(key))).map(({ key, severity, sentence, rule }): [string, CellMark] => [key, { kind: rule === 'required' ? 'empty' : severity, sentence }]);
  return [...markItems(input, values), ...own, ...serverOnly(input, values).filter(([, mark]) => !own.some(([, known]) => known.sentence.zh === mark.sentence.zh))];
}

/** Problems only the server can see (what a metric cannot be); they stand until the cell has another value. */
function serverOnly({ view, form, state }: SheetInput, values: Readonly<Record<string, number>>): readonly (readonly [string, CellMark])[] {
  const stored = Object.fromEntries(view.items.flatMap(({ key, entry, value }): [string, number][] => (entry === 'computed' || value === null ? [] : [[key, value]])));
  const seen = new Set(checkCells(form, stored, previousValues(view)).map(({ key, sentence }) => `${key} ${sentence.zh}`));
  const isAsServed = new Set(view.items.filter(({ key, value }) => state.typed[key] === undefined && (values[key] ?? null) === value).map(({ key }) => key));
  return view.problems.filter(({ key, sentence }) => isAsServed.has(key) && !seen.has(`${key} ${sentence.zh}`)).map(({ key, severity, sentence }) => [key, { kind: severity, sentence }]);
}

function previousValues(view: SubmissionView): Readonly<Record<string, number>> {
  return Object.fromEntries(view.items.flatMap(({ key, previous }): [string, number][] => (previous === null ? [] : [[key, previous]])));
}

function yearToDate({ view, form, state, behaviours }: SheetInput, values: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const isFirst = /(-01|Q1)$/u.test(view.period);
  const own = view.items.flatMap((item): [string, number][] => {
    if (item.entry === 'computed') return [];
    const toDate = isFirst ? values[item.key] : carriedOn(item, values[item.key], behaviours.get(item.metricId), state.typed[item.key] !== undefined);
    return toDate === undefined ? [] : [[item.key, toDate]];
  });
  const complete = completeCells(form, Object.fromEntries(own));
  const stated = view.items.flatMap(({ key, entry, yearToDate: toDate }): [string, number][] => (entry === 'computed' && toDate !== null && complete[key] === undefined ? [[key, toDate]] : []));
  return { ...complete, ...Object.fromEntries(stated) };
}

/** The server's year to date with the value being typed in place of the stored one. */
function carriedOn({ value: stored, yearToDate: toDate }: SubmissionItem, value: number | undefined, behaviour: MetricView['behaviour'] | undefined, isTyped: boolean): number | undefined {
  if (!isTyped) return toDate ?? undefined;
  if (behaviour === 'stock' || behaviour === 'cumulative') return value;
  if (toDate === null || behaviour === undefined) return undefined;
  return addExact(addExact(toDate, -(stored ?? 0)), value ?? 0);
}
