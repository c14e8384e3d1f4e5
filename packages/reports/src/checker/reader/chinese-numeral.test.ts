import { describe, expect, test } from 'vitest';
import { parseChineseNumeral } from './chinese-numeral.ts';

describe('parseChineseNumeral', () => {
  test.each([['十', 10], ['十二', 12], ['两', 2], ['二十三', 23], ['一百二', 120], ['一百零二', 102], ['三千五', 3500], ['两千零五', 2005], ['九千二百', 9200]])('reads %s as %d', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  test('takes no estimate or misordered numeral for a number', () => {
    expect(parseChineseNumeral('三五')).toBeUndefined();
    expect(parseChineseNumeral('七八十')).toBeUndefined();
    expect(parseChineseNumeral('十百')).toBeUndefined();
    expect(parseChineseNumeral('')).toBeUndefined();
  });
});
