import { formatNumber, type UnitCode } from '@taizhang/kernel';

/** A number as official prose prints it: no thousands grouping, the decimals of its definition. */
export function numberText(value: number, decimals: number): string {
  return formatNumber(value, { decimals, grouping: false, minus: '-' });
}

/** A value with its unit: 30974份, 93.00%, 1234.50万元, 3个百分点. */
export function figureText(value: number, unit: UnitCode, decimals: number): string {
  return numberText(value, decimals) + unitText(unit);
}

/** The unit as it follows a number in prose; bare ratios have none. */
export function unitText(unit: UnitCode): string {
  if (unit === 'ratio' || unit === '女=100') return '';
  return unit === '百分点' ? '个百分点' : unit;
}

/** The unit in which two values of a rate differ; undefined for quantities, which are compared in per cent. */
export function rateDifferenceUnit(unit: UnitCode): string | undefined {
  return DIFFERENCE_UNITS.get(unit);
}

// A change of a rate is never a percentage (standards 8.2: 不得写成百分比).
const DIFFERENCE_UNITS: ReadonlyMap<string, string> = new Map([
  ['%', '个百分点'], ['百分点', '个百分点'], ['‰', '个千分点'], ['/万', '/万'], ['/10万', '/10万'], ['ratio', ''], ['女=100', ''],
]);

/** Shares and changes are printed with two decimals throughout a report (standards 8.3). */
export const SHARE_DECIMALS = 2;
