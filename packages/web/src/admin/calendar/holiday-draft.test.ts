import { describe, expect, test } from 'vitest';
import { dayState, holidaysOf, marksOf, nextState, rangesText, weeksOf, workdayCount } from './holiday-draft.ts';

const daysOff = marksOf([{ date: '2021-10-01', name: '国庆节' }, { date: '2021-10-02', name: '国庆节' }, { date: '2021-10-03', name: '国庆节' }]);
const workdays = marksOf([{ date: '2021-09-26', name: '国庆节' }]);

describe('holidays of a year', () => {
  test('clicking a weekday never makes it a workday in exchange, which the server would refuse', () => {
    expect(nextState('2021-10-08', 'plain')).toBe('off');
    expect(nextState('2021-10-08', 'off')).toBe('plain');
    expect(nextState('2021-10-09', 'weekend')).toBe('work');
  });

  test('every click on a weekend day leads round all three states', () => {
    expect(nextState('2021-10-09', nextState('2021-10-09', nextState('2021-10-09', 'weekend')))).toBe('weekend');
  });

  test('a year counts its weekdays, less those off, plus weekend days worked', () => {
    expect(workdayCount(2021, new Map(), new Map())).toBe(261);
    expect(workdayCount(2021, daysOff, workdays)).toBe(261);
    expect(dayState('2021-09-26', daysOff, workdays)).toBe('work');
  });

  test('days in a row are told as one range, by holiday', () => {
    expect(holidaysOf(daysOff, workdays).map((holiday) => [holiday.name, rangesText(holiday.off), rangesText(holiday.worked)])).toEqual([['国庆节', '10-01–10-03', '09-26']]);
  });

  test('a month that begins on a Sunday and one that ends on one keep all their days', () => {
    expect(weeksOf(2021, 8).flat().filter((day) => day.startsWith('2021-08'))).toHaveLength(31);
    expect(weeksOf(2021, 1)).toHaveLength(5);
    expect(weeksOf(2021, 2)).toHaveLength(4);
  });
});
