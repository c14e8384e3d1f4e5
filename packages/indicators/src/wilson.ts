/** A range that holds a proportion with 95 % confidence; shares from 0 to 1. */
export interface ProportionInterval {
  readonly low: number;
  readonly high: number;
}

/** A proportion as counted: so many out of so many. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/** 97.5 % point of the normal distribution: two-sided 95 %. */
const Z = 1.959963984540054;

/** Wilson's score interval (1927): sound also at 0 %, at 100 % and for small denominators, where ± 2 standard errors is not. `z` sets another confidence than 95 %. */
export function wilsonInterval({ numerator, denominator }: Proportion, z = Z): ProportionInterval {
  const share = numerator / denominator;
  const spread = z ** 2 / denominator;
  const centre = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / denominator + spread / (4 * denominator));
  return { low: Math.max(0, (centre - half) / (1 + spread)), high: Math.min(1, (centre + half) / (1 + spread)) };
}

/**
 * Whether two proportions can be told apart: the 95 % interval of their difference (Newcombe 1998, method 10, from the two Wilson
 * intervals) leaves out zero. Comparing the intervals for overlap instead would call too many pairs alike.
 */
export function canBeToldApart(left: Proportion, right: Proportion): boolean {
  const [upper, lower] = shareOf(left) >= shareOf(right) ? [left, right] : [right, left];
  const difference = shareOf(upper) - shareOf(lower);
  const slack = Math.hypot(shareOf(upper) - wilsonInterval(upper).low, wilsonInterval(lower).high - shareOf(lower));
  return difference > slack;
}

function shareOf({ numerator, denominator }: Proportion): number {
  return numerator / denominator;
}
