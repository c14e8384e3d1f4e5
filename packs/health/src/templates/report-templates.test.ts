import { assessProgress } from '@taizhang/indicators';
import { parsePeriod, plainDate } from '@taizhang/kernel';
import { composeReport, figuresOf, lintLayout, parseTemplate, plainText, renderDocx } from '@taizhang/reports';
import type { DocumentTree, ReportTemplate } from '@taizhang/reports';
import { describe, expect, test } from 'vitest';
import { buildDemoLedger } from '../demo/demo-ledger.ts';
import { healthCatalogue } from '../metrics/health-catalogue.ts';
import { DEMO_COUNTY, demoCounty } from '../organisation/demo-county.ts';
import { TOWNSHIPS } from '../organisation/townships.ts';
import { buildLedgerReader, publishedFigures } from '../testing/index.ts';
import { annualReport } from './annual-report.ts';
import { halfYearReport } from './half-year-report.ts';

const catalogue = healthCatalogue();
const known = new Set<string>(catalogue.all.map(({ id }) => id));
const asOf = plainDate('2022-01-05');

describe('report templates', () => {
  test.each([[annualReport, 110], [halfYearReport, 80]] as const)('bind enough figures, all of metrics that exist', (template, least) => {
    const { references } = parseTemplate(template, (id) => known.has(id));
    expect(references.length).toBeGreaterThanOrEqual(least);
  });

  test.each([annualReport, halfYearReport])('type no figure by hand', (template) => {
    const words = template.text.replaceAll(/\{[{%].*?[%}]\}/gsu, '');
    // Age groups and names of norms are words, not figures.
    expect(words.replaceAll(/0—6岁|65岁|3岁以下|0—36个月|2型|图[1-3]/gu, '').match(/\d+/gu)).toBeNull();
  });

  test('ask for a target only of metrics that have one', () => {
    const { targets } = buildDemoLedger(publishedFigures(), catalogue);
    const aimed = new Set([...targets, ...publishedFigures().targets].map(({ metricId }) => String(metricId)));
    const references = [annualReport, halfYearReport].flatMap(figuresOf).filter(({ aspect }) => ['pace', 'progress', 'completion', 'target'].includes(aspect));
    expect(references.flatMap(({ metricId }) => (metricId === undefined || aimed.has(metricId) ? [] : [metricId]))).toEqual([]);
  });

  test.each([[annualReport, '2021'], [halfYearReport, '2021H1']] as const)('compose without a gap from the demonstration', (template, period) => {
    const tree = compose(template, period);
    expect(tree.missing.map(({ text }) => text)).toEqual([]);
    expect(plainText(tree)).not.toMatch(/undefined|NaN|\{\{/u);
  });

  test('draw the problems and the plan from what lags', () => {
    const text = plainText(compose(annualReport, '2021'));
    expect(text).toContain('项指标落后于计划');
    expect(text).toContain('高血压患者规范管理率57.22%，目标为62.00%，低于目标4.78个百分点');
  });

  test('say the published year', () => {
    expect(plainText(compose(annualReport, '2021'))).toContain('累计建立居民电子健康档案33480份');
  });

  test.each([[annualReport, '2021'], [halfYearReport, '2021H1']] as const)('print in the official layout, to the last rule', async (template, period) => {
    const tree = compose(template, period);
    const comesBackTo = { reportId: 'r', revision: 1, digest: '0'.repeat(64) };
    for (const options of [{}, { comesBackTo }]) expect(lintLayout(await renderDocx(tree, options))).toEqual([]);
  });
});

function compose(template: ReportTemplate, text: string): DocumentTree {
  const published = publishedFigures();
  const ledger = buildDemoLedger(published, catalogue);
  const targets = [...ledger.targets, ...published.targets];
  const facts = [...ledger.facts, ...published.facts.filter(({ orgId }) => orgId === DEMO_COUNTY)];
  const reader = buildLedgerReader({ catalogue, organisation: demoCounty, facts, targets, asOf });
  const period = parsePeriod(text);
  const lagging = targets.filter(({ orgId }) => orgId === DEMO_COUNTY).flatMap((target) => {
    const { value } = reader.read({ metricId: target.metricId, orgId: DEMO_COUNTY, period });
    const { status, gap = 0 } = assessProgress({ metric: catalogue.get(target.metricId), target, actual: value ?? undefined, period, asOf });
    return status === 'lag' || status === 'late' ? [{ metricId: target.metricId, gap }] : [];
  }).toSorted((a, b) => a.gap - b.gap);
  return composeReport(template, {
    reader, org: { id: DEMO_COUNTY, name: '青岚县' }, author: '青岚县卫生健康局', period, asOf, knownAt: '2022-01-05T00:00:00Z',
    lists: { lagging, missingReporters: [], townships: TOWNSHIPS.map(({ code, name }) => ({ id: code, name })) },
  });
}
