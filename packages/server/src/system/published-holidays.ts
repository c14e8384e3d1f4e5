import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { plainDate, type HolidayTable } from '@taizhang/kernel';
import { z } from 'zod';
import type { Tx } from '../database/database.ts';
import { findHolidayYear, storeHolidayYear, type HolidayYear } from './holidays.ts';

/** First year entered for a new county: two years before the earliest figures a county brings along. */
const FIRST_YEAR = 2019;

/** The State Council's arrangements as the package chinese-days carries them; it ends with the last one published. */
export function listPublishedHolidays(): readonly HolidayYear[] {
  const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  const { holidays, workdays } = publishedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const years = [...new Set(Object.keys(holidays).map((date) => Number(date.slice(0, 4))))].filter((year) => year >= FIRST_YEAR).toSorted((a, b) => a - b);
  return years.map((year) => ({
    year,
    source: `国务院办公厅关于${year}年部分节假日安排的通知（据 chinese-days 整理）`,
    daysOff: daysOf(holidays, year),
    workdays: daysOf(workdays, year),
  }));
}

/** The same for a calendar without a database. */
export function publishedHolidayTables(): readonly HolidayTable[] {
  const datesOf = (days: HolidayYear['daysOff']) => days.map(({ date }) => plainDate(date));
  return listPublishedHolidays().map(({ year, source, daysOff, workdays }) => ({ year, source, daysOff: datesOf(daysOff), workdays: datesOf(workdays) }));
}

/** Enters the published years a county does not have yet; what the office has entered is left alone. */
export async function seedHolidays(tx: Tx, countyId: number): Promise<void> {
  for (const table of listPublishedHolidays()) {
    if ((await findHolidayYear(tx, countyId, table.year)) === undefined) await storeHolidayYear(tx, countyId, table);
  }
}

const publishedSchema = z.object({ holidays: z.record(z.string(), z.string()), workdays: z.record(z.string(), z.string()) });

/** Entries look like `"2021-01-01": "New Year's Day,元旦,1"`. */
function daysOf(entries: Readonly<Record<string, string>>, year: number): HolidayYear['daysOff'] {
  return Object.entries(entries)
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, names]) => ({ date, name: names.split(',')[1] ?? '' }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
