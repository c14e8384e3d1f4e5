import { decimalsOf } from '@taizhang/indicators';
import { readNumber } from '@taizhang/kernel';
import type { Localized } from '@taizhang/kernel';

/** Columns of the file of published county figures, in order. */
export const COUNTY_FIGURE_COLUMNS = ['dataset', 'code', 'name_zh', 'value', 'unit', 'denominator', 'target', 'stated_rate', 'rate_unit', 'note'] as const;

/** One published figure as its county wrote it. */
export interface CountyFigure {
  /** Line of the file, the heading being line 1. */
  readonly row: number;
  readonly dataset: string;
  readonly code: string;
  readonly name: string;
  readonly value?: number;
  readonly unit: string;
  readonly denominator?: number;
  readonly target?: number;
  readonly statedRate?: StatedRate;
  readonly note: string;
}

/** A rate as printed: 93 and 93.00 are equal numbers but not equally exact statements. */
export interface StatedRate {
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
}

/** A line that is not a published figure, and why. */
export interface UnreadableFigure {
  readonly row: number;
  readonly column: string;
  readonly reason: Localized;
}

/** Everything a file of published figures holds: each line is in exactly one of the two lists. */
export interface CountyFigureFile {
  readonly figures: readonly CountyFigure[];
  readonly unreadable: readonly UnreadableFigure[];
}

/** Reads the text of a file of published county figures (CSV with a heading). */
export function readCountyFigures(text: string): CountyFigureFile {
  const [heading = [], ...lines] = csvLines(text).map(joinNote);
  const wrong = COUNTY_FIGURE_COLUMNS.find((column, index) => heading[index] !== column);
  if (wrong !== undefined) {
    return { figures: [], unreadable: [{ row: 1, column: wrong, reason: { zh: `表头缺少“${wrong}”列或次序不对`, en: `the heading lacks the column ${wrong} or has it in another place` } }] };
  }
  const read = lines.map((cells, index) => readFigure(cells, index + 2));
  return {
    figures: read.flatMap((line) => ('reason' in line ? [] : [line])),
    unreadable: read.flatMap((line) => ('reason' in line ? [line] : [])),
  };
}

type Column = (typeof COUNTY_FIGURE_COLUMNS)[number];

function readFigure(cells: readonly string[], row: number): CountyFigure | UnreadableFigure {
  const cell = (column: Column): string => cells[COUNTY_FIGURE_COLUMNS.indexOf(column)]?.trim() ?? '';
  const refuse = (column: Column, zh: string, en: string): UnreadableFigure => ({ row, column, reason: { zh, en } });
  if (cells.length < COUNTY_FIGURE_COLUMNS.length) {
    return refuse('note', `应有 ${COUNTY_FIGURE_COLUMNS.length} 列，实有 ${cells.length} 列`, `there should be ${COUNTY_FIGURE_COLUMNS.length} columns, there are ${cells.length}`);
  }
  if (cell('dataset') === '' || cell('code') === '') return refuse('code', '缺数据集或代码', 'the data set or the code is missing');
  const numbers = { value: readCell(cell('value')), denominator: readCell(cell('denominator')), target: readCell(cell('target')), stated_rate: readCell(cell('stated_rate')) };
  for (const column of ['value', 'denominator', 'target', 'stated_rate'] as const) {
    const number = numbers[column];
    if (typeof number === 'object') return { row, column, reason: number };
    if (number !== undefined && number < 0 && column !== 'stated_rate') return refuse(column, '不能为负数', 'it cannot be negative');
  }
  if (numbers.value === undefined && numbers.stated_rate === undefined) return refuse('value', '数值和比率都没有填', 'there is neither a value nor a rate');
  return {
    row, dataset: cell('dataset'), code: cell('code'), name: cell('name_zh'), unit: cell('unit'), note: cell('note'),
    ...present('value', numbers.value), ...present('denominator', numbers.denominator), ...present('target', numbers.target),
    ...(typeof numbers.stated_rate === 'number' ? { statedRate: { value: numbers.stated_rate, decimals: decimalsOf(cell('stated_rate')), unit: cell('rate_unit') } } : {}),
  };
}

/** The note is free text and comes last: the published file has notes with unquoted commas, which are part of the note. */
function joinNote(cells: readonly string[]): readonly string[] {
  const last = COUNTY_FIGURE_COLUMNS.length - 1;
  return cells.length <= last + 1 ? cells : [...cells.slice(0, last), cells.slice(last).join(',')];
}

/** A number, nothing for an empty cell, or why it is not a number. */
function readCell(text: string): number | undefined | Localized {
  const reading = readNumber(text);
  if ('value' in reading) return reading.value;
  return reading.problem === 'empty' ? undefined : reading.reason;
}

function present<K extends string>(key: K, value: number | undefined | Localized): Partial<Record<K, number>> {
  const result: Partial<Record<K, number>> = {};
  if (typeof value === 'number') result[key] = value;
  return result;
}

/** Splits CSV into cells; a quoted cell may hold commas, doubled quotes and line breaks. */
function csvLines(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const match of text.replace(/^\uFEFF/u, '').matchAll(CELL)) {
    const [whole, quoted, plain = '', end = ''] = match;
    if (whole === '' && line.length === 0) break;
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (line.some((cell) => cell !== '')) lines.push(line);
    line = [];
    if (end === '') break;
  }
  return lines;
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu;
