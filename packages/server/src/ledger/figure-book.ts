import { readSlot, slotOf } from '@taizhang/indicators';
import type { MetricDefinition, MetricId, SlotReading } from '@taizhang/indicators';
import { addExact, periodEnd, periodYear } from '@taizhang/kernel';
import type { OrgId, Period } from '@taizhang/kernel';
import type { Reading } from '@taizhang/contract';
import { expectedReporterCount } from './expected-reporter-count.ts';
import type { LedgerCounty } from './ledger-county.ts';
import type { SeriesMap } from './series-storage.ts';
import type { StoredSeries } from './stored-series.ts';

/** A value as stated for exactly this unit and period, beside what its parts give. */
export interface StatedReading {
  readonly value: number;
  readonly recomputed: number | undefined;
}

/** A figure with what is behind it. */
export interface BookReading extends Reading {
  /** Present when the figure was stated although it could also be computed. */
  readonly stated: StatedReading | undefined;
}

/**
 * Figures of a county read once and then asked for as often as a screen likes: the one place where a stored series becomes
 * a number. What a unit stated itself comes before the sum of those below it and before a formula; a sum to which
 * somebody has not contributed is no value but a partial sum.
 */
export class FigureBook {
  readonly county: LedgerCounty;
  readonly #series: SeriesMap;
  readonly #readings = new Map<string, BookReading>();

  constructor(county: LedgerCounty, series: SeriesMap) {
    this.county = county;
    this.#series = series;
  }

  reading(metricId: MetricId, orgId: OrgId, period: Period): BookReading {
    const name = `${metricId}|${orgId}|${period}`;
    const known = this.#readings.get(name);
    if (known) return known;
    const metric = this.county.catalogue.get(metricId);
    const reading = metric.behaviour === 'derived' ? this.#derived(metric, orgId, period) : this.#collected(metric, orgId, period);
    this.#readings.set(name, reading);
    return reading;
  }

  #collected(metric: MetricDefinition, orgId: OrgId, period: Period): BookReading {
    const stored = this.#series.get(metric.id, orgId, periodYear(period));
    const expected = expectedReporterCount(this.county, metric, orgId, periodEnd(period));
    if (!stored) return { ...NOTHING, missing: metric.countedFrom === undefined ? null : 'not_reported', reporters: { expected, reported: 0 } };
    const slot = slotOf(period, metric.behaviour);
    const { value, reporters, origin } = readSlot(stored.series, slot);
    const isPartial = origin === 'children' && reporters < expected;
    const reported = origin === 'stated' || origin === 'own_periods' ? expected : reporters;
    return {
      ...NOTHING,
      value: value === undefined || isPartial ? null : value,
      missing: value === undefined || isPartial ? 'not_reported' : null,
      partial: value !== undefined && isPartial ? value : null,
      reporters: { expected, reported },
      doubtful: origin === 'stated' && isMarked(stored.doubtSlots, slot),
      demo: value !== undefined && isDemo(stored, slot, origin),
      // Its parts and its own items make it: there is nothing to compare it with.
      stated: origin === 'stated' && metric.countedFrom === undefined ? statedOver(stored, slot, value) : undefined,
    };
  }

  #derived(metric: MetricDefinition, orgId: OrgId, period: Period): BookReading {
    const inputs = new Map<MetricId, BookReading>();
    const computed = this.county.catalogue.evaluate(metric.id, (id) => {
      if (id === metric.id) return undefined;
      const input = this.reading(id, orgId, period);
      inputs.set(id, input);
      return input.value ?? undefined;
    });
    const parts = computed.kind === 'missing' ? {} : { numerator: computed.numerator?.value ?? null, denominator: computed.denominator?.value ?? null };
    const recomputed = computed.kind === 'value' ? computed.value : undefined;
    const stored = this.#series.get(metric.id, orgId, periodYear(period));
    const slot = slotOf(period, metric.behaviour);
    const given = stored?.series.stated[slot] ?? Number.NaN;
    if (stored && !Number.isNaN(given)) {
      return { ...NOTHING, ...parts, value: given, doubtful: isMarked(stored.doubtSlots, slot), demo: isDemo(stored, slot, 'stated'), stated: { value: given, recomputed } };
    }
    const used = [...inputs.values()];
    return {
      ...NOTHING,
      ...parts,
      value: recomputed ?? null,
      missing: computed.kind === 'value' ? null : computed.kind === 'undefined' ? 'zero_denominator' : 'input_missing',
      reporters: fewestOf(used),
      demo: recomputed !== undefined && used.some((input) => input.demo),
    };
  }
}

const NOTHING: BookReading = {
  value: null, numerator: null, denominator: null, missing: null, partial: null, reporters: { expected: 0, reported: 0 }, doubtful: false, demo: false, stated: undefined,
};

function isDemo(stored: StoredSeries, slot: number, origin: SlotReading['origin']): boolean {
  if (origin === 'stated') return isMarked(stored.demoSlots, slot);
  return origin === 'own_periods' ? stored.demoSlots !== 0 : stored.demoBelow;
}

function isMarked(bits: number, slot: number): boolean {
  return (bits & (1 << slot)) !== 0;
}

/** What the unit stated beside what those below it add up to; nothing to compare when nobody below reports. */
function statedOver(stored: StoredSeries, slot: number, value: number | undefined): StatedReading | undefined {
  const children = stored.series.children;
  if (value === undefined || !children || (children.count[slot] ?? 0) === 0) return undefined;
  return { value, recomputed: addExact(children.sum[slot] ?? 0, 0) };
}

/** A derived figure is as complete as its least complete input. */
function fewestOf(inputs: readonly BookReading[]): Reading['reporters'] {
  return inputs.reduce<Reading['reporters']>(
    (fewest, { reporters }) => (reporters.expected - reporters.reported > fewest.expected - fewest.reported ? reporters : fewest),
    inputs[0]?.reporters ?? { expected: 0, reported: 0 },
  );
}
