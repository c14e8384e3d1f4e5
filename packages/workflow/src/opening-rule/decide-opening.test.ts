import type { LagRun } from '@taizhang/indicators';
import { buildTarget } from '@taizhang/indicators/testing';
import { addDays, parsePeriod, plainDate } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingThreshold, decideOpening, type OpeningInput, type PastOpening } from './decide-opening.ts';

const behind: LagRun = { status: 'behind', period: parsePeriod('2021-06'), value: 54, reference: 62, short: 8, isDemo: false, count: 1, sentence: { zh: '差 8', en: '8 short' } };
const base: OpeningInput = { run: behind, closing: { direction: 'at_least', threshold: 62 }, newest: 54, isAmount: false, today: plainDate('2021-07-05'), past: [], isOpenElsewhere: false, againAfterDays: null };
const kindOf = (more: Partial<OpeningInput>) => decideOpening({ ...base, ...more }).kind;

describe('decideOpening', () => {
  test('opens for a unit that is behind, but against no figure that would close it at once, no amount of a past year, and without a threshold not at all', () => {
    expect(kindOf({})).toBe('open');
    expect([kindOf({ newest: 62 }), kindOf({ newest: 61.9 })]).toEqual(['reached', 'open']);
    expect([kindOf({ isAmount: true, today: plainDate('2022-01-05') }), kindOf({ isAmount: true })]).toEqual(['year_over', 'open']);
    expect(kindOf({ closing: undefined })).toBe('not_judged');
    expect(kindOf({ isOpenElsewhere: true })).toBe('open_elsewhere');
  });

  test('a closed item is followed by none in its year, or by another from the day the rule names', () => {
    const past: readonly PastOpening[] = [{ nth: 1, closedOn: plainDate('2021-06-05') }];
    expect(kindOf({ past })).toBe('closed_before');
    expect([29, 30, 31].map((day) => decideOpening({ ...base, past, againAfterDays: 30, today: addDays(plainDate('2021-06-05'), day) }).kind)).toEqual(['closed_before', 'open', 'open']);
    expect(decideOpening({ ...base, past, againAfterDays: 1 }).nth).toBe(2);
  });

  test('run any number of times, in any order, on figures read long before: each cause is opened once', () => {
    // A server decides on what it read; what it writes counts only under a key nobody has written yet, as in the database.
    const step = fc.record({ server: fc.nat(2), unit: fc.nat(3), isRead: fc.boolean() });
    fc.assert(fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const stored = new Map<string, PastOpening>();
      const pastOf = (unit: number): readonly PastOpening[] => [...stored].filter(([key]) => key.startsWith(`${unit} `)).map(([, past]) => past);
      const known = new Map<string, readonly PastOpening[]>();
      let opened = 0;
      for (const { server, unit, isRead } of steps) {
        if (isRead || !known.has(`${server} ${unit}`)) known.set(`${server} ${unit}`, pastOf(unit));
        const decision = decideOpening({ ...base, past: known.get(`${server} ${unit}`) ?? [] });
        if (decision.kind !== 'open') continue;
        const key = `${unit} ${decision.nth}`;
        if (stored.has(key)) continue;
        stored.set(key, { nth: decision.nth ?? 0, closedOn: undefined });
        opened += 1;
      }
      expect(opened).toBe(new Set(steps.map(({ unit }) => unit)).size);
    }));
  });
});

test('the plan that closes an item is that of its last day, and of the last day of the year afterwards', () => {
  const target = buildTarget({ value: 365 });
  const at = (day: string) => closingThreshold({ kind: 'plan' }, { kind: 'plan', by: 1, measure: 'points' }, { target, dueOn: plainDate(day), decimals: 0 });
  expect([at('2021-06-30')?.threshold, at('2022-02-10')?.threshold]).toEqual([181, 365]);
  expect(closingThreshold({ kind: 'number', value: 5 }, { kind: 'value', direction: 'above', value: 6 }, { target: undefined, dueOn: plainDate('2021-06-30'), decimals: 1 })).toEqual({ direction: 'at_most', threshold: 5 });
});
