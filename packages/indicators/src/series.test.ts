import { monthPeriod, parsePeriod } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import type { Behaviour } from './metric.ts';
import { contributionAt, effectiveSeries, emptySeries, ownSeries, readSlot, reporterCounts, withChildChange, withoutChildren, withService, withStated } from './series.ts';
import type { Series } from './series-core.ts';
import { slotOf } from './series-slot.ts';

const NOTHING = { value: undefined, reporters: 0 };

function stated(behaviour: Behaviour, figures: Readonly<Record<string, number>>): Series {
  return Object.entries(figures).reduce((series, [period, value]) => withStated(series, parsePeriod(period), value), emptySeries(behaviour));
}

function effective(series: Series, period: string): number | undefined {
  return contributionAt(series, slotOf(parsePeriod(period), series.behaviour)).value;
}

function months(first: number, last: number): Record<string, number> {
  const entries = Array.from({ length: last - first + 1 }, (_, index): [string, number] => [monthPeriod(2021, first + index), 10]);
  return Object.fromEntries(entries);
}

describe('a flow', () => {
  test('adds its months to quarters, halves, year to date and year', () => {
    const series = stated('flow', months(1, 12));
    expect(['2021Q1', '2021Q3', '2021H1', '2021H2', '2021T05', '2021'].map((period) => effective(series, period))).toEqual([30, 30, 60, 60, 50, 120]);
  });

  test('has no quarter while one of its months is missing, because missing is not zero', () => {
    const series = withStated(stated('flow', months(1, 12)), parsePeriod('2021-08'), undefined);
    expect(['2021Q3', '2021H2', '2021T08', '2021'].map((period) => effective(series, period))).toEqual([undefined, undefined, undefined, undefined]);
    expect(effective(series, '2021H1')).toBe(60);
  });

  test('keeps a stated zero apart from a missing value', () => {
    const series = stated('flow', { '2021-01': 0, '2021-02': 0 });
    expect(effective(series, '2021T02')).toBe(0);
    expect(effective(series, '2021-03')).toBeUndefined();
  });

  test('reaches the year from quarters alone and from halves alone', () => {
    expect(effective(stated('flow', { '2021Q1': 1, '2021Q2': 2, '2021Q3': 3, '2021Q4': 4 }), '2021')).toBe(10);
    expect(effective(stated('flow', { '2021H1': 3, '2021H2': 7 }), '2021')).toBe(10);
  });

  test('carries a stated half year on with the months after it', () => {
    const series = stated('flow', { '2021H1': 100, '2021-07': 5, '2021-08': 6 });
    expect(effective(series, '2021T08')).toBe(111);
  });

  test('says what was stated for the year even where the months add up to something else', () => {
    const series = withStated(stated('flow', months(1, 12)), parsePeriod('2021'), 119);
    expect(readSlot(series, 23)).toEqual({ value: 119, reporters: 1, origin: 'stated' });
  });

  test('adds decimals without binary noise', () => {
    expect(effective(stated('flow', { '2021-01': 0.1, '2021-02': 0.2 }), '2021T02')).toBe(0.3);
  });
});

describe('a state at period end', () => {
  test('answers for every period with the month it ends with and sums nothing over time', () => {
    const series = stated('stock', { '2021-03': 40, '2021-06': 50 });
    expect(['2021Q1', '2021Q2', '2021H1', '2021'].map((period) => effective(series, period))).toEqual([40, 50, 50, undefined]);
  });
});

describe('a derived metric', () => {
  test('keeps a rate as stated and adds up neither months nor anything else', () => {
    const series = stated('derived', { '2021-01': 90, '2021-02': 80, '2021-03': 70 });
    expect(effective(series, '2021Q1')).toBeUndefined();
    expect(effective(series, '2021-02')).toBe(80);
  });
});

describe('children', () => {
  test('give a parent their sum, their number and how many stated it', () => {
    let series = withChildChange(emptySeries('flow'), 23, NOTHING, { value: 7, reporters: 2 });
    series = withChildChange(series, 23, NOTHING, { value: 5, reporters: 1 });
    expect(readSlot(series, 23)).toEqual({ value: 12, reporters: 3, origin: 'children' });
    expect(series.children?.count[23]).toBe(2);
  });

  test('give way to what the parent states itself, and return when it takes that back', () => {
    const series = withChildChange(emptySeries('flow'), 0, NOTHING, { value: 7, reporters: 2 });
    const overruled = withStated(series, parsePeriod('2021-01'), 9);
    expect(readSlot(overruled, 0)).toEqual({ value: 9, reporters: 1, origin: 'stated' });
    expect(withStated(overruled, parsePeriod('2021-01'), undefined)).toEqual(series);
  });

  test('leave a parent without a value, not with zero, when the last one takes its figure back', () => {
    const given = withChildChange(emptySeries('flow'), 0, NOTHING, { value: 7.3, reporters: 1 });
    const taken = withChildChange(given, 0, { value: 7.3, reporters: 1 }, NOTHING);
    expect(readSlot(taken, 0)).toEqual({ value: undefined, reporters: 0, origin: 'missing' });
  });

  test('do not become the parent’s own months: a year is not guessed from a partial sum', () => {
    const series = Array.from({ length: 12 }, (_, slot) => slot).reduce(
      (all, slot) => withChildChange(all, slot, NOTHING, { value: 1, reporters: 1 }), emptySeries('flow'),
    );
    expect(effective(series, '2021')).toBeUndefined();
  });
});

describe('a unit that did not exist all year', () => {
  test('reaches its year from the months it existed, and has no value before it opened', () => {
    const series = withService(stated('flow', months(5, 12)), { first: 5, last: 12 });
    expect(effective(series, '2021')).toBe(80);
    expect(effective(series, '2021Q2')).toBe(20);
    expect(['2021-02', '2021Q1', '2021T04'].map((period) => effective(series, period))).toEqual([undefined, undefined, undefined]);
  });

  test('keeps its months in the year of the county after it closed', () => {
    const series = withService(stated('flow', months(1, 7)), { first: 1, last: 7 });
    expect(effective(series, '2021')).toBe(70);
    expect(effective(series, '2021Q4')).toBeUndefined();
  });

  test('is still missing while a month it existed is missing', () => {
    expect(effective(withService(stated('flow', months(6, 12)), { first: 5, last: 12 }), '2021')).toBeUndefined();
  });
});

describe('a series', () => {
  test('is not changed by what is derived from it', () => {
    const before = stated('flow', { '2021-01': 1 });
    withStated(before, parsePeriod('2021-01'), 2);
    withChildChange(before, 0, NOTHING, { value: 1, reporters: 1 });
    expect(before).toEqual(stated('flow', { '2021-01': 1 }));
  });

  test('without children is what its organisation stated', () => {
    const own = stated('flow', { '2021-01': 1 });
    expect(withoutChildren(withChildChange(own, 0, NOTHING, { value: 5, reporters: 1 }))).toEqual(own);
  });

  test('of nothing has no values and no reporters', () => {
    const series = emptySeries('flow');
    expect([...Array.from(effectiveSeries(series)), ...Array.from(ownSeries(series))].every(Number.isNaN)).toBe(true);
    expect(Array.from(reporterCounts(series)).every((count) => count === 0)).toBe(true);
  });
});
