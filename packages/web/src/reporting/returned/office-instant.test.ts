import { describe, expect, test } from 'vitest';
import { instantOfField } from './office-instant.ts';

describe('instantOfField', () => {
  test('reads the office clock wherever the browser stands', () => {
    expect(instantOfField('2021-07-01T00:30')).toBe('2021-06-30T16:30:00.000Z');
  });

  test('is nothing while the field is empty, half filled or no day', () => {
    for (const field of ['', '2021-07-01', '2021-13-01T00:00']) expect(instantOfField(field)).toBeUndefined();
  });
});
