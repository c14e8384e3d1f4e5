import { describe, expect, test } from 'vitest';
import { periodChoices } from './period-choices.ts';

describe('periodChoices', () => {
  test('offers no period that has not begun', () => {
    expect(periodChoices(2022, '2022-01-05')).toEqual({ span: ['2022', '2022H1'], quarter: ['2022Q1'], toDate: [], month: ['2022-01'] });
  });

  test('offers each span of a past year once: January to June is the half, not also a year to date', () => {
    const { span, quarter, toDate, month } = periodChoices(2021, '2022-01-05');
    expect([span.length, quarter.length, toDate.length, month.length]).toEqual([3, 4, 8, 12]);
    expect(toDate).not.toContain('2021T06');
  });
});
