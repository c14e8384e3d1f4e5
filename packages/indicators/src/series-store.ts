import type { OrgId, Period, PlainDate } from '@taizhang/kernel';
import type { Behaviour, MetricId } from './metric.ts';
import type { Series, ServiceMonths } from './series-core.ts';

/** Where series rows are kept: a map in tests, rows loaded beforehand in the server. */
export interface SeriesStore {
  get(metricId: MetricId, orgId: OrgId, year: number): Series | undefined;
  set(metricId: MetricId, orgId: OrgId, year: number, series: Series): void;
}

/** What the roll-up has to be told about the world. */
export interface RollUpContext {
  readonly behaviourOf: (metricId: MetricId) => Behaviour;
  /** To whom an organisation's figures count on a day; undefined at the root. */
  readonly parentAt: (orgId: OrgId, on: PlainDate) => OrgId | undefined;
  /** Months of a year in which an organisation exists; all of them when left out. */
  readonly serviceOf?: (orgId: OrgId, year: number) => ServiceMonths;
}

/** One organisation states, corrects or takes back (`null`) a figure; a `Fact` is one. */
export interface StatedChange {
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly period: Period;
  readonly value: number | null;
}

/** Names one row of a store. */
export interface SeriesKey {
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly year: number;
}
