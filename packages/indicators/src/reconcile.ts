import { roundHalfUp, toBase, truncateDecimals } from '@taizhang/kernel';
import type { UnitCode } from '@taizhang/kernel';
import type { FactFlag } from './fact.ts';

/** How a stated figure relates to what its parts give. */
export interface Reconciliation {
  readonly kind: 'equal' | 'rounded' | 'truncated' | 'differs';
  /** What the parts give, unrounded. */
  readonly computed: number;
  /** What should have been stated at the stated decimals. */
  readonly expected: number;
  /** Stated less expected. */
  readonly difference: number;
}

/** The range of denominators for which a count and a rate, rounded or cut off to its decimals, belong together. */
export interface ImpliedDenominator {
  readonly low: number;
  readonly high: number;
}

/**
 * Holds a stated figure against what its parts give, at the decimals it was stated with.
 * 98.52 where the parts give 98.529… is `truncated`: it is kept as stated and flagged, never put right.
 */
export function reconcileStated(stated: number, computed: number, decimals: number): Reconciliation {
  const expected = roundHalfUp(computed, decimals);
  const difference = roundHalfUp(stated - expected, decimals);
  return { kind: kindOf(stated, computed, expected, decimals), computed, expected, difference };
}

/** The flag a stated figure is imported with; none when it agrees with its parts. */
export function reconciliationFlag({ kind }: Reconciliation): FactFlag | undefined {
  if (kind === 'truncated') return 'stated_truncated';
  return kind === 'differs' ? 'stated_differs_from_parts' : undefined;
}

/**
 * The denominator a stated count and rate imply: 2439 people at 22.58 % are out of some 10,800, which can be held against what is
 * known of the population. Undefined for a rate of zero or less.
 */
export function impliedDenominator(numerator: number, statedRate: number, unit: UnitCode, decimals: number): ImpliedDenominator | undefined {
  const step = 10 ** -decimals;
  const lowest = statedRate - step / 2;
  const highest = statedRate + step;
  if (!(numerator > 0) || !(lowest > 0)) return undefined;
  return { low: numerator / toBase(highest, unit), high: numerator / toBase(lowest, unit) };
}

/** Whether an implied denominator can lie within what is known of it, e.g. no more elderly than inhabitants. */
export function isPlausibleDenominator(implied: ImpliedDenominator, known: { readonly atLeast?: number; readonly atMost?: number }): boolean {
  return implied.high >= (known.atLeast ?? 0) && implied.low <= (known.atMost ?? Infinity);
}

/** With how many decimals a figure was written: 98.50 has two, which the number 98.5 no longer knows. */
export function decimalsOf(text: string): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
}

function kindOf(stated: number, computed: number, expected: number, decimals: number): Reconciliation['kind'] {
  if (stated === computed) return 'equal';
  if (stated === expected) return 'rounded';
  return stated === truncateDecimals(computed, decimals) ? 'truncated' : 'differs';
}
