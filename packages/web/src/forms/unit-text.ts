import { isUnitCode, unitLabel, type Locale } from '@taizhang/kernel';

/** A unit as printed; one this version does not know prints as it is. */
export function unitText(unit: string, locale: Locale): string {
  return isUnitCode(unit) ? unitLabel(unit, locale) : unit;
}
