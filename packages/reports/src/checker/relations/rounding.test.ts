import { describe, expect, test } from 'vitest';
import { divide, roundingOf } from './rounding.ts';

const exactly = (value: number): { value: number; low: number; high: number } => ({ value, low: value, high: value });

describe('roundingOf', () => {
  test('tells rounding half up from cutting off, as offices do both', () => {
    const share = divide(exactly(59), exactly(67), 100) ?? exactly(0);
    expect(roundingOf(88.06, 2, share)).toBe('rounded');
    expect(roundingOf(88.05, 2, share)).toBe('truncated');
    expect(roundingOf(88.1, 1, share)).toBe('rounded');
    expect(roundingOf(88.09, 2, share)).toBe('none');
  });

  test('accepts what was rounded twice', () => {
    expect(roundingOf(12.35, 2, exactly(12.3446))).toBe('rounded');
    expect(roundingOf(12.35, 2, exactly(12.343))).toBe('none');
  });

  test('accepts any result the rounding of the inputs leaves room for', () => {
    const share = divide({ value: 3.6e8, low: 3.55e8, high: 3.65e8 }, { value: 4.5e8, low: 4.45e8, high: 4.55e8 }, 100) ?? exactly(0);
    expect(roundingOf(81.5, 1, share)).toBe('interval');
    expect(roundingOf(83, 1, share)).toBe('none');
  });

  test('knows no quotient of nothing', () => {
    expect(divide(exactly(3), exactly(0), 100)).toBeUndefined();
  });
});
