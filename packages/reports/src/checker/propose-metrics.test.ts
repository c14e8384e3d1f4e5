import { describe, expect, test } from 'vitest';
import { proposeMetrics } from './propose-metrics.ts';
import { readFigures } from './reader/read-figures.ts';

const catalogue = [
  { id: 'hypertension_rate', names: ['高血压患者规范管理率'], unit: '%' },
  { id: 'diabetes_rate', names: ['糖尿病患者规范管理率'], unit: '%' },
  { id: 'live_births', names: ['活产数'], unit: '人' },
  { id: 'outpatients', names: ['门诊人次', '诊疗人次'], unit: '人次' },
  { id: 'revenue', names: ['业务收入'], unit: '万元' },
];

describe('proposeMetrics', () => {
  test('puts the metric of the same name and unit first, surely', () => {
    const [figure] = readFigures('高血压患者规范管理率达xx.x%。');
    const [best, second] = figure === undefined ? [] : proposeMetrics(figure, catalogue);
    expect(best).toEqual({ metricId: 'hypertension_rate', confidence: 1 });
    expect(second?.confidence ?? 0).toBeLessThan(0.9);
  });

  test('reads past the county, the period and the verb', () => {
    const [figure] = readFigures('截至x月底，全县累计完成诊疗人次xx万人次。');
    expect(figure === undefined ? undefined : proposeMetrics(figure, catalogue)[0]?.metricId).toBe('outpatients');
  });

  test('proposes nothing whose unit measures something else', () => {
    const [figure] = readFigures('活产数xxx万元。');
    expect(figure === undefined ? undefined : proposeMetrics(figure, catalogue)).toEqual([]);
  });
});
