import { plainDate, type PlainDate } from '@taizhang/kernel';
import { officeDay, type Clock } from '../clock.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  advance(minutes: number): void;
  setToday(day: string): void;
}

/** A clock standing at an instant; the office's day is that instant's until a test says otherwise. */
export function testClock(start = '2022-01-05T02:00:00.000Z'): TestClock {
  let instant = Date.parse(start);
  let day: PlainDate | undefined;
  const wallNow = () => new Date(instant).toISOString();
  return {
    isFixed: false,
    wallNow,
    now: wallNow,
    today: () => day ?? officeDay(new Date(instant)),
    advance: (minutes) => {
      instant += minutes * 60_000;
    },
    setToday: (text) => {
      day = plainDate(text);
    },
  };
}
