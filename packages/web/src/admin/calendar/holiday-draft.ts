import type { getHolidayYear, RouteResponse } from '@taizhang/contract';
import { addDays, dayOfWeek, makeDate, monthOf, plainDate, yearOf, type PlainDate } from '@taizhang/kernel';

/** The holidays of a year as the server has them. */
export type HolidayTable = NonNullable<RouteResponse<typeof getHolidayYear>['table']>;

/** What a day is: an ordinary one, off for a holiday, or a weekend day worked in exchange. */
export type DayState = 'plain' | 'weekend' | 'off' | 'work';

/** The holidays of a year by day. */
export type Marks = ReadonlyMap<string, string>;


/** Days with the names of their holidays, as marks. */
export function marksOf(days: HolidayTable['daysOff'] | undefined): Marks {
  return new Map((days ?? []).map(({ date, name }) => [date, name]));
}

/** What a day is under these marks. */
export function dayState(day: string, daysOff: Marks, workdays: Marks): DayState {
  if (workdays.has(day)) return 'work';
  if (daysOff.has(day)) return 'off';
  return isWeekend(day) ? 'weekend' : 'plain';
}

/** The next thing a click makes of a day: a weekday goes off and back; a weekend day goes off, then to work, then back. */
export function nextState(day: string, state: DayState): DayState {
  if (!isWeekend(day)) return state === 'off' ? 'plain' : 'off';
  return state === 'weekend' ? 'work' : state === 'work' ? 'off' : 'weekend';
}

/** One holiday with its days off and the days worked for it. */
export interface Holiday {
  readonly name: string;
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

/** The table by holiday, in the order of their first day off. */
export function holidaysOf(daysOff: Marks, workdays: Marks): readonly Holiday[] {
  const names = [...new Set([...[...daysOff].sort(byDay), ...[...workdays].sort(byDay)].map(([, name]) => name))];
  const days = (marks: Marks, name: string): readonly string[] => [...marks].filter(([, other]) => other === name).map(([day]) => day).sort();
  return names.map((name) => ({ name, off: days(daysOff, name), worked: days(workdays, name) }));
}

/** Days as ranges: 2021-02-11–02-17, 04-25. */
export function rangesText(days: readonly string[]): string {
  const ranges: { from: string; to: string }[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last !== undefined && addDays(plainDate(last.to), 1) === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges.map(({ from, to }) => (from === to ? from.slice(5) : `${from.slice(5)}–${to.slice(5)}`)).join(', ');
}

/** The weeks a month touches, from Monday, as whole weeks; days of other months belong to them too. */
export function weeksOf(year: number, month: number): readonly (readonly PlainDate[])[] {
  const first = makeDate(year, month, 1);
  const weeks: PlainDate[][] = [];
  for (let monday = addDays(first, 1 - dayOfWeek(first)); monday < first || monthOf(monday) === month; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(monday, place)));
  }
  return weeks;
}

/** How many working days the year has under these marks. */
export function workdayCount(year: number, daysOff: Marks, workdays: Marks): number {
  let count = 0;
  for (let day = makeDate(year, 1, 1); yearOf(day) === year; day = addDays(day, 1)) {
    const state = dayState(day, daysOff, workdays);
    if (state === 'plain' || state === 'work') count += 1;
  }
  return count;
}

function isWeekend(day: string): boolean {
  return dayOfWeek(plainDate(day)) > 5;
}

function byDay([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
