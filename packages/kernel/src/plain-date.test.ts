import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import {
  addDays,
  addMonths,
  completedYears,
  compareDates,
  dayOf,
  dayOfWeek,
  daysBetween,
  isPlainDate,
  lastDayOfMonth,
  makeDate,
  monthOf,
  plainDate,
  yearOf,
} from './plain-date.ts';
import { anyDate } from './testing/arbitraries.ts';

describe('plainDate', () => {
  test.each(['2021-02-29', '2021-13-01', '2021-00-10', '2021-7-5', '0999-01-01', '2021-04-31', ' 2021-07-05', '2021-07-05T00:00'])(
    'refuses %s',
    (text) => {
      expect(() => plainDate(text)).toThrow(DomainError);
      expect(isPlainDate(text)).toBe(false);
    },
  );

  test('knows the leap days of century years', () => {
    expect(isPlainDate('2000-02-29')).toBe(true);
    expect(isPlainDate('1900-02-29')).toBe(false);
  });
});

describe('date arithmetic', () => {
  test('agrees with the platform calendar on every day, so that the hand-written day numbers hide no drift', () => {
    fc.assert(
      fc.property(anyDate(), fc.integer({ min: -200_000, max: 200_000 }), (date, days) => {
        const expected = new Date(Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date) + days));
        fc.pre(expected.getUTCFullYear() >= 1000 && expected.getUTCFullYear() <= 9999);
        const sum = addDays(date, days);
        expect(sum).toBe(expected.toISOString().slice(0, 10));
        expect(dayOfWeek(sum)).toBe(expected.getUTCDay() === 0 ? 7 : expected.getUTCDay());
      }),
    );
  });

  test('adding the days between two dates leads from one to the other', () => {
    fc.assert(
      fc.property(anyDate(), anyDate(), (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(compareDates(b, a));
      }),
    );
  });

  test('adding months never skips a month and clips to its last day', () => {
    fc.assert(
      fc.property(anyDate(), fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
        fc.pre(index >= 12_000 && index < 120_000);
        const moved = addMonths(date, months);
        expect(yearOf(moved) * 12 + monthOf(moved) - 1).toBe(index);
        const last = dayOf(lastDayOfMonth(yearOf(moved), monthOf(moved)));
        expect(dayOf(moved)).toBe(Math.min(dayOf(date), last));
      }),
    );
  });

  test('31 January plus one month is the last day of February', () => {
    expect(addMonths(plainDate('2021-01-31'), 1)).toBe('2021-02-28');
    expect(addMonths(plainDate('2020-01-31'), 1)).toBe('2020-02-29');
  });

  test('leaving the years that can be written is refused, not wrapped', () => {
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(DomainError);
    expect(() => makeDate(2021, 2.5, 1)).toThrow(DomainError);
  });
});

describe('completedYears', () => {
  test('a person born on 29 February turns a year older on 1 March of a common year', () => {
    expect(completedYears(plainDate('2000-02-29'), plainDate('2021-02-28'))).toBe(20);
    expect(completedYears(plainDate('2000-02-29'), plainDate('2021-03-01'))).toBe(21);
  });
});
