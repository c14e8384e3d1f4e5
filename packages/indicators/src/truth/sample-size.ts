/** Confidence levels a re-check can be drawn for, in percent. */
export const CONFIDENCE_LEVELS = [90, 95, 99] as const;
/** One of them. */
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** How sure and how exact the answer of a re-check is to be. */
export interface SampleOrder {
  readonly population: number;
  readonly confidence: ConfidenceLevel;
  /** Half the width of the interval, as a share: 0.05 is ± 5 percentage points. */
  readonly margin: number;
}

/** Two-sided point of the normal distribution. */
export function normalPoint(confidence: ConfidenceLevel): number {
  switch (confidence) {
    case 90:
      return 1.6448536269514722;
    case 95:
      return 1.959963984540054;
    case 99:
      return 2.5758293035489004;
  }
}

/**
 * How many records to re-check: n₀ = z² p (1 − p) / e² with p = 0.5, the least favourable, then n = n₀ / (1 + (n₀ − 1) / N) for a finite population
 * (Cochran, Sampling Techniques, 3rd ed. 1977, 4.4), rounded up. Never more than there are.
 */
export function sampleSize({ population, confidence, margin }: SampleOrder): number {
  const unlimited = (normalPoint(confidence) ** 2 * 0.25) / margin ** 2;
  return Math.min(population, Math.ceil(unlimited / (1 + (unlimited - 1) / population)));
}
