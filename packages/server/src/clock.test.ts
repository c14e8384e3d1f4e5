import { plainDate } from '@taizhang/kernel';
import { describe, expect, test } from 'vitest';
import { officeDay, systemClock } from './clock.ts';

describe('clock', () => {
  test("keeps Beijing's day wherever the machine stands", () => {
    expect(officeDay(new Date('2021-12-31T15:59:59Z'))).toBe('2021-12-31');
    expect(officeDay(new Date('2021-12-31T16:00:00Z'))).toBe('2022-01-01');
  });

  test("of a demonstration dates every instant within the demonstration's day", () => {
    const clock = systemClock(plainDate('2022-01-05'));
    expect(clock.today()).toBe('2022-01-05');
    expect(officeDay(new Date(clock.now()))).toBe('2022-01-05');
    expect(clock.now().slice(10, 16)).toBe(clock.wallNow().slice(10, 16));
    expect(clock.wallNow().slice(0, 10)).not.toBe('2022-01-05');
  });
});
