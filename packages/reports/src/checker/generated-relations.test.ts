import { roundHalfUp, truncateDecimals } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from './check-text.ts';
import type { RelationType, Verdict } from './read-figure.ts';

/** A paragraph built from numbers that agree, the same with one of them put wrong, and what must be said of it. */
interface Pair {
  readonly right: string;
  readonly broken: string;
  readonly finding: readonly [Verdict, RelationType];
  readonly slip: string;
}

const findingsIn = (text: string) => checkText(text).relations.filter((relation) => relation.verdict !== 'holds');
const percent = (part: number, whole: number): number => roundHalfUp((part / whole) * 100, 2);
const slipped = (value: number): number => roundHalfUp(value > 60 ? value - 7 : value + 6, 2);
const whole = fc.integer({ min: 400, max: 9000 });
const share = fc.double({ min: 0.4, max: 0.97, noNaN: true });

const dealt = fc.tuple(whole, whole, share, share).map(([first, second, one, other]): Pair => {
  const [sick, cured] = [Math.round(first * one), Math.round(second * other)];
  const rates = [percent(sick, first), percent(cured, second)] as const;
  const write = (rate: number): string => `全县登记危房${first}户、旧房${second}处，已改造${sick}户、${cured}处，改造率分别为${rates[0]}%、${rate}%。`;
  return { right: write(rates[1]), broken: write(slipped(rates[1])), finding: ['wrong', 'ratio'], slip: `${slipped(rates[1])}%` };
});

const average = fc.tuple(fc.integer({ min: 300, max: 4000 }), fc.integer({ min: 31, max: 800 })).map(([each, people]): Pair => {
  const write = (value: number): string => `向${people}名困难职工发放慰问金${each * people}元，人均${value}元。`;
  return { right: write(each), broken: write(each + Math.round(each / 5)), finding: ['wrong', 'product'], slip: `${each + Math.round(each / 5)}元` };
});

const incidence = fc.tuple(fc.integer({ min: 200_000, max: 900_000 }), fc.integer({ min: 60, max: 4000 })).map(([people, cases]): Pair => {
  const rate = roundHalfUp((cases / people) * 100_000, 2);
  const wrong = roundHalfUp(rate * 1.2, 2);
  const write = (value: number): string => `年末全县常住人口${people}人。全年报告传染病${cases}例，发病率${value}/10万。`;
  return { right: write(rate), broken: write(wrong), finding: ['confirm', 'ratio'], slip: `${wrong}/10万` };
});

const step = fc.tuple(fc.integer({ min: 600, max: 8000 }), fc.integer({ min: 30, max: 300 }), fc.boolean()).map(([before, moved, rises]): Pair => {
  const after = rises ? before + moved : before - moved;
  const rate = percent(moved, before);
  const write = (value: number): string => `实有个体工商户${after}户，较上年末${rises ? '增加' : '减少'}${moved}户，${rises ? '增长' : '下降'}${value}%。`;
  return { right: write(rate), broken: write(roundHalfUp(rate + 2.13, 2)), finding: ['wrong', 'yoy'], slip: `${roundHalfUp(rate + 2.13, 2)}%` };
});

const portion = fc.tuple(whole, share).map(([all, part]): Pair => {
  const some = Math.round(all * part);
  const rate = percent(some, all);
  const write = (value: number): string => `全年受理投诉${all}件，其中消费投诉${some}件，占${value}%。`;
  return { right: write(rate), broken: write(slipped(rate)), finding: ['wrong', 'ratio'], slip: `${slipped(rate)}%` };
});

const totalAfter = fc.tuple(fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 3, maxLength: 5 }), fc.integer({ min: 1, max: 2 })).map(([numbers, by]): Pair => {
  const names = ['一等奖', '二等奖', '三等奖', '优秀奖', '组织奖'];
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const write = (value: number): string => `参赛选手获${numbers.map((number, at) => `${names[at] ?? ''}${number}个`).join('、')}，共${value}个。`;
  return { right: write(total), broken: write(total + by), finding: ['wrong', 'sum'], slip: `${total + by}个` };
});

/** 2 is left out of the last place: 1862 and 1882 differ in one digit, as a slip does. */
const repeated = fc.integer({ min: 1100, max: 8800 }).map((length): Pair => {
  const filler = '各项工作有序推进，群众获得感持续增强。'.repeat(12);
  const write = (value: number): string => `全县农村公路总里程达${length}公里。${filler}\n${filler}全县农村公路总里程达${value}公里。`;
  const slip = Math.floor(length / 100) * 100 + ((Math.floor(length / 10) % 10) + 3) % 10 * 10 + (length % 10);
  return { right: write(length), broken: write(slip), finding: ['wrong', 'repeat'], slip: `${slip}公里` };
});

const pairs: readonly (readonly [string, fc.Arbitrary<Pair>])[] = [
  ['rates dealt with 分别', dealt], ['an average', average], ['a rate per 100,000', incidence], ['a step and its rate', step], ['a share', portion], ['a total after its parts', totalAfter], ['a figure repeated', repeated],
];

describe('a relation generated from numbers', () => {
  test.each(pairs)('raises no doubt while it holds, and exactly one where it is broken: %s', (_, arbitrary) => {
    fc.assert(fc.property(arbitrary, ({ right, broken, finding, slip }) => {
      expect({ right, findings: findingsIn(right) }).toEqual({ right, findings: [] });
      const found = findingsIn(broken);
      expect({ broken, found: found.map(({ verdict, type }) => [verdict, type]) }).toEqual({ broken, found: [finding] });
      expect(found[0]?.spans.map(([start, end]) => broken.slice(start, end))).toContain(slip);
    }), { numRuns: 150 });
  });

  test('calls a share that was cut off truncated, never wrong', () => {
    fc.assert(fc.property(whole, share, (all, part) => {
      const some = Math.round(all * part);
      const exact = (some / all) * 100;
      fc.pre(truncateDecimals(exact, 2) !== roundHalfUp(exact, 2) && roundHalfUp(roundHalfUp(exact, 3), 2) !== truncateDecimals(exact, 2));
      const [relation] = checkText(`全县排查隐患${all}处，已整改${some}处，整改率${truncateDecimals(exact, 2).toFixed(2)}%。`).relations;
      expect(relation).toMatchObject({ type: 'ratio', verdict: 'holds', rounding: 'truncated' });
    }));
  });

  test('lets shares rounded one by one miss 100 by their rounding', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 10, max: 900 }), { minLength: 3, maxLength: 5 }), (numbers) => {
      const all = numbers.reduce((sum, number) => sum + number, 0);
      const names = ['甲类', '乙类', '丙类', '丁类', '戊类'].slice(0, numbers.length).join('、');
      const text = `全部样品${all}份，${names}分别占${numbers.map((number) => `${percent(number, all).toFixed(2)}%`).join('、')}。`;
      expect({ text, findings: findingsIn(text) }).toEqual({ text, findings: [] });
    }));
  });
});
