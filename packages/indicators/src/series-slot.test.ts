import { parsePeriod } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { filingPeriod, periodOfSlot, SLOT_COUNT, slotEnd, slotMonths, slotOf, YEAR_TO_DATE_SLOT } from './series-slot.ts';

describe('slotOf', () => {
  test.each([
    ['2021-01', 0], ['2021-12', 11], ['2021T02', 13], ['2021Q1', 14], ['2021H1', 17], ['2021T11', 22], ['2021', 23],
    ['2021Q2', 24], ['2021Q3', 25], ['2021Q4', 26], ['2021H2', 27],
  ])('keeps a flow of %s in slot %i', (period, slot) => {
    expect(slotOf(parsePeriod(period), 'flow')).toBe(slot);
  });

  test.each([['2021-06', 5], ['2021Q2', 5], ['2021H1', 5], ['2021T06', 5], ['2021', 11], ['2021H2', 11], ['2021Q4', 11]])(
    'keeps a state at the end of %s in the month it ends with', (period, slot) => {
      expect(slotOf(parsePeriod(period), 'stock')).toBe(slot);
      expect(slotOf(parsePeriod(period), 'cumulative')).toBe(slot);
    },
  );

  test('refuses a single day instead of filing it under its month', () => {
    expect(() => slotOf(parsePeriod('2021-07-05'), 'stock')).toThrow('invalid_period');
  });

  test('is undone by periodOfSlot for every slot in use, so that no two periods share one', () => {
    for (let slot = 0; slot < SLOT_COUNT; slot += 1) {
      if (slot !== YEAR_TO_DATE_SLOT) expect(slotOf(periodOfSlot(2021, slot), 'flow')).toBe(slot);
    }
  });
});

describe('slotEnd', () => {
  test('is the last day of the last month the slot covers', () => {
    expect(slotEnd(2020, 1)).toBe('2020-02-29');
    expect(slotEnd(2021, 17)).toBe('2021-06-30');
    expect(slotEnd(2021, 25)).toBe('2021-09-30');
    expect(slotEnd(2021, 27)).toBe('2021-12-31');
  });

  test('has no slot beyond the last', () => {
    expect(() => slotMonths(28)).toThrow('invalid_period');
  });
});

describe('filingPeriod', () => {
  test('files a state of the second half under December and leaves a flow of the second half alone', () => {
    expect(filingPeriod(parsePeriod('2021H2'), 'cumulative')).toBe('2021-12');
    expect(filingPeriod(parsePeriod('2021H2'), 'flow')).toBe('2021H2');
  });
});
