import { dropBinaryNoise, plainDigits, roundHalfUp } from './decimal.ts';
import { fail } from './domain-error.ts';

/**
 * Rounds the parts of one whole together so that they add up to the rounded whole (largest remainder):
 * three thirds of 100 print as 33.34, 33.33, 33.33 and never as 99.99 or 101.
 * @throws DomainError invalid_number on a negative or non-finite part
 */
export function largestRemainder(parts: readonly number[], decimals: number): number[] {
  if (parts.some((part) => !(part >= 0) || !Number.isFinite(part))) {
    return fail('invalid_number', { zh: '分项不能为负数或空值', en: 'parts of a whole must be finite and not negative' });
  }
  const whole = dropBinaryNoise(parts.reduce((sum, part) => sum + part, 0));
  const total = toSteps(roundHalfUp(whole, decimals), decimals);
  const floors = parts.map((part) => floorSteps(part, decimals));
  const order = parts.map((_, index) => index).sort((a, b) => remainderOf(b) - remainderOf(a) || a - b);
  let left = total - floors.reduce((sum, floor) => sum + floor.steps, 0);
  const extra = new Set<number>();
  for (const index of order) {
    if (left <= 0) break;
    extra.add(index);
    left -= 1;
  }
  return floors.map((floor, index) => fromSteps(floor.steps + (extra.has(index) ? 1 : 0), decimals));

  function remainderOf(index: number): number {
    return floors[index]?.remainder ?? 0;
  }
}

function floorSteps(part: number, decimals: number): { readonly steps: number; readonly remainder: number } {
  const [whole = '0', fraction = ''] = plainDigits(part).split('.');
  return {
    steps: Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0')),
    remainder: Number(`0.${fraction.slice(decimals) || '0'}`),
  };
}

function toSteps(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals);
}

function fromSteps(steps: number, decimals: number): number {
  return steps / 10 ** decimals;
}
