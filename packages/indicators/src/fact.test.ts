import { orgId, parsePeriod } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentFacts, factId, flagSentence, isDemonstration, restatement } from './fact.ts';
import type { Fact } from './fact.ts';
import { metricId } from './metric.ts';

function fact(id: string, recordedAt: string, value: number | null, overrides: Partial<Fact> = {}): Fact {
  return {
    id: factId(id),
    metricId: metricId('births'),
    orgId: orgId('990001'),
    period: parsePeriod('2021'),
    value,
    source: { kind: 'submission', id: 's1' },
    definitionVersion: 1,
    recordedAt,
    recordedBy: 'clerk',
    flags: [],
    ...overrides,
  };
}

const first = fact('1', '2022-01-05T08:00:00Z', 272);
const corrected = fact('2', '2022-02-01T08:00:00Z', 273);
const retracted = fact('3', '2022-03-01T08:00:00Z', null);

describe('currentFacts', () => {
  test('reads the ledger as it was known on a past day', () => {
    const all = [retracted, corrected, first];
    expect(currentFacts(all, '2022-01-31T00:00:00Z')).toEqual([first]);
    expect(currentFacts(all, '2022-02-01T08:00:00Z')).toEqual([corrected]);
    expect(currentFacts(all)).toEqual([]);
    expect(currentFacts(all, '2021-12-31T00:00:00Z')).toEqual([]);
  });

  test('orders instants by time, not by text: a half second later is later', () => {
    const later = fact('0', '2022-01-05T08:00:00.500Z', 1);
    expect(currentFacts([later, first])).toEqual([later]);
  });

  test('takes .5 and .500 of a second for the same instant', () => {
    const second = fact('2', '2022-01-05T08:00:00.5Z', 2);
    expect(currentFacts([fact('1', '2022-01-05T08:00:00.500Z', 1), second])).toEqual([second]);
  });

  test('lets the higher sequence number hold within one instant: 10 after 9', () => {
    const ninth = fact('9', '2022-01-05T08:00:00Z', 9);
    const tenth = fact('10', '2022-01-05T08:00:00Z', 10);
    expect(currentFacts([tenth, ninth])).toEqual([tenth]);
  });

  test('does not depend on the order in which facts are read', () => {
    const all = Array.from({ length: 12 }, (_, index) => fact(String(index), `2022-01-0${(index % 5) + 1}T00:00:00Z`, index, { period: parsePeriod(`2021Q${(index % 3) + 1}`) }));
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: 12 }), (shuffled) => {
      expect(new Set(currentFacts(shuffled))).toEqual(new Set(currentFacts(all)));
    }));
  });
});

describe('restatement', () => {
  test('attributes a difference to the facts behind it', () => {
    const report = restatement(currentFacts([first]), currentFacts([first, corrected]));
    expect(report).toEqual([{ metricId: 'births', orgId: '990001', period: '2021', kind: 'corrected', before: first, after: corrected, difference: 1 }]);
  });

  test('tells added and retracted apart and leaves out what was recorded again unchanged', () => {
    const again = fact('4', '2022-04-01T00:00:00Z', 272);
    expect(restatement([], [first]).map(({ kind, difference }) => [kind, difference])).toEqual([['added', 272]]);
    expect(restatement([first], []).map(({ kind, difference }) => [kind, difference])).toEqual([['retracted', -272]]);
    expect(restatement([first], [again])).toEqual([]);
  });
});

describe('a fact', () => {
  test('says when it was generated for the demonstration and what its flags mean', () => {
    expect([first, fact('5', '2022-01-01T00:00:00Z', 1, { source: { kind: 'demo', id: 'seed' } })].map(isDemonstration)).toEqual([false, true]);
    expect(flagSentence('stated_truncated').zh).toContain('截断');
  });
});
