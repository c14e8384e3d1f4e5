import { largestRemainder, sumExact } from '@taizhang/kernel';

/** Percentages of one whole, or why there are none. */
export type Shares =
  | { readonly kind: 'value'; readonly percents: readonly number[] }
  | { readonly kind: 'missing'; readonly positions: readonly number[] }
  | { readonly kind: 'undefined' };

/**
 * What percentage each part is of the whole, rounded together so that they print as exactly 100 %.
 * While a part is missing nobody knows the whole; a whole of zero has no shares.
 * @throws DomainError `invalid_number` on a negative part
 */
export function sharesOf(parts: readonly (number | undefined)[], decimals = 1): Shares {
  const positions = parts.flatMap((part, position) => (part === undefined || Number.isNaN(part) ? [position] : []));
  if (positions.length > 0) return { kind: 'missing', positions };
  const present = parts.map((part) => part ?? 0);
  const whole = sumExact(present);
  if (whole === 0) return { kind: 'undefined' };
  return { kind: 'value', percents: largestRemainder(present.map((part) => (part / whole) * 100), decimals) };
}
