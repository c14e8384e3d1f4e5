import { roundHalfUp } from '@taizhang/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from './check-text.ts';
import type { RelationType } from './read-figure.ts';

/** A sentence built from numbers that agree, and the same sentence with one number put wrong. */
interface Pair {
  readonly type: RelationType;
  readonly right: string;
  readonly broken: string;
  /** The number put wrong, as it stands in the broken sentence. */
  readonly slip: string;
}

const percent = (part: number, whole: number): number => roundHalfUp((part / whole) * 100, 2);
const slipped = (value: number, by: number): number => roundHalfUp(value > 60 ? value - by : value + by, 2);

const rate = fc.tuple(fc.integer({ min: 200, max: 9000 }), fc.double({ min: 0.5, max: 0.97, noNaN: true }), fc.integer({ min: 2, max: 9 })).map(([whole, share, by]): Pair => {
  const part = Math.max(1, Math.round(whole * share));
  const stated = percent(part, whole);
  const write = (value: number): string => `全县排查安全隐患${whole}处，已整改${part}处，整改率${value}%。`;
  return { type: 'ratio', right: write(stated), broken: write(slipped(stated, by)), slip: `${slipped(stated, by)}%` };
});

const list = fc.tuple(fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 3, maxLength: 6 }), fc.integer({ min: 3, max: 15 })).map(([parts, by]): Pair => {
  const names = ['公园', '广场', '步道', '球场', '驿站', '书屋'];
  const write = (numbers: readonly number[], total: number): string => `建成便民设施${total}处，其中${numbers.map((number, at) => `${at === numbers.length - 1 ? '其他设施' : (names[at] ?? '')}${number}处`).join('、')}。`;
  const total = parts.reduce((sum, part) => sum + part, 0);
  return { type: 'sum', right: write(parts, total), broken: write(parts, total + by), slip: `${total + by}处` };
});

const target = fc.tuple(fc.integer({ min: 1000, max: 90000 }), fc.double({ min: 0.4, max: 1.3, noNaN: true }), fc.integer({ min: 3, max: 12 })).map(([plan, share, by]): Pair => {
  const done = Math.round(plan * share);
  const stated = percent(done, plan);
  const write = (value: number): string => `完成固定资产投资${done}万元，占年度任务${plan}万元的${value}%。`;
  return { type: 'target_share', right: write(stated), broken: write(slipped(stated, by)), slip: `${slipped(stated, by)}%` };
});

const change = fc.tuple(fc.integer({ min: 500, max: 90000 }), fc.double({ min: 0.02, max: 0.4, noNaN: true }), fc.boolean(), fc.integer({ min: 2, max: 6 })).map(([before, share, rises, by]): Pair => {
  const after = Math.round(before * (rises ? 1 + share : 1 - share));
  const stated = percent(Math.abs(after - before), before);
  const write = (value: number): string => `接待游客${after}人次，去年同期为${before}人次，同比${after >= before ? '增长' : '下降'}${value}%。`;
  return { type: 'yoy', right: write(stated), broken: write(roundHalfUp(stated + by, 2)), slip: `${roundHalfUp(stated + by, 2)}%` };
});

const product = fc.tuple(fc.integer({ min: 100, max: 900 }), fc.integer({ min: 100, max: 3000 }), fc.integer({ min: 7, max: 95 })).map(([price, people, by]): Pair => {
  const total = price * people;
  const write = (value: number): string => `对困难群众每人补助${price}元，共补助${people}人，合计发放${value}元。`;
  const wrong = total + by * 100 + 1;
  return { type: 'product', right: write(total), broken: write(wrong), slip: `${wrong}元` };
});

/** The slip keeps two decimals: 3个百分点 for 2.85 would be a rounding. */
const points = fc.tuple(fc.integer({ min: 4000, max: 8500 }), fc.integer({ min: 20, max: 900 }), fc.integer({ min: 15, max: 300 })).filter(([, up, by]) => (up + by) % 10 !== 0).map(([before, up, by]): Pair => {
  const [from, to] = [before / 100, (before + up) / 100];
  const write = (value: number): string => `群众知晓率由${from}%提高到${to}%，提高${value}个百分点。`;
  return { type: 'yoy', right: write(up / 100), broken: write((up + by) / 100), slip: `${(up + by) / 100}个百分点` };
});

const pairs = fc.tuple(rate, list, target, change, product, points);

describe('a paragraph generated from numbers', () => {
  test('is found to hold, without a single doubt, when every number follows from the others', () => {
    fc.assert(fc.property(pairs, (sentences) => {
      const text = sentences.map((pair) => pair.right).join('');
      const findings = checkText(text).relations.filter((relation) => relation.verdict !== 'holds');
      expect(findings.map((finding) => finding.reason.zh)).toEqual([]);
    }), { numRuns: 200 });
  });

  test('yields exactly one finding, at the number put wrong, when one number is changed', () => {
    fc.assert(fc.property(pairs, fc.nat({ max: 5 }), (sentences, at) => {
      const text = sentences.map((pair, index) => (index === at ? pair.broken : pair.right)).join('');
      const broken = sentences[at];
      const findings = checkText(text).relations.filter((relation) => relation.verdict !== 'holds');
      expect(findings.map((finding) => finding.type)).toEqual([broken?.type]);
      expect(findings[0]?.spans.map(([start, end]) => text.slice(start, end))).toContain(broken?.slip);
    }), { numRuns: 500 });
  });
});
