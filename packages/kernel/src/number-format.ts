import { plainDigits, roundHalfUp } from './decimal.ts';

/** How a number is printed: screens group thousands, official documents do not. */
export interface NumberFormat {
  /** Fixed number of decimals, rounded half up; without it the number prints as it is. */
  readonly decimals?: number;
  readonly grouping?: boolean;
  /** U+2212 aligns with digits on screen; documents use the hyphen. */
  readonly minus?: '−' | '-';
}

/** What a value that cannot be computed prints as (zero denominator): never 0 and never 100. */
export const NO_VALUE = '—';

/** The number as text in the given format; a value that is not finite prints as “—”. */
export function formatNumber(value: number, format: NumberFormat = {}): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  const { decimals, grouping = false, minus = '-' } = format;
  const rounded = decimals === undefined ? value : roundHalfUp(value, decimals);
  const [whole = '0', fraction = ''] = plainDigits(Math.abs(rounded)).split('.');
  const shownFraction = decimals === undefined ? fraction : fraction.padEnd(decimals, '0');
  const shownWhole = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${rounded < 0 ? minus : ''}${shownWhole}${shownFraction === '' ? '' : `.${shownFraction}`}`;
}
