import { targetRowSchema, type TargetRow } from '@taizhang/contract';

/** A whole target row of the wire, valid by the contract's own schema; tests override what they are about. */
export function buildTargetRow(overrides: Partial<TargetRow> = {}): TargetRow {
  const reading = { value: 186, numerator: null, denominator: null, missing: null, partial: null, reporters: { expected: 13, reported: 13 }, doubtful: false, demo: false };
  return targetRowSchema.parse({
    metricId: 'cancer_screening', name: { zh: '农村妇女“两癌”检查', en: 'Cancer screening' }, unit: '人', unitEn: 'people', decimals: 0, category: 'mch',
    target: { value: 500, direction: 'at_least', weight: 4, source: '青卫发〔2021〕3 号', curve: 'even', demo: true },
    plannedByMonth: Array.from({ length: 12 }, (_, month) => (month + 1) / 12), actualByMonth: Array.from({ length: 12 }, () => null),
    reading, completion: 0.372, expected: 0.496, status: 'lag', sentence: { zh: '完成 37.2%，按进度应达 49.6%', en: '37.2% done, 49.6% due' },
    breakdown: { rule: 'none', whole: 500, parts: null, difference: null, units: [] }, ranking: [], ...overrides,
  });
}
