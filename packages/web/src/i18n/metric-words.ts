/** Decimals on screen: a rate has one; its full precision is in the drawer and in reports. */
export function screenDecimals(unit: string, decimals: number): number {
  return isRateUnit(unit) ? Math.min(decimals, 1) : decimals;
}

/** True for units whose target is a level to hold, not an amount to finish. */
export function isRateUnit(unit: string): boolean {
  return unit === '%' || unit === '‰' || unit.startsWith('/');
}
