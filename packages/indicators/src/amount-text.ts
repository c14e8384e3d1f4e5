import { formatNumber, roundHalfUp, unitLabel, type Locale, type UnitCode } from '@taizhang/kernel';
import { changeUnitOf } from './change-unit.ts';

/** How a figure is printed. */
export interface AmountStyle {
  readonly unit: UnitCode;
  readonly decimals: number;
}

/** A value with its unit: 62.2%, 12.35/10万, 89 个. */
export function amountText(value: number, { unit, decimals }: AmountStyle, locale: Locale): string {
  return withUnit(formatNumber(value, { decimals }), unitLabel(unit, locale));
}

/** By how much two values differ: 0.2 个百分点 for rates, else in their unit. */
export function changeText(value: number, { unit, decimals }: AmountStyle, locale: Locale): string {
  return withUnit(formatNumber(value, { decimals }), changeUnitOf(unit, locale) ?? unitLabel(unit, locale));
}

/** A shortfall with the blank before it that Chinese wants; it never prints as nought. */
export function shortfallText(short: number, style: AmountStyle, locale: Locale): string {
  const smallest = 1 / 10 ** style.decimals;
  const isShown = roundHalfUp(short, style.decimals) >= smallest;
  const text = changeText(isShown ? short : smallest, style, locale);
  if (locale === 'en') return isShown ? text : `under ${text}`;
  return isShown ? ` ${text}` : `不足 ${text}`;
}

/** 62.2% and 12.35/10万 stand together; 89 个 and 0.2 个百分点 stand apart. */
function withUnit(number: string, unit: string): string {
  return /^[%‰/]/u.test(unit) || unit === '' ? `${number}${unit}` : `${number} ${unit}`;
}
