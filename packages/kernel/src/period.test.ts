import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import {
  comparePeriods,
  containsDate,
  containsPeriod,
  elapsedShare,
  findCanonicalPeriod,
  nextPeriod,
  periodEnd,
  periodKind,
  periodOf,
  periodStart,
  periodYear,
  previousPeriod,
  samePeriodLastYear,
  subPeriods,
  yearToDate,
  type PeriodKind,
} from './period.ts';
import { parsePeriod } from './period-text.ts';
import { addDays, daysBetween, plainDate } from './plain-date.ts';
import { anyDate, anyPeriod } from './testing/arbitraries.ts';

const KINDS: readonly PeriodKind[] = ['day', 'month', 'quarter', 'half', 'year', 'ytd'];

describe('period', () => {
  test('the period of a day holds that day and has one canonical name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), anyDate(), (kind, date) => {
        const period = periodOf(kind, date);
        expect(containsDate(period, date)).toBe(true);
        expect(findCanonicalPeriod(period)).toBe(period);
        expect(periodYear(period)).toBe(Number(date.slice(0, 4)));
      }),
    );
  });

  test('previous and next undo each other and, but for years to date, leave no day between', () => {
    fc.assert(
      fc.property(anyPeriod(), (period) => {
        expect(nextPeriod(previousPeriod(period))).toBe(period);
        expect(periodKind(previousPeriod(period))).toBe(periodKind(period));
        expect(comparePeriods(previousPeriod(period), period)).toBe(-1);
        if (periodKind(period) === 'ytd') expect(previousPeriod(period)).toBe(samePeriodLastYear(period));
        else expect(addDays(periodEnd(previousPeriod(period)), 1)).toBe(periodStart(period));
      }),
    );
  });

  test('sub-periods cover every day of the period exactly once', () => {
    fc.assert(
      fc.property(anyPeriod(), fc.constantFrom(...KINDS), (period, kind) => {
        const parts = partsOrNothing(period, kind);
        fc.pre(parts !== undefined);
        let next = periodStart(period);
        for (const part of parts ?? []) {
          expect(periodStart(part)).toBe(next);
          expect(containsPeriod(period, part)).toBe(true);
          next = addDays(periodEnd(part), 1);
        }
        expect(next).toBe(addDays(periodEnd(period), 1));
      }),
    );
  });

  test('containing is an order: transitive, and mutual only for the same days', () => {
    fc.assert(
      fc.property(anyPeriod(), anyPeriod(), anyPeriod(), (a, b, c) => {
        if (containsPeriod(a, b) && containsPeriod(b, c)) expect(containsPeriod(a, c)).toBe(true);
        if (containsPeriod(a, b) && containsPeriod(b, a)) expect(a).toBe(b);
      }),
    );
  });

  test.each([
    ['2021T01', '2021-01'],
    ['2021T03', '2021Q1'],
    ['2021T06', '2021H1'],
    ['2021T12', '2021'],
    ['2021T05', '2021T05'],
  ])('%s is the same span as %s and has that name only', (text, name) => {
    expect(parsePeriod(text)).toBe(name);
  });

  test('comparing June with the first half is refused', () => {
    expect(() => comparePeriods(parsePeriod('2021-06'), parsePeriod('2021H1'))).toThrow(DomainError);
  });

  test('a period does not divide into parts that would overhang it', () => {
    expect(() => subPeriods(parsePeriod('2021Q1'), 'half')).toThrow(DomainError);
    expect(() => subPeriods(parsePeriod('2021T05'), 'quarter')).toThrow(DomainError);
    expect(() => subPeriods(parsePeriod('2021'), 'ytd')).toThrow(DomainError);
    expect(subPeriods(parsePeriod('2021T09'), 'quarter')).toEqual(['2021Q1', '2021Q2', '2021Q3']);
  });

  test('29 February compares with 28 February a year earlier', () => {
    expect(samePeriodLastYear(parsePeriod('2020-02-29'))).toBe('2019-02-28');
    expect(samePeriodLastYear(parsePeriod('2021H1'))).toBe('2020H1');
  });

  test.each(['2021-13', '2021Q5', '2021H3', '2021T00', '2021T13', '0999', '21', '2021-1'])('%s is not canonical', (text) => {
    expect(findCanonicalPeriod(text)).toBeUndefined();
  });

  test('a month outside the year is refused', () => {
    expect(() => yearToDate(2021, 13)).toThrow(DomainError);
  });
});

describe('elapsedShare', () => {
  test('runs from 0 before the period to 1 on its last day and counts the day itself', () => {
    fc.assert(
      fc.property(anyPeriod(), fc.integer({ min: -400, max: 800 }), (period, offset) => {
        const asOf = addDays(periodStart(period), offset);
        const share = elapsedShare(period, asOf);
        expect(share >= 0 && share <= 1).toBe(true);
        expect(share === 0).toBe(asOf < periodStart(period));
        expect(share === 1).toBe(asOf >= periodEnd(period));
      }),
    );
    const days = daysBetween(plainDate('2021-01-01'), plainDate('2021-06-30')) + 1;
    expect(elapsedShare(parsePeriod('2021'), plainDate('2021-06-30'))).toBe(days / 365);
  });
});

function partsOrNothing(period: Parameters<typeof subPeriods>[0], kind: PeriodKind): ReturnType<typeof subPeriods> | undefined {
  try {
    return subPeriods(period, kind);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
