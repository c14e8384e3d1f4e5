import { addExact, monthPeriod, orgLevel, periodEnd, periodYear, plainDate, roundHalfUp } from '@taizhang/kernel';
import { BLANK_SUBMISSION, checkCells, completeCells, decide } from '@taizhang/records';
import type { CellValues } from '@taizhang/records';
import { describe, expect, test } from 'vitest';
import type { PackFact } from '../figures/pack-fact.ts';
import { healthForms } from '../forms/health-forms.ts';
import { healthCatalogue } from '../metrics/health-catalogue.ts';
import { DEMO_COUNTY, demoCounty } from '../organisation/demo-county.ts';
import { publishedFigures } from '../testing/index.ts';
import { clerkOf } from './accounts.ts';
import { buildDemoLedger } from './demo-ledger.ts';
import { FILING_STORIES } from './filing-story.ts';

const catalogue = healthCatalogue();
const published = publishedFigures();
const ledger = buildDemoLedger(published, catalogue);
const all = [...ledger.facts, ...ledger.withheld];

/** Year's figure of the county from its reporters alone. */
function yearFromBelow(facts: readonly PackFact[], metricId: string, year: number): number {
  const isFlow = catalogue.get(metricId).behaviour === 'flow';
  const end = periodEnd(monthPeriod(year, 12));
  const counted = facts.filter((fact) => fact.metricId === metricId && periodYear(fact.period) === year && (isFlow || periodEnd(fact.period) === end));
  return counted.reduce((sum, fact) => addExact(sum, fact.value), 0);
}

describe('demonstration ledger', () => {
  const figures = published.facts.filter(({ orgId, metricId }) => orgId === DEMO_COUNTY && catalogue.get(metricId).behaviour !== 'derived');

  test.each(figures.map((fact) => [String(fact.metricId), fact.value] as const))('adds up from its reporters to the published %s', (metricId, value) => {
    expect(yearFromBelow(all, metricId, 2021)).toBe(value);
  });

  test('withholds nothing a published figure is made of', () => {
    const withheld = new Set(ledger.withheld.map(({ metricId }) => metricId));
    expect(figures.filter(({ metricId }) => withheld.has(metricId))).toEqual([]);
  });

  test('gives the published rates from its own parts, save those the source itself contradicts', () => {
    const rates = published.facts.filter(({ orgId, metricId, flags }) =>
      orgId === DEMO_COUNTY && catalogue.get(metricId).behaviour === 'derived' && !flags.includes('stated_truncated') && !flags.includes('denominator_implausible'));
    for (const { metricId, value } of rates) {
      const result = catalogue.evaluate(metricId, (id) => (catalogue.get(id).formula ? undefined : yearFromBelow(all, id, 2021)));
      const decimals = String(value).split('.')[1]?.length ?? 0;
      expect([metricId, result.kind === 'value' && roundHalfUp(result.value, decimals)]).toEqual([metricId, value]);
    }
  });

  test('never lets a part exceed its whole in any filing', () => {
    const problems = ledger.filings.flatMap((filing) => {
      const form = healthForms.find(({ id }) => id === filing.formId);
      const cells = cellsOf(filing.actions[0]);
      return form && cells ? checkCells(form, completeCells(form, cells)).filter(({ severity }) => severity === 'hard').map(({ sentence }) => `${filing.formId} ${filing.orgId} ${filing.period} ${sentence.zh}`) : [];
    });
    expect(problems).toEqual([]);
  });

  test('files only what the rules of filing allow', () => {
    for (const { formId, orgId, period, actions } of ledger.filings) {
      let state = BLANK_SUBMISSION;
      for (const action of actions) {
        const decision = decide(state, action, healthForms.find(({ id }) => id === formId));
        expect([formId, orgId, period, decision.kind]).toEqual([formId, orgId, period, 'allowed']);
        state = decision.kind === 'refused' ? state : decision.state;
      }
    }
  });

  test('ends before the demonstration\'s today and has no period after 2021', () => {
    const latest = ledger.filings.flatMap(({ actions }) => actions.map(({ at }) => at)).toSorted().at(-1) ?? '';
    expect(latest < '2022-01-05').toBe(true);
    expect(all.filter(({ period }) => periodEnd(period) > plainDate('2021-12-31'))).toEqual([]);
  });

  test('labels every generated figure and dates every recorded one', () => {
    expect(all.filter(({ demo }) => !demo)).toEqual([]);
    expect(ledger.facts.filter(({ recordedAt }) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/u.test(recordedAt))).toEqual([]);
  });

  test('states no figure twice', () => {
    const keys = all.map(({ metricId, orgId, period }) => `${metricId} ${orgId} ${period}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('leaves open exactly the filings that have a story', () => {
    const open = new Set(ledger.withheld.map(({ orgId, period }) => `${orgId} ${period}`));
    const stories = FILING_STORIES.filter(({ event }) => event.kind === 'missing' || event.kind === 'waiting');
    expect(open).toEqual(new Set(stories.map(({ orgId, period }) => `${orgId} ${period}`)));
  });

  test('is the same for the same seed, and another for another', () => {
    expect(buildDemoLedger(published, catalogue)).toEqual(ledger);
    expect(buildDemoLedger(published, catalogue, 'another').facts).not.toEqual(ledger.facts);
  });

  test('stays small enough to load at every start', () => {
    expect(all.length).toBeLessThan(60_000);
  });

  test('has village clinics report on the tree of their year: 110 in 2020, 89 in 2021', () => {
    const clinics = (year: number) => new Set(all.filter(({ metricId, period }) => metricId === 'village_visits' && periodYear(period) === year).map(({ orgId }) => orgId)).size;
    expect([clinics(2020), clinics(2021)]).toEqual([110, 89]);
  });

  test('has somebody who can file for every unit that reports', () => {
    const reporters = demoCounty.units.filter(({ kind }) => orgLevel(kind) !== 'county' && kind !== 'township');
    expect(reporters.map(({ id }) => clerkOf(id).roles)).toEqual(reporters.map(() => ['clerk']));
  });
});

function cellsOf(action: { readonly kind: string } | undefined): CellValues | undefined {
  return action && 'cells' in action ? Object.fromEntries(Object.entries(action.cells ?? {}).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value]] : []))) : undefined;
}
