import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import { addDays, dayOfWeek, plainDate } from './plain-date.ts';
import { anyDate } from './testing/arbitraries.ts';
import { demoHolidays2021 } from './testing/holidays.ts';
import { workingCalendar } from './working-calendar.ts';

const calendar = workingCalendar([demoHolidays2021]);

describe('workingCalendar', () => {
  test('a Sunday worked in exchange counts, the holiday it was exchanged for does not', () => {
    expect(calendar.reasonFor(plainDate('2021-02-07'))).toBe('make_up_day');
    expect(calendar.isWorkday(plainDate('2021-02-07'))).toBe(true);
    expect(calendar.isWorkday(plainDate('2021-02-17'))).toBe(false);
  });

  test('five working days from 30 September 2021 run past National Day and over a worked Saturday', () => {
    const { due, steps } = calendar.addWorkdays(plainDate('2021-09-30'), 5);
    expect(due).toBe('2021-10-13');
    expect(steps.map(({ date, counted }) => `${date.slice(5)}${counted ? '+' : ''}`)).toEqual(
      '10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08+ 10-09+ 10-10 10-11+ 10-12+ 10-13+'.split(' '),
    );
  });

  test('the day of the event is not counted', () => {
    expect(calendar.addWorkdays(plainDate('2021-07-05'), 1).due).toBe('2021-07-06');
    expect(calendar.addWorkdays(plainDate('2021-07-05'), 0)).toEqual({ due: '2021-07-05', steps: [] });
  });

  test('counting back finds the last day before which something must be announced', () => {
    expect(calendar.addWorkdays(plainDate('2021-10-11'), -3).due).toBe('2021-09-30');
  });

  test('what is added can be counted again, and the steps explain exactly the count', () => {
    fc.assert(
      fc.property(anyDate(2020, 2022), fc.integer({ min: -120, max: 120 }), (date, count) => {
        const { due, steps } = calendar.addWorkdays(date, count);
        expect(steps.filter((step) => step.counted)).toHaveLength(Math.abs(count));
        if (count > 0) expect(calendar.workdaysBetween(date, due)).toBe(count);
        if (count !== 0) expect(calendar.isWorkday(due)).toBe(true);
        expect(calendar.workdaysBetween(due, date)).toBe(0 - calendar.workdaysBetween(date, due));
      }),
    );
  });

  test('a year without a table is judged by weekdays and said to be missing', () => {
    expect(calendar.missingYears(plainDate('2020-12-01'), plainDate('2022-01-05'))).toEqual([2020, 2022]);
    expect(calendar.hasYear(2021)).toBe(true);
    const { steps } = calendar.addWorkdays(plainDate('2021-12-30'), 2);
    expect(steps.map(({ certain }) => certain)).toEqual([true, false, false, false]);
    fc.assert(fc.property(anyDate(2023, 2030), (date) => calendar.isWorkday(date) === dayOfWeek(date) <= 5));
  });

  test('every weekend of the year is off unless the notice says otherwise', () => {
    const worked = new Set<string>(demoHolidays2021.workdays);
    for (let day = plainDate('2021-01-01'); day <= '2021-12-31'; day = addDays(day, 1)) {
      if (dayOfWeek(day) > 5) expect([day, calendar.isWorkday(day)]).toEqual([day, worked.has(day)]);
    }
    expect(calendar.workdaysBetween(plainDate('2020-12-31'), plainDate('2021-12-31'))).toBe(250);
  });

  test('two tables of one year, or a day both off and worked, are refused', () => {
    expect(() => workingCalendar([demoHolidays2021, demoHolidays2021])).toThrow(DomainError);
    const day = plainDate('2022-01-01');
    expect(() => workingCalendar([{ year: 2022, daysOff: [day], workdays: [day], source: '' }])).toThrow(DomainError);
    expect(() => calendar.addWorkdays(day, 1.5)).toThrow(DomainError);
  });
});
