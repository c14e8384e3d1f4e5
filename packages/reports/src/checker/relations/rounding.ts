import { roundHalfUp, truncateDecimals } from '@taizhang/kernel';
import { amountOf, type Mention } from '../reader/mention.ts';
import type { Rounding } from '../read-figure.ts';

/** A value known only as precisely as it was written. */
export interface Approximate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How exactly a figure is known: counts as written, anything with a scale or decimals to half its last digit. */
export function precisionOf(mention: Mention): Approximate | undefined {
  const value = amountOf(mention);
  if (value === undefined) return undefined;
  const half = mention.scale === 1 && mention.decimals === 0 ? 0 : (mention.scale * 10 ** -mention.decimals) / 2;
  return { value, low: value - half, high: value + half };
}

/** The quotient of two approximate values, times `factor`. */
export function divide(part: Approximate, whole: Approximate, factor: number): Approximate | undefined {
  if (whole.low <= 0) return undefined;
  return { value: (part.value / whole.value) * factor, low: (part.low / whole.high) * factor, high: (part.high / whole.low) * factor };
}

/**
 * Says how `stated` (written to `decimals` places) follows from the recomputed value, as offices round:
 * half up, cut off, rounded twice, or anywhere the rounding of the inputs leaves room for; none when it does not follow.
 */
export function roundingOf(stated: number, decimals: number, computed: Approximate): Rounding {
  const unit = 10 ** -decimals;
  const tolerance = Math.max(1, Math.abs(stated)) * 1e-9;
  const same = (candidate: number): boolean => Math.abs(candidate - stated) <= tolerance;
  if (same(computed.value)) return 'exact';
  if (!Number.isFinite(computed.value)) return 'none';
  const places = Math.min(decimals, 9);
  if (same(roundHalfUp(computed.value, places))) return 'rounded';
  if (same(truncateDecimals(computed.value, places))) return 'truncated';
  if ([1, 2].some((extra) => same(roundHalfUp(roundHalfUp(computed.value, places + extra), places)))) return 'rounded';
  const fits = computed.high > computed.low && stated + unit / 2 >= computed.low - tolerance && stated - unit / 2 <= computed.high + tolerance;
  return fits ? 'interval' : 'none';
}

/** Gives a recomputed value enough digits to be read beside the stated one. */
export function shown(value: number, decimals: number): number {
  return roundHalfUp(value, Math.min(decimals + 2, 6));
}
