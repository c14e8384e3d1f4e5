import fc from 'fast-check';
import { makeDate, lastDayOfMonth, dayOf, type PlainDate } from '../plain-date.ts';
import { periodOf, yearToDate, type Period, type PeriodKind } from '../period.ts';

/** Any day of the years the ledger could meet. */
export function anyDate(minYear = 1850, maxYear = 2150): fc.Arbitrary<PlainDate> {
  return fc
    .record({
      year: fc.integer({ min: minYear, max: maxYear }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .map(({ year, month, day }) => makeDate(year, month, Math.min(day, dayOf(lastDayOfMonth(year, month)))));
}

/** Any period, of any kind or of the kinds given. */
export function anyPeriod(kinds: readonly PeriodKind[] = ['day', 'month', 'quarter', 'half', 'year', 'ytd']): fc.Arbitrary<Period> {
  return fc.tuple(fc.constantFrom(...kinds), anyDate(), fc.constantFrom(2, 4, 5, 7, 8, 9, 10, 11)).map(([kind, date, month]) =>
    // A year to date ending in month 1, 3, 6 or 12 is another kind by its canonical name.
    kind === 'ytd' ? yearToDate(Number(date.slice(0, 4)), month) : periodOf(kind, date),
  );
}

/** A decimal number with at most `decimals` places, written exactly. */
export function anyDecimal(decimals = 6, magnitude = 1e9): fc.Arbitrary<number> {
  return fc
    .tuple(fc.integer({ min: -magnitude, max: magnitude }), fc.integer({ min: 0, max: 10 ** decimals - 1 }))
    .map(([whole, fraction]) => Number(`${whole}.${String(fraction).padStart(decimals, '0')}`));
}
