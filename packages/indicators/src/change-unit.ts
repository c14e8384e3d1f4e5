import type { Locale, UnitCode } from '@taizhang/kernel';

/** What the difference of two rates is counted in: percentages differ by percentage points, never by per cent. */
export type RatePoints = '百分点' | '千分点';

/** The points two values of a unit differ by; undefined for units whose change is told as a percentage of the base. */
export function ratePointsOf(unit: UnitCode): RatePoints | undefined {
  if (unit === '%' || unit === '百分点') return '百分点';
  return unit === '‰' ? '千分点' : undefined;
}

/** The words after the number when a rate changed: 0.2 个百分点. */
export function changeUnitOf(unit: UnitCode, locale: Locale): string | undefined {
  const points = ratePointsOf(unit);
  if (!points) return undefined;
  if (locale === 'zh') return `个${points}`;
  return points === '百分点' ? 'percentage points' : 'per mille points';
}
