import { describe, expect, test } from 'vitest';
import { DomainError, fail, isDomainError } from './domain-error.ts';
import { toHalfWidth } from './half-width.ts';
import { dayOfInstant } from './instant.ts';
import { inLocale } from './localized.ts';

describe('DomainError', () => {
  test('carries the sentence for the user apart from the message for the log', () => {
    try {
      fail('stale', { zh: '请刷新', en: 'reload' }, { path: ['cells', 'a'], details: { version: 2 }, cause: 'x' });
    } catch (error) {
      expect(isDomainError(error)).toBe(true);
      expect(error).toMatchObject({ code: 'stale', message: 'stale: reload', path: ['cells', 'a'], details: { version: 2 }, cause: 'x' });
      expect(error instanceof DomainError ? inLocale(error.userMessage, 'zh') : '').toBe('请刷新');
    }
  });

  test('a plain error is not one', () => {
    expect(isDomainError(new Error('x'))).toBe(false);
  });
});

describe('dayOfInstant', () => {
  test('an hour before midnight UTC is already tomorrow in Beijing', () => {
    expect(dayOfInstant('2021-07-05T15:59:59.999Z')).toBe('2021-07-05');
    expect(dayOfInstant('2021-07-05T16:00:00Z')).toBe('2021-07-06');
    expect(dayOfInstant('2021-07-06T00:30:00+08:00')).toBe('2021-07-06');
  });

  test('text that leaves the offset open is refused', () => {
    expect(() => dayOfInstant('2021-07-05T00:30:00')).toThrow(DomainError);
    expect(() => dayOfInstant('2021-07-05')).toThrow(DomainError);
  });
});

describe('toHalfWidth', () => {
  test('touches full-width forms only', () => {
    expect(toHalfWidth('ＡＢ１２％，（）　人次—。')).toBe('AB12%,() 人次—。');
  });
});
