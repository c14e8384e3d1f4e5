import type { ReportView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { refreshAccount } from './refresh-account.ts';

type Bound = ReportView['figures'][number];

function figure(key: string, metricId: string, text: string): Bound {
  return { key, metricId, orgId: '990001', period: '2021', aspect: 'value', text, value: 1, missing: false, demo: false, flags: [], current: 1, changed: false, override: null };
}

describe('refreshAccount', () => {
  test('figures are matched by what they are, so a sentence that came or went does not shift all that follow', () => {
    const before = [figure('f1', 'births', '131人'), figure('f2', 'visits', '70次')];
    const after = [figure('f1', 'deaths', '3人'), figure('f2', 'births', '131人'), figure('f3', 'visits', '71次')];
    const account = refreshAccount(before, after);
    expect(account.same).toBe(1);
    expect(account.changed.map(({ before: was, after: is }) => [was, is])).toEqual([[null, '3人'], ['70次', '71次']]);
  });

  test('the same figure in two places is two lines of the account, and one that left the text is told', () => {
    const account = refreshAccount([figure('f1', 'births', '131人'), figure('f2', 'births', '131人')], [figure('f1', 'births', '131人')]);
    expect(account).toEqual({ same: 1, changed: [expect.objectContaining({ before: '131人', after: null })] });
  });
});
