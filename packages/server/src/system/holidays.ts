import { fail, plainDate, workingCalendar, yearOf, dayOfWeek, type HolidayTable, type WorkingCalendar } from '@taizhang/kernel';
import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

/** A day of a holiday table with the name of its holiday. */
export interface HolidayDay {
  readonly date: string;
  readonly name: string;
}

/** The holidays of one year as the office keeps them. */
export interface HolidayYear {
  readonly year: number;
  readonly source: string;
  readonly daysOff: readonly HolidayDay[];
  readonly workdays: readonly HolidayDay[];
}

/** The county's working-day calendar, from every year it has entered; as it was known at an instant when one is given. */
export async function readWorkingCalendar(tx: Tx, countyId: number, knownAt?: string): Promise<WorkingCalendar> {
  const now = await listHolidayYears(tx, countyId);
  return calendarOf(knownAt === undefined ? now : await undoneSince(tx, countyId, now, knownAt));
}

/** The calendar these years make. */
export function calendarOf(years: readonly HolidayYear[]): WorkingCalendar {
  const dates = (days: readonly HolidayDay[]) => days.map(({ date }) => plainDate(date));
  return workingCalendar(years.map(({ year, source, daysOff, workdays }): HolidayTable => ({ year, source, daysOff: dates(daysOff), workdays: dates(workdays) })));
}

/** Every year the county has entered. */
export async function listHolidayYears(tx: Tx, countyId: number): Promise<readonly HolidayYear[]> {
  const years = await tx.selectFrom('holiday_year').selectAll().where('county_id', '=', countyId).orderBy('year').execute();
  const days = await tx.selectFrom('holiday_day').selectAll().where('county_id', '=', countyId).orderBy('day').execute();
  const pick = (year: number, isWorkday: boolean) => days.filter((row) => row.is_workday === isWorkday && yearOf(plainDate(row.day)) === year).map((row) => ({ date: row.day, name: row.name }));
  return years.map(({ year, source }) => ({ year, source, daysOff: pick(year, false), workdays: pick(year, true) }));
}

/** Takes back, latest first, what was changed after an instant. */
async function undoneSince(tx: Tx, countyId: number, now: readonly HolidayYear[], instant: string): Promise<readonly HolidayYear[]> {
  const { rows } = await sql<{ subject: string; before: HolidayYear | null }>`select subject, before from due_change where county_id = ${countyId} and kind = 'holidays' and changed_at > ${instant} order by nth desc`.execute(tx);
  const years = new Map(now.map((table) => [table.year, table]));
  for (const { subject, before } of rows) {
    if (before === null) years.delete(Number(subject));
    else years.set(before.year, before);
  }
  return [...years.values()];
}

/** The holidays of a year, or undefined when nobody has entered it. */
export async function findHolidayYear(tx: Tx, countyId: number, year: number): Promise<HolidayYear | undefined> {
  return (await listHolidayYears(tx, countyId)).find((table) => table.year === year);
}

/**
 * Enters or replaces the holidays of a year.
 * @throws DomainError `invalid_input` when a day is of another year, twice there, or off and worked at once
 */
export async function storeHolidayYear(tx: Tx, countyId: number, table: HolidayYear): Promise<void> {
  checkHolidayYear(table);
  await tx.insertInto('holiday_year').values({ county_id: countyId, year: table.year, source: table.source }).onConflict((conflict) => conflict.columns(['county_id', 'year']).doUpdateSet({ source: table.source })).execute();
  await tx.deleteFrom('holiday_day').where('county_id', '=', countyId).where('day', '>=', `${table.year}-01-01`).where('day', '<=', `${table.year}-12-31`).execute();
  const rows = [...table.daysOff.map((day) => ({ ...day, isWorkday: false })), ...table.workdays.map((day) => ({ ...day, isWorkday: true }))];
  if (rows.length > 0) await tx.insertInto('holiday_day').values(rows.map((row) => ({ county_id: countyId, day: row.date, is_workday: row.isWorkday, name: row.name }))).execute();
}

/** @throws DomainError `invalid_input` as {@link storeHolidayYear} */
export function checkHolidayYear(table: HolidayYear): void {
  const seen = new Set<string>();
  for (const { date } of [...table.daysOff, ...table.workdays]) {
    if (yearOf(plainDate(date)) !== table.year) fail('invalid_input', { zh: `${date} 不属于 ${table.year} 年。`, en: `${date} is not in ${table.year}.` });
    if (seen.has(date)) fail('invalid_input', { zh: `${date} 重复。`, en: `${date} is there twice.` });
    seen.add(date);
  }
  const weekday = table.workdays.find(({ date }) => dayOfWeek(plainDate(date)) < 6);
  if (weekday !== undefined) fail('invalid_input', { zh: `${weekday.date} 不是周末，不能作为调休上班日。`, en: `${weekday.date} is not a weekend day, so it cannot be worked in exchange.` });
}
