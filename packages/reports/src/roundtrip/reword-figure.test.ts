import { describe, expect, test } from 'vitest';
import { judgePlace } from './figure-place.ts';
import { rewordFigure } from './reword-figure.ts';

describe('rewordFigure', () => {
  test('keeps the words of an author around the new numbers', () => {
    expect(rewordFigure('比上年增长9.17%', '同比增长9.17%', '同比增长12.00%')).toBe('比上年增长12.00%');
  });

  test('says the new number in the larger unit the author chose', () => {
    expect(rewordFigure('3.35万份', '33480份', '36120份')).toBe('3.61万份');
  });
});

describe('judgePlace', () => {
  const judge = (text: string): string => judgePlace(text, { start: 0, end: text.length }, '33480份', { before: '', after: '' }, { start: 0, end: text.length }).outcome;

  test('takes the number of the ledger in 万 for other words, and any other number for a change', () => {
    expect(judge('3.35万份')).toBe('reworded');
    expect(judge('3.36万份')).toBe('changed');
    expect(judge('33481份')).toBe('changed');
  });
});
