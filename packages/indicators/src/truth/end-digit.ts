import { chiSquareEvidence } from './tail-evidence.ts';
import type { TruthParameters } from './truth-parameters.ts';
import { percentText, type TruthSignal } from './truth-signal.ts';
import { groupBy, type WatchedMeasurement, type WorkerEntry } from './worker-entry.ts';

/** Expected count in every class of a chi-square test (Cochran 1954). */
const LEAST_EXPECTED = 5;
/** A mercury column is read to 2 mmHg: where hardly any value is odd, only even digits are expected. */
const MOST_ODD = 0.05;

/**
 * End digits that do not fall evenly: chi-square over the ten digits, or the five even ones where the instrument has no odd ones. Corrected for the
 * number of measurements tested (Bonferroni); only from a medium effect on, because everybody likes a zero a little.
 */
export function endDigit(entries: readonly WorkerEntry[], measurements: readonly WatchedMeasurement[], parameters: TruthParameters): TruthSignal | null {
  const tests = measurements.flatMap((measurement) => testDigits(entries, measurement) ?? []).filter(({ effect }) => effect >= parameters.leastDigitEffect);
  const [worst] = [...tests].sort((a, b) => b.evidence - a.evidence);
  if (worst === undefined) return null;
  const { measurement, found, of, digit, chiSquare, degrees, counts } = worst;
  return {
    rule: 'end_digit', found: found.length, of, allowed: null, evidence: Math.max(0, worst.evidence - Math.log10(measurements.length)), entries: found,
    chart: { about: { zh: `${measurement.name.zh}末位数`, en: `End digits of ${measurement.name.en}` }, bars: counts.map((count, own) => ({ label: String(own), count, isMarked: own === digit })), even: of / (degrees + 1) },
    sentence: {
      zh: `${of} 个${measurement.name.zh}值中有 ${found.length} 个（${percentText(found.length, of)}）末位是 ${digit}，末位数分布不均（χ² = ${chiSquare.toFixed(1)}，自由度 ${degrees}），请核对测量器具和读数。`,
      en: `${found.length} of ${of} values of ${measurement.name.en} (${percentText(found.length, of)}) end in ${digit}; end digits are uneven (χ² = ${chiSquare.toFixed(1)}, ${degrees} degrees of freedom). Please check the instrument and the readings.`,
    },
  };
}

interface DigitTest {
  readonly measurement: WatchedMeasurement;
  readonly digit: number;
  readonly found: readonly WorkerEntry[];
  readonly of: number;
  /** How many values end in 0, 1, … 9. */
  readonly counts: readonly number[];
  readonly chiSquare: number;
  readonly degrees: number;
  readonly effect: number;
  readonly evidence: number;
}

function testDigits(entries: readonly WorkerEntry[], measurement: WatchedMeasurement): DigitTest | undefined {
  const byDigit = groupBy(entries.filter(({ values }) => values[measurement.field] !== undefined), ({ values }) => Math.round((values[measurement.field] ?? 0) / measurement.step) % 10);
  const count = (digit: number): number => byDigit.get(digit)?.length ?? 0;
  const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const total = all.reduce((sum, digit) => sum + count(digit), 0);
  const odd = all.filter((digit) => digit % 2 === 1).reduce((sum, digit) => sum + count(digit), 0);
  const classes = odd < total * MOST_ODD ? all.filter((digit) => digit % 2 === 0) : all;
  const of = classes.reduce((sum, digit) => sum + count(digit), 0);
  const expected = of / classes.length;
  if (expected < LEAST_EXPECTED) return undefined;
  const chiSquare = classes.reduce((sum, digit) => sum + (count(digit) - expected) ** 2 / expected, 0);
  const digit = classes.reduce((most, candidate) => (count(candidate) > count(most) ? candidate : most), 0);
  const degrees = classes.length - 1;
  return { measurement, digit, found: byDigit.get(digit) ?? [], of, counts: all.map(count), chiSquare, degrees, effect: Math.sqrt(chiSquare / of), evidence: chiSquareEvidence(chiSquare, degrees) };
}
