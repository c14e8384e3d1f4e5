import { applyFacts, assessProgress, readSlot, rollUpContext, slotOf } from '@taizhang/indicators';
import type { MetricCatalogue, MetricId, Series, SeriesStore, StatedChange, Target } from '@taizhang/indicators';
import { buildOrgTree, orgId, periodYear, samePeriodLastYear } from '@taizhang/kernel';
import type { OrgId, Period, PlainDate } from '@taizhang/kernel';
import type { FigureAddress, FigureReader, FigureReading } from '@taizhang/reports';
import type { OrganisationSketch } from '../organisation/demo-county.ts';

/** What a ledger reader reads from. */
export interface LedgerInput {
  readonly catalogue: MetricCatalogue;
  readonly organisation: OrganisationSketch;
  readonly facts: readonly StatedChange[];
  readonly targets: readonly Target[];
  readonly asOf: PlainDate;
}

/** A reader of figures over facts rolled up by the real engine, without a server. */
export function buildLedgerReader({ catalogue, organisation, facts, targets, asOf }: LedgerInput): FigureReader {
  const rows = new Map<string, Series>();
  const store: SeriesStore = {
    get: (metricId, unit, year) => rows.get(`${metricId} ${unit} ${year}`),
    set: (metricId, unit, year, series) => rows.set(`${metricId} ${unit} ${year}`, series),
  };
  applyFacts(store, facts, rollUpContext(catalogue, buildOrgTree(organisation.units, organisation.placements)));
  const valueOf = (metricId: MetricId, unit: OrgId, period: Period): number | undefined => {
    const series = store.get(metricId, unit, periodYear(period));
    return series && readSlot(series, slotOf(period, series.behaviour)).value;
  };
  const evaluate = (metricId: MetricId, unit: OrgId, period: Period): number | null => {
    const result = catalogue.evaluate(metricId, (id) => valueOf(id, unit, period));
    return result.kind === 'value' ? result.value : null;
  };
  return {
    read(address: FigureAddress): FigureReading {
      const metric = catalogue.get(address.metricId);
      const unit = orgId(address.orgId);
      const value = evaluate(metric.id, unit, address.period);
      const target = targets.find((each) => each.metricId === metric.id && each.orgId === unit && each.year === periodYear(address.period));
      const progress = target && assessProgress({ metric, target, actual: value ?? undefined, period: address.period, asOf });
      return {
        ...address, name: metric.name.zh, unit: metric.unit, decimals: metric.decimals, behaviour: metric.behaviour, better: metric.better,
        value, ...(value === null ? { missing: 'not_reported' as const } : {}), lastYear: evaluate(metric.id, unit, samePeriodLastYear(address.period)),
        ...(target ? { target: { value: target.value, direction: target.direction, source: target.source, demo: target.demo } } : {}),
        ...(progress?.completion === undefined ? {} : { completion: progress.completion }), ...(progress?.expected === undefined ? {} : { expected: progress.expected }),
        demo: false, flags: [], factIds: [],
      };
    },
  };
}
