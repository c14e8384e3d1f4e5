import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLooseDate } from './loose-date.ts';
import { dayOf, daysBetween, monthOf, plainDate, yearOf } from './plain-date.ts';
import { anyDate } from './testing/arbitraries.ts';

describe('readLooseDate', () => {
  test('reads one day in every style an office writes it', () => {
    fc.assert(
      fc.property(anyDate(1930, 2100), (date) => {
        const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)];
        const serial = String(daysBetween(plainDate('1899-12-30'), date));
        const styles = [
          date,
          `${year}-${month}-${day}`,
          `${year}/${month}/${day}`,
          `${year}.${month}.${day}`,
          date.replaceAll('-', ''),
          `${year}年${month}月${day}日`,
          serial,
        ];
        expect(styles.map(readLooseDate)).toEqual(styles.map(() => date));
      }),
    );
  });

  test.each([
    ['２０２１／７／５', '2021-07-05'],
    [' 2021 年 7 月 5 号 ', '2021-07-05'],
    ['2021/7/5 0:00:00', '2021-07-05'],
    ['44382', '2021-07-05'],
  ])('reads %s', (text, day) => {
    expect(readLooseDate(text)).toBe(day);
  });

  test.each(['', '2021', '7/5/2021', '2021-7/5', '2021-02-30', '20211301', '21-7-5', '9999', '2021-07', '2021-7-5 14:30', 'abc'])(
    'does not guess at %s',
    (text) => {
      expect(readLooseDate(text)).toBeUndefined();
    },
  );
});
