/**
 * −log₁₀ of the chance of at least `found` of `of` when each happens with probability `share`: the upper binomial tail, summed in logarithms so that
 * strong evidence does not run into zero.
 */
export function binomialEvidence(found: number, of: number, share: number): number {
  if (found <= 0 || found <= of * share) return 0;
  const [yes, no] = [Math.log(share), Math.log1p(-share)];
  let term = logChoose(of, found) + found * yes + (of - found) * no;
  const first = term;
  let sum = 1;
  for (let k = found; k < of; k += 1) {
    term += Math.log((of - k) / (k + 1)) + yes - no;
    const part = Math.exp(term - first);
    sum += part;
    if (part < sum * 1e-12) break;
  }
  return Math.max(0, -(first + Math.log(sum)) / Math.LN10);
}

/**
 * −log₁₀ of the chance of a chi-square at least this large: the upper regularised gamma function by the continued fraction of
 * Lentz, or by its series for small values (Abramowitz and Stegun 26.4, 6.5.29, 6.5.31).
 */
export function chiSquareEvidence(chiSquare: number, degrees: number): number {
  const [a, x] = [degrees / 2, chiSquare / 2];
  if (x <= 0) return 0;
  const scale = -x + a * Math.log(x) - logGamma(a);
  if (x >= a + 1) return Math.max(0, -(scale + Math.log(upperFraction(a, x))) / Math.LN10);
  const lower = Math.exp(scale) * lowerSeries(a, x);
  return Math.max(0, -Math.log10(1 - lower));
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 500 && term > sum * 1e-15; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < 500; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** Stirling's series, shifted to where it is exact to 12 digits. */
function logGamma(z: number): number {
  let shift = 0;
  let x = z;
  while (x < 10) {
    shift += Math.log(x);
    x += 1;
  }
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - shift;
}
