import { describe, expect, test } from 'vitest';
import { csvText } from './csv.ts';

describe('csvText', () => {
  test('disarms what a spreadsheet would run as a formula, but leaves negative numbers numbers', () => {
    expect(csvText([['=1+1', '@SUM(A1)', -3, null, '说"好", 再说']])).toBe(`'=1+1,'@SUM(A1),-3,,"说""好"", 再说"`);
  });
});
