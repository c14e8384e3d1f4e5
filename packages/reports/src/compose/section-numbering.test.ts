import { describe, expect, test } from 'vitest';
import { SectionNumbering, type HeadingLevel } from './section-numbering.ts';

function numbers(levels: readonly HeadingLevel[]): readonly string[] {
  const numbering = new SectionNumbering();
  return levels.map(level => numbering.next(level));
}

describe('SectionNumbering', () => {
  test('each level has its own form and begins anew under a higher heading', () => {
    expect(numbers([1, 2, 2, 3, 4, 4, 3, 2, 3, 1, 2])).toEqual(['一、', '（一）', '（二）', '1.', '（1）', '（2）', '2.', '（三）', '1.', '二、', '（一）']);
  });

  test('a level may be skipped, as the norm allows for short documents', () => {
    expect(numbers([1, 3, 3, 1, 3])).toEqual(['一、', '1.', '2.', '二、', '1.']);
  });

  test('an attachment counts from 一 again', () => {
    const numbering = new SectionNumbering();
    const before = [numbering.next(1), numbering.next(2)];
    numbering.restart();
    expect([...before, numbering.next(1), numbering.next(2)]).toEqual(['一、', '（一）', '一、', '（一）']);
  });

  test('the numerals after ten are those of the office, not digit by digit', () => {
    const all = numbers(Array.from({ length: 21 }, () => 1 as const));
    expect([all[9], all[10], all[19], all[20]]).toEqual(['十、', '十一、', '二十、', '二十一、']);
  });
});
