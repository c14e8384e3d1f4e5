import { binomialEvidence } from './tail-evidence.ts';
import type { TruthParameters } from './truth-parameters.ts';
import { percentText, type SignalChart, type TruthSignal } from './truth-signal.ts';
import { groupBy, type WatchedMeasurement, type WorkerEntry } from './worker-entry.ts';

/** Steps on either side of the limit that are compared: 136–139 with 140–143. */
const STEPS = 4;

/**
 * Values heaped just under the limit from which they count as uncontrolled. The share expected below is read off the slope of the values
 * further away on both sides (log-linear), so that a clinic with well-treated patients is not taken for one that writes 138.
 */
export function underLimit(entries: readonly WorkerEntry[], measurements: readonly WatchedMeasurement[], parameters: TruthParameters): TruthSignal | null {
  const tested = measurements.flatMap((measurement) => (measurement.limit === null ? [] : [testLimit(entries, measurement, measurement.limit, parameters)]));
  const [worst] = [...tested].sort((a, b) => b.evidence - a.evidence);
  if (worst === undefined || worst.below.length === 0 || worst.of < parameters.leastEntries) return null;
  const { measurement, below, of, allowed, limit } = worst;
  const unit = measurement.step;
  const span = (from: number, to: number): string => `${tidy(from)}–${tidy(to)}`;
  const [low, high] = [span(limit - STEPS * unit, limit - unit), span(limit, limit + (STEPS - 1) * unit)];
  return {
    rule: 'under_limit', found: below.length, of, allowed, evidence: Math.max(0, worst.evidence - Math.log10(tested.length)), entries: below,
    chart: valueChart(entries, worst),
    sentence: {
      zh: `${measurement.name.zh}在界值 ${limit} 附近的 ${of} 个值中，${below.length} 个（${percentText(below.length, of)}）为 ${low}，只有 ${of - below.length} 个为 ${high}；按前后走势预期至多约 ${(allowed * 100).toFixed(0)} % 在界值以下，请核对测量记录。`,
      en: `Of ${of} values of ${measurement.name.en} around the limit of ${limit}, ${below.length} (${percentText(below.length, of)}) are ${low} and only ${of - below.length} are ${high}; from the values further away at most about ${(allowed * 100).toFixed(0)} % are expected below. Please check the readings.`,
    },
  };
}

interface LimitTest {
  readonly measurement: WatchedMeasurement;
  readonly limit: number;
  readonly below: readonly WorkerEntry[];
  readonly of: number;
  readonly allowed: number;
  readonly evidence: number;
}

/** Steps of a value from the limit; none where nothing was measured. */
function stepsFrom(limit: number, { field, step }: WatchedMeasurement): (entry: WorkerEntry) => number {
  return ({ values }) => Math.round(((values[field] ?? Number.NaN) - limit) / step);
}

/** Values one by one as far on both sides as the test reads its slope. */
function valueChart(entries: readonly WorkerEntry[], { measurement, limit }: LimitTest): SignalChart {
  const counts = groupBy(entries, stepsFrom(limit, measurement));
  const bars = Array.from({ length: 6 * STEPS }, (_, at) => at - 3 * STEPS).map((step) => ({ label: tidy(limit + step * measurement.step).toFixed(measurement.step < 1 ? 1 : 0), count: counts.get(step)?.length ?? 0, isMarked: step >= -STEPS && step < 0 }));
  return { about: { zh: `${measurement.name.zh}（界值 ${limit}）`, en: `Values of ${measurement.name.en} (limit ${limit})` }, bars, even: null };
}

function testLimit(entries: readonly WorkerEntry[], measurement: WatchedMeasurement, limit: number, { allowance }: TruthParameters): LimitTest {
  const steps = stepsFrom(limit, measurement);
  const within = (from: number, to: number): readonly WorkerEntry[] => entries.filter((entry) => steps(entry) >= from && steps(entry) < to);
  const [below, above] = [within(-STEPS, 0), within(0, STEPS)];
  const [farBelow, farAbove] = [within(-3 * STEPS, -STEPS).length + 1, within(STEPS, 3 * STEPS).length + 1];
  // Centres of the far windows lie four window widths apart, those of the near ones one.
  const ratio = (farBelow / farAbove) ** 0.25;
  const allowed = Math.min(0.9, Math.max(0.5, ratio / (1 + ratio)) + allowance.underLimit);
  const of = below.length + above.length;
  return { measurement, limit, below, of, allowed, evidence: binomialEvidence(below.length, of, allowed) };
}

/** 6.6, not 6.6000000000000005. */
function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}
