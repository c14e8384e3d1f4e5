import { orgId } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exclusionSentence, rank } from './ranking.ts';
import type { RankedRow, RankingRow, RankingRule } from './ranking.ts';

const rule: RankingRule = { better: 'higher', decimals: 1, unit: '%' };

function row(id: string, value: number | undefined, denominator?: number): RankingRow {
  return { orgId: orgId(id), value, denominator, numerator: denominator === undefined || value === undefined ? undefined : (value * denominator) / 100 };
}

function places(rows: readonly RankedRow[]): readonly string[] {
  return rows.map(({ orgId: id, rank: place, excluded }) => `${id}:${place ?? excluded}`);
}

describe('rank', () => {
  test('gives rows that print alike one rank and skips the next', () => {
    const rows = rank([row('a', 60.04), row('b', 70), row('c', 59.96), row('d', 50)], rule);
    expect(places(rows)).toEqual(['b:1', 'a:2', 'c:2', 'd:4']);
    expect(rows.map((each) => each.tied)).toEqual([false, true, true, false]);
  });

  test('turns round where lower is better and refuses where neither is', () => {
    expect(places(rank([row('a', 60), row('b', 70)], { ...rule, better: 'lower' }))).toEqual(['a:1', 'b:2']);
    expect(places(rank([row('a', 60), row('b', 70)], { ...rule, better: 'neither' }))).toEqual(['a:no_direction', 'b:no_direction']);
  });

  test('shows without a rank whoever has not reported or has too few cases, and says why', () => {
    const rows = rank([row('a', undefined), row('b', 100, 9), row('c', 50, 10), row('d', undefined, 0)], rule);
    expect(places(rows)).toEqual(['c:1', 'a:not_reported', 'b:small_denominator', 'd:zero_denominator']);
    expect(exclusionSentence('small_denominator').zh).toBe('分母过小，不排名');
    expect(places(rank([row('b', 100, 9)], { ...rule, minimumDenominator: 5 }))).toEqual(['b:1']);
  });

  test('says who cannot be told apart, and which ranks their figures allow', () => {
    const rows = rank([row('a', 90, 1000), row('b', 62, 100), row('c', 60, 100), row('d', 10, 1000)], rule);
    const b = rows[1];
    expect(b).toMatchObject({ orgId: 'b', rank: 2, tiedWithin: ['c'], rankRange: { best: 2, worst: 3 } });
    expect(b?.interval?.low).toBeCloseTo(0.522, 3);
    expect(b?.interval?.high).toBeCloseTo(0.709, 3);
    expect(rows[0]).toMatchObject({ rank: 1, tiedWithin: [], rankRange: { best: 1, worst: 1 } });
  });

  test('has no interval for amounts per head or rates above their whole, and tells them apart by value', () => {
    const perHead = rank([{ orgId: orgId('a'), value: 0.5, numerator: 50, denominator: 100 }, { orgId: orgId('b'), value: 0.4, numerator: 40, denominator: 100 }], { ...rule, unit: '元/人' });
    expect(perHead.map((each) => [each.interval, each.tiedWithin])).toEqual([[undefined, []], [undefined, []]]);
    expect(rank([row('a', 120, 100)], rule)[0]?.interval).toBeUndefined();
  });

  test('loses nobody, ranks within the range the figures allow, and never ranks a lower figure higher', () => {
    const drawn = fc.array(fc.record({ value: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10), { nil: undefined }), denominator: fc.nat(200) }), { maxLength: 15 });
    fc.assert(fc.property(drawn, (figures) => {
      const rows = rank(figures.map(({ value, denominator }, index) => row(`u${index}`, value, denominator)), rule);
      expect(new Set(rows.map((each) => each.orgId)).size).toBe(figures.length);
      const ranked = rows.filter((each) => each.rank !== undefined);
      ranked.forEach((each, index) => {
        expect(each.rank).toBeGreaterThanOrEqual(each.rankRange?.best ?? Infinity);
        expect(each.rank).toBeLessThanOrEqual(each.rankRange?.worst ?? -Infinity);
        expect(each.value).toBeLessThanOrEqual(ranked[index - 1]?.value ?? Infinity);
        for (const other of each.tiedWithin) expect(rows.find((one) => one.orgId === other)?.tiedWithin).toContain(each.orgId);
      });
    }));
  });
});
