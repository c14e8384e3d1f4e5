import { checkBreakdown, checkTarget } from '@taizhang/indicators';
import { describe, expect, test } from 'vitest';
import { healthCatalogue } from '../metrics/health-catalogue.ts';
import { DEMO_COUNTY } from '../organisation/demo-county.ts';
import { publishedFigures } from '../testing/index.ts';
import { buildDemoLedger } from './demo-ledger.ts';

const catalogue = healthCatalogue();
const { targets } = buildDemoLedger(publishedFigures(), catalogue);
const county = targets.filter(({ orgId }) => orgId === DEMO_COUNTY);

describe('targets of the demonstration', () => {
  test('can all be used', () => {
    expect(targets.flatMap((target) => checkTarget(target).map(({ zh }) => `${target.metricId} ${zh}`))).toEqual([]);
  });

  test('weigh a hundred points together', () => {
    expect(county.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  test('account for the whole where they are broken down', () => {
    for (const whole of county) {
      const parts = targets.filter(({ metricId, orgId }) => metricId === whole.metricId && orgId !== DEMO_COUNTY);
      if (parts.length === 0) continue;
      const account = checkBreakdown(catalogue.get(whole.metricId), whole, parts);
      expect([whole.metricId, account.kind === 'not_additive' ? account.weaker : account.kind]).toEqual([whole.metricId, account.kind === 'not_additive' ? [] : 'accounted']);
    }
  });

  test('do not cover a metric whose target was published', () => {
    const own = new Set(publishedFigures().targets.filter(({ orgId }) => orgId === DEMO_COUNTY).map(({ metricId }) => metricId));
    expect(county.filter(({ metricId }) => own.has(metricId))).toEqual([]);
  });

  test('are marked as generated', () => {
    expect(targets.filter(({ demo }) => !demo)).toEqual([]);
  });
});
