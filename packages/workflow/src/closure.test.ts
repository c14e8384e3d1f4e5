import { plainDate } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { deriveProgress } from './breakdown.ts';
import { measureClosure, type ClosureBinding } from './closure.ts';

const binding: ClosureBinding = { expression: 'x', label: { zh: '死亡率', en: 'mortality' }, unit: '‰', decimals: 2, direction: 'at_most', threshold: 5, window: { from: plainDate('2021-01-01'), to: plainDate('2021-12-31') } };
const judge = (value: number, more: Partial<ClosureBinding> = {}) => measureClosure({ ...binding, ...more }, { value, on: plainDate('2021-06-30') });

describe('measureClosure', () => {
  test('a limit is reached at the threshold, and a hair above it never prints as nought', () => {
    expect(judge(5).isReached).toBe(true);
    expect(judge(0.1 + 0.2, { threshold: 0.3 }).isReached).toBe(true);
    expect(judge(5.001)).toMatchObject({ isReached: false, sentence: { zh: '死亡率 5.00‰，须不高于 5.00‰，还高出不足 0.01 个千分点' } });
  });

  test('counts differ by themselves, rates by points', () => {
    expect(judge(40, { unit: '人', decimals: 0, direction: 'at_least', threshold: 89 }).sentence).toEqual({ zh: '死亡率 40 人，须不低于 89 人，还差 49 人', en: 'mortality is 40 people, must be at least 89 people: 49 people short' });
  });
});

describe('deriveProgress', () => {
  test('weighs parts, leaves out withdrawn ones, and is not 100 before everything is', () => {
    expect(deriveProgress([{ percent: 100, weight: 3 }, { percent: 0, weight: 1 }, { percent: 0, weight: 9, isWithdrawn: true }])).toBe(75);
    expect(deriveProgress([{ percent: 100, weight: 99_999 }, { percent: 99, weight: 1 }])).toBe(99.9);
    expect(deriveProgress([])).toBeUndefined();
  });
});
