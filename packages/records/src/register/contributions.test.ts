import { addDays, addMonths, plainDate, type PlainDate } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay, buildRecord, buildResident } from '../testing/residents.ts';
import { contributionsOf, countingDay, countingPlan, monthNumber } from './contributions.ts';
import { parametersOf } from './parameters.ts';
import type { Programme } from './programme.ts';
import { firstAfter } from './standing.ts';
import { viewAt } from './resident-view.ts';
import type { ResidentFile } from './resident-file.ts';

const source = { text: 't', clause: 'c', verified: 'practice' } as const;
const words = { zh: 'z', en: 'e' };

/** Counted for 40 days after each visit, in a calendar and in a maternal count. */
const recent: Programme = {
  id: 'recent', name: words, shortName: words, source, reads: ['other'], kinds: [], measures: [], flows: [], parameters: [], sentences: {},
  counts: [{ id: 'a', name: words, sentence: words, year: 'calendar', source }, { id: 'b', name: words, sentence: words, year: 'maternal', source }],
  assess: (view) => {
    const last = [...view.records('recent'), ...view.records('other')].map(({ on }) => on).sort().at(-1);
    if (last === undefined || !view.isResident || view.orgId === undefined) return { counts: null, validUntil: null };
    const ends = addDays(last, 40);
    return view.asOf < ends ? { orgId: view.orgId, counts: ['a', 'b'], dues: [], missing: [], doubts: [], validUntil: firstAfter(view.asOf, [ends]) } : { counts: null, validUntil: null };
  },
};
const plan = countingPlan([recent]);
const none = parametersOf([]);

function naive(file: ResidentFile, month: number, today: PlainDate): number {
  const bit = (year: 'calendar' | 'maternal', value: number) => (recent.assess(viewAt(file, countingDay(month, year, today)), none).counts === null ? 0 : value);
  return bit('calendar', 1) | bit('maternal', 2);
}

describe('what a resident adds to the months', () => {
  test('an answer used again is the answer given anew, whatever was recorded when', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyDay('2020-01-01', 700), fc.constantFrom('recent', 'other', 'unread')), { maxLength: 8 }), anyDay('2021-06-01', 300), fc.option(anyDay('2020-06-01', 600)), (visits, today, leaves) => {
        const file = buildResident('1960-01-01', [...visits.map(([on, programme]) => buildRecord(programme, 'visit', on)), ...(leaves === null ? [] : [buildRecord('register', 'move_out', leaves)])]);
        const span = { from: monthNumber(plainDate('2020-01-01')), to: monthNumber(today), today };
        const [months = []] = contributionsOf(plan, file, span, none).months;
        const expected = Array.from({ length: span.to - span.from + 1 }, (_, at) => naive(file, span.from + at, today));
        expect(expected.map((_, at) => months[at]?.bits ?? 0)).toEqual(expected);
      }),
    );
  });

  test('from October to December a maternal count stays where 30 September left it', () => {
    const today = plainDate('2021-12-31');
    expect([8, 9, 11].map((month) => countingDay(2021 * 12 + month, 'maternal', today))).toEqual(['2021-09-30', '2021-09-30', '2021-09-30']);
    expect(countingDay(2022 * 12, 'maternal', plainDate('2022-01-05'))).toBe('2022-01-05');
    expect(monthNumber(addMonths(today, 1))).toBe(2022 * 12);
  });
});
