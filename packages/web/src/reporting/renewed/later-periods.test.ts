import { describe, expect, test } from 'vitest';
import { laterPeriods } from './later-periods.ts';

describe('laterPeriods', () => {
  test('offers the same part of later years only: a half-year is never carried to a year or back in time', () => {
    const offered = ['2022H1', '2022', '2021H1', '2021H2', '2020H1', '2019H1'];
    expect(laterPeriods('2020H1', offered)).toEqual(['2022H1', '2021H1']);
    expect(laterPeriods('2021', offered)).toEqual(['2022']);
  });
});
