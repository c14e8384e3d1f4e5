import { orgId } from '@taizhang/kernel';
import { metricId } from '../metric.ts';
import type { Target } from '../target.ts';

/** A valid county target of 2021, to be reached evenly; override what the test is about. */
export function buildTarget(overrides: Partial<Target> = {}): Target {
  return {
    metricId: metricId('births'),
    orgId: orgId('990001'),
    year: 2021,
    value: 100,
    direction: 'at_least',
    weight: 1,
    source: '2021 年目标责任书',
    curve: 'even',
    demo: false,
    ...overrides,
  };
}
