const FAST_LIMIT = 1e9;
const MICRO = 1e6;
/** Up to here doubles are spaced closely enough to tell cents apart after an addition. */
const CENTS_LIMIT = 1e12;

/**
 * Official rounding (四舍五入, GB/T 8170) of a magnitude on its decimal expansion: 1.005 → 1.01, 98.525 → 98.53,
 * −0.125 → −0.13. Multiplying by a power of ten and calling Math.round gives 1 and 98.52, which auditors notice.
 */
export function roundHalfUp(value: number, decimals: number): number {
  return roundDecimal(value, decimals, 'half_up');
}

/** Cuts a number to `decimals` places without rounding: 99.999 → 99.99, so that a shortfall never prints as 100. */
export function truncateDecimals(value: number, decimals: number): number {
  return roundDecimal(value, decimals, 'truncate');
}

/**
 * Sum that stays exact for numbers of at most 6 decimals and 15 digits, so that roll-ups do not depend on the order
 * in which figures arrive.
 */
export function addExact(a: number, b: number): number {
  const sum = a + b;
  if (Number.isInteger(a) && Number.isInteger(b)) return sum;
  if (Math.abs(a) < FAST_LIMIT && Math.abs(b) < FAST_LIMIT) return Math.round(sum * MICRO) / MICRO + 0;
  if (!Number.isFinite(sum)) return sum;
  if (isCents(a) && isCents(b) && Math.abs(sum) < CENTS_LIMIT) return Math.round(sum * 100) / 100 + 0;
  return unscaled(scaledBy(a, 6) + scaledBy(b, 6), 6);
}

/**
 * Drops the binary noise beyond 15 digits: 0.07 × 100 is 7 and not 7.000000000000001, and 0.98525 × 100 is the tie
 * 98.525 that official rounding takes up, not 98.52499999999999.
 */
export function dropBinaryNoise(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));
}

/** Sum of many numbers by `addExact`. */
export function sumExact(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum = addExact(sum, value);
  return sum;
}

/** The number written out in plain decimal digits, never with an exponent: 1e-7 → '0.0000001'. */
export function plainDigits(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  const digits = whole + fraction;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return sign + digits.padEnd(exponent + 1, '0');
}

function roundDecimal(value: number, decimals: number, mode: 'half_up' | 'truncate'): number {
  if (!Number.isFinite(value)) return value;
  const [whole = '0', fraction = ''] = plainDigits(Math.abs(value)).split('.');
  if (fraction.length <= decimals) return value + 0;
  const kept = BigInt(whole + fraction.slice(0, decimals));
  const roundsUp = mode === 'half_up' && fraction.charCodeAt(decimals) >= HALF;
  const magnitude = unscaled(roundsUp ? kept + 1n : kept, decimals);
  return magnitude === 0 ? 0 : value < 0 ? -magnitude : magnitude;
}

const HALF = '5'.charCodeAt(0);

function isCents(value: number): boolean {
  return Math.abs(value) < CENTS_LIMIT && Math.round(value * 100) / 100 === value;
}

/** The number times 10^places as an integer, further digits rounded half up. */
function scaledBy(value: number, places: number): bigint {
  const [whole = '0', fraction = ''] = plainDigits(roundHalfUp(Math.abs(value), places)).split('.');
  const magnitude = BigInt(whole + fraction.padEnd(places, '0'));
  return value < 0 ? -magnitude : magnitude;
}

function unscaled(scaled: bigint, places: number): number {
  return Number(`${scaled}e-${places}`) + 0;
}
