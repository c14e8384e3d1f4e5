import { describe, expect, test } from 'vitest';
import { healthCatalogue } from '../metrics/health-catalogue.ts';
import { DEMO_COUNTY } from '../organisation/demo-county.ts';
import { EXAMPLE_COUNTIES } from '../organisation/example-counties.ts';
import { publishedCsv, publishedFigures } from '../testing/index.ts';
import { COUNTY_FIGURE_COLUMNS, readCountyFigures } from './county-figure.ts';
import { importCountyFigures } from './import-county-figures.ts';
import type { PackFact } from './pack-fact.ts';

const { facts, targets, account } = publishedFigures();

function factOf(metricId: string, orgId = DEMO_COUNTY): PackFact | undefined {
  return facts.find((fact) => fact.metricId === metricId && fact.orgId === orgId);
}

describe('import of published county figures', () => {
  test('knows a metric for every line and accounts for each', () => {
    expect(account).toMatchObject({ inputs: 120, accepted: 120, rejected: 0 });
  });

  test('keeps every number and every stated rate of the file', () => {
    const { figures } = readCountyFigures(publishedCsv);
    const rows = (kind: 'value' | 'rate') => figures.filter((figure) => (kind === 'value' ? figure.value : figure.statedRate) !== undefined).map(({ row }) => row);
    const factRows = facts.map(({ origin }) => (origin.kind === 'published' ? origin.row : 0));
    expect([...rows('value'), ...rows('rate')].filter((row) => !factRows.includes(row))).toEqual([]);
    expect(new Set(facts.map(({ metricId, orgId }) => `${metricId} ${orgId}`)).size).toBe(facts.length);
  });

  test('imports what was stated, never what it should have been', () => {
    expect(factOf('hospital_birth_rate')).toMatchObject({ value: 98.52, flags: ['stated_truncated'], demo: false });
    expect(factOf('elder65_managed_rate')).toMatchObject({ value: 22.58, flags: ['rate_without_denominator', 'denominator_implausible'] });
    expect(factOf('smi_visit_rate', EXAMPLE_COUNTIES.hill)).toMatchObject({ value: 96.73, note: '后文另写95.75%' });
  });

  test.each([
    ['maternal_systematic_rate', DEMO_COUNTY, 'stated_truncated'],
    ['smi_managed_rate', DEMO_COUNTY, 'denominator_implausible'],
    ['tcm_elder_rate', DEMO_COUNTY, 'denominator_implausible'],
    ['ehr_rate', DEMO_COUNTY, 'rate_without_denominator'],
    ['smi_visit_rate', EXAMPLE_COUNTIES.hill, 'stated_differs_from_parts'],
    ['clinic_fund', EXAMPLE_COUNTIES.hill, 'parts_differ_from_whole'],
    ['doctors_per_1000', EXAMPLE_COUNTIES.coastal, 'stated_differs_from_parts'],
    ['beds_per_1000', EXAMPLE_COUNTIES.coastal, 'stated_truncated'],
  ] as const)('finds by itself what is doubtful about %s', (metricId, orgId, flag) => {
    expect(factOf(metricId, orgId)?.flags).toContain(flag);
    expect(factOf(metricId, orgId)?.doubts.length).toBeGreaterThan(0);
  });

  test.each(['premarital_saving_per_couple', 'ssk_per_person', 'risk_people', 'infant_mortality', 'htn_managed'])('does not doubt %s, which agrees with its parts', (metricId) => {
    expect(factOf(metricId)?.flags).toEqual([]);
  });

  test('converts units, not numbers: 1836 万人次 are 18,360,000 visits, 47,040 yuan stay yuan', () => {
    expect(factOf('visits_total', EXAMPLE_COUNTIES.coastal)?.value).toBe(18_360_000);
    expect(factOf('gp_visits', EXAMPLE_COUNTIES.coastal)?.value).toBe(6_621_600);
    expect(factOf('premarital_saving')?.value).toBe(47_040);
  });

  test('reads the same code as each county means it', () => {
    expect(factOf('smi_managed', EXAMPLE_COUNTIES.hill)?.value).toBe(1179);
    expect(factOf('smi_registered', EXAMPLE_COUNTIES.coastal)?.value).toBe(7329);
  });

  test('finds the figures a note hides and the denominators no line states', () => {
    expect(factOf('projects_building')?.value).toBe(8);
    expect(factOf('villages', EXAMPLE_COUNTIES.hill)?.value).toBe(130);
  });

  test('takes published tasks as targets that are not the demonstration\'s', () => {
    expect(targets.map(({ metricId, value, demo }) => [String(metricId), value, demo])).toEqual([
      ['double_random', 50, false], ['prenatal_screen', 2200, false], ['food_samples', 110, false],
    ]);
  });

  test.each([
    ['moon-county-2021,ehr_count,档案,1,人,,,,,', 'dataset'],
    ['plateau-county-2021,unheard_of,不知,1,人,,,,,', 'code'],
    ['plateau-county-2021,aid_money,救助,1,人,,,,,', 'unit'],
    ['plateau-county-2021,live_births,活产,1,光年,,,,,', 'unit'],
  ])('rejects %s naming the column, and drops nothing silently', (line, column) => {
    const file = readCountyFigures(`${COUNTY_FIGURE_COLUMNS.join(',')}\n${line}`);
    const result = importCountyFigures(file, healthCatalogue(), '2022-01-04T08:30:00Z');
    expect(result.facts).toEqual([]);
    expect(result.account).toMatchObject({ inputs: 1, rejected: 1, rows: [{ row: 2, column, outcome: 'rejected' }] });
  });
});
