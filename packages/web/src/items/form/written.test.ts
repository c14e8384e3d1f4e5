import type { ItemField } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { problemIn, valuesOf } from './written.ts';

const field = (part: Partial<ItemField>): ItemField => ({ id: 'f', name: { zh: '进度', en: 'progress' }, kind: 'text', options: [], minimum: null, maximum: null, required: false, value: null, ...part });

describe('answers of a form made from a procedure', () => {
  test('numbers are read as clerks write them, and their limits are named before anything is sent', () => {
    const percent = field({ kind: 'number', minimum: 0, maximum: 100 });
    expect(valuesOf([percent], { f: '８０' })).toEqual({ f: 80 });
    expect(problemIn(percent, { f: '120' })?.zh).toBe('“进度”不能大于 100');
    expect(problemIn(percent, { f: '80%' })?.zh).toContain('百分号');
  });

  test('an answer that stands is not sent again; one that was emptied is', () => {
    const kept = field({ value: '已回访 40 人' });
    expect(valuesOf([kept], {})).toEqual({});
    expect(valuesOf([kept], { f: '已回访 40 人' })).toEqual({});
    expect(valuesOf([kept], { f: '' })).toEqual({ f: '' });
  });

  test('no is an answer, silence is none', () => {
    const question = field({ kind: 'yes_no', required: true });
    expect(valuesOf([question], { f: 'false' })).toEqual({ f: false });
    expect(problemIn(question, { f: 'false' })).toBeUndefined();
    expect(problemIn(question, {})).toBeDefined();
  });
});
