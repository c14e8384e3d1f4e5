import { plainDate } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { calendarView, monthBeside } from './calendar-search.ts';
import { dayAfterKey } from './day-keys.ts';

describe('the calendar', () => {
  test('opens today, a month its first day, and takes nothing from an address that makes no sense', () => {
    expect(calendarView({}, '2022-01-05')).toEqual({ year: 2022, month: 1, day: '2022-01-05', isDayNamed: false, whose: 'me' });
    expect(calendarView({ month: '2022-02', whose: 'all' }, '2022-01-05')).toMatchObject({ month: 2, day: '2022-02-01', whose: 'all' });
    expect(calendarView({ month: '2022-13', day: '2022-02-30', whose: 'you' }, '2022-01-05')).toMatchObject({ day: '2022-01-05', isDayNamed: false, whose: 'me' });
  });

  test('turns over the year, and a key leads from the 31st to the last day of a shorter month', () => {
    expect([monthBeside(calendarView({ month: '2022-01' }, '2022-06-01'), -1), monthBeside(calendarView({ month: '2021-12' }, '2022-06-01'), 1)]).toEqual(['2021-12-01', '2022-01-01']);
    expect(['PageDown', 'ArrowRight', 'Home', 'End', 'a'].map((key) => dayAfterKey(plainDate('2022-01-31'), key))).toEqual(['2022-02-28', '2022-02-01', '2022-01-31', '2022-02-06', undefined]);
  });
});
