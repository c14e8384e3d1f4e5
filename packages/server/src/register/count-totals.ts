import { monthNumber, type CountingSpan } from '@taizhang/records';
import type { CountedSpan } from './standing-move.ts';

/** Counts by institution, metric and month as plain data, for handing to another thread. */
export type CountTotalsData = ReadonlyMap<number, ReadonlyMap<number, Float64Array>>;

/** Counts by institution and metric, from nothing, month by month from the first. */
export class CountTotals {
  readonly #from: number;
  readonly #months: number;
  readonly #byOrg = new Map<number, Map<number, Float64Array>>();

  constructor({ from, to }: CountingSpan) {
    this.#from = from;
    this.#months = to - from + 1;
  }

  get data(): CountTotalsData {
    return this.#byOrg;
  }

  /** The counts of one institution and metric, by month from the first. */
  months(orgId: number, metricKey: number): Float64Array {
    let metrics = this.#byOrg.get(orgId);
    if (metrics === undefined) this.#byOrg.set(orgId, (metrics = new Map<number, Float64Array>()));
    let months = metrics.get(metricKey);
    if (months === undefined) metrics.set(metricKey, (months = new Float64Array(this.#months)));
    return months;
  }

  /** Adds what another thread counted. */
  addAll(data: CountTotalsData): void {
    for (const [orgId, metrics] of data) {
      for (const [metricKey, added] of metrics) {
        const months = this.months(orgId, metricKey);
        for (const [at, by] of added.entries()) months[at] = (months[at] ?? 0) + by;
      }
    }
  }

  /** What is not zero. */
  *rows(): Generator<{ readonly orgId: number; readonly metricKey: number; readonly year: number; readonly slot: number; readonly n: number }> {
    for (const [orgId, metrics] of this.#byOrg) {
      for (const [metricKey, months] of metrics) {
        for (const [at, sum] of months.entries()) {
          const n = withoutDust(sum);
          if (n !== 0) yield { orgId, metricKey, year: Math.floor((this.#from + at) / 12), slot: (this.#from + at) % 12, n };
        }
      }
    }
  }
}

/** The months a county counts, one object for all its residents. */
export function spanOf({ span }: { readonly span: CountedSpan }): CountingSpan {
  return { from: monthNumber(span.firstMonth), to: monthNumber(span.today), today: span.today };
}

/** Amounts have few decimals; what binary sums leave beyond them would depend on the order in which threads were added. */
function withoutDust(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
