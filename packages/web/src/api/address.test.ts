import { describe, expect, test } from 'vitest';
import { addressOf } from './address.ts';

describe('addressOf', () => {
  test('escapes path parts, so that an id with a slash cannot reach another route', () => {
    expect(addressOf('/metrics/:metricId/figure', { params: { metricId: 'a/../b' }, query: { org: '990001', period: '2021H1', knownAt: undefined } })).toBe('/api/v1/metrics/a%2F..%2Fb/figure?org=990001&period=2021H1');
  });

  test('writes numbers and truth values of a query as text', () => {
    expect(addressOf('/filings', { query: { page: 2, closed: false } })).toBe('/api/v1/filings?page=2&closed=false');
  });

  test('refuses an address with a part missing', () => {
    expect(() => addressOf('/reports/:reportId')).toThrow('reportId');
  });
});
