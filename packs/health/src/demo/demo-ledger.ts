import { metricId } from '@taizhang/indicators';
import type { MetricCatalogue, Target } from '@taizhang/indicators';
import { subPeriods, parsePeriod } from '@taizhang/kernel';
import type { OrgId, Period } from '@taizhang/kernel';
import type { CellValues, FormDefinition } from '@taizhang/records';
import type { CountyFigureImport } from '../figures/import-county-figures.ts';
import type { PackFact } from '../figures/pack-fact.ts';
import { healthForms } from '../forms/health-forms.ts';
import { DEMO_COUNTY } from '../organisation/demo-county.ts';
import { buildDemoSeries } from './build-series.ts';
import type { DemoSeries } from './build-series.ts';
import { demoTargets } from './demo-targets.ts';
import { approvalInstant, filingActions } from './filing-actions.ts';
import type { DemoFiling } from './filing-actions.ts';
import { FILING_STORIES } from './filing-story.ts';
import { DEMO_YEARS, unitsAtYearEnd } from './reporters.ts';
import type { DemoYear } from './reporters.ts';
import { seededRandom } from './seeded-random.ts';

/** Everything the demonstration county has beyond what was published of it. */
export interface DemoLedger {
  /** Facts of approved filings, all generated. */
  readonly facts: readonly PackFact[];
  /** What the filings that are missing or not yet approved would have said. */
  readonly withheld: readonly PackFact[];
  readonly filings: readonly DemoFiling[];
  readonly targets: readonly Target[];
}

/** The seed of the demonstration everybody sees. */
export const DEMO_SEED = 'qinglan-2021';

/** Generates two years of filings whose sums are the published figures, and the targets of 2021. The same seed gives the same ledger. */
export function buildDemoLedger(published: CountyFigureImport, catalogue: MetricCatalogue, seed: string = DEMO_SEED): DemoLedger {
  const totals = new Map(published.facts.flatMap((fact) => (fact.orgId === DEMO_COUNTY ? [[String(fact.metricId), fact.value] as const] : [])));
  const series = buildDemoSeries(catalogue, totals, seed);
  const filed = DEMO_YEARS.flatMap((year) => {
    const units = unitsAtYearEnd(year);
    return healthForms.flatMap((form) => {
      const cells = cellsOfForm(form, year, series, catalogue);
      const filers = units.filter((unit) => form.audience.includes(unit.kind));
      return subPeriods(parsePeriod(String(year)), form.period).flatMap((period, index) =>
        filers.map((unit, place) => fileForm(form, unit.id, period, cells(place, index), seed)));
    });
  });
  return {
    facts: filed.flatMap(({ isApproved, facts }) => (isApproved ? facts : [])),
    withheld: filed.flatMap(({ isApproved, facts }) => (isApproved ? [] : facts)),
    filings: filed.flatMap(({ filing }) => (filing.actions.length > 0 ? [filing] : [])),
    targets: demoTargets(catalogue, series),
  };
}

function fileForm(form: FormDefinition, unitId: OrgId, period: Period, cells: CellValues, seed: string) {
  const event = FILING_STORIES.find((story) => story.formId === form.id && story.orgId === unitId && story.period === period)?.event;
  const actions = filingActions(form, unitId, period, cells, event, seededRandom(`${seed} ${form.id} ${unitId} ${period}`));
  const approvedAt = approvalInstant(actions);
  const facts = Object.entries(cells).map(([key, value]): PackFact => ({
    metricId: metricId(key), orgId: unitId, period, value, demo: true, origin: { kind: 'filing', formId: form.id },
    recordedAt: approvedAt ?? '', flags: [], doubts: [],
  }));
  return { filing: { formId: form.id, orgId: unitId, period, actions }, facts, isApproved: approvedAt !== undefined };
}

/** The cells a reporter fills in for a period. */
function cellsOfForm(form: FormDefinition, year: DemoYear, series: DemoSeries, catalogue: MetricCatalogue): (place: number, period: number) => CellValues {
  const columns = form.items.flatMap((item) => {
    const made = item.entry === 'computed' ? undefined : series.get(item.metricId)?.get(year);
    return made ? [{ key: item.key, cells: catalogue.get(item.metricId).behaviour === 'cumulative' ? made.cells.map(runningSum) : made.cells }] : [];
  });
  return (place, period) => Object.fromEntries(columns.flatMap(({ key, cells }) => {
    const value = cells[place]?.[period];
    return value === undefined ? [] : [[key, value] as const];
  }));
}

function runningSum(row: readonly number[]): readonly number[] {
  let sum = 0;
  return row.map((value) => (sum += value));
}
