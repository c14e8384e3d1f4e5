import { formatNumber, NO_VALUE } from '@taizhang/kernel';

/** A figure on screen: thousands grouped, minus as U+2212, absent as —. */
export function figureText(value: number | null | undefined, decimals = 0): string {
  return value === null || value === undefined ? NO_VALUE : formatNumber(value, { decimals, grouping: true, minus: '−' });
}

/** A share as percent with one decimal, without the sign: 0.372 → 37.2. */
export function percentText(share: number | null | undefined, decimals = 1): string {
  return share === null || share === undefined ? NO_VALUE : figureText(share * 100, decimals);
}

/** A target as its direction and value: ≥62, ≤6, or 500 where the year is simply to be completed. */
export function targetText(target: { readonly value: number; readonly direction: 'at_least' | 'at_most' }, decimals: number, isRate: boolean): string {
  const sign = target.direction === 'at_most' ? '≤' : isRate ? '≥' : '';
  return `${sign}${figureText(target.value, Number.isInteger(target.value) ? 0 : Math.max(decimals, 1))}`;
}
