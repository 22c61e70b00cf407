/** Coefficients of Lanczos's series for the gamma function (g = 7, n = 9), good to 15 digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** The natural logarithm of the gamma function for x ≥ 0.5 (Lanczos 1964). */
export function logGamma(x: number): number {
  const base = x + 6.5;
  let sum: number = LANCZOS[0];
  for (let at = 1; at < LANCZOS.length; at++) sum += (LANCZOS[at] as number) / (x + at - 1);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

const TINY = 1e-300;
const PRECISE = 1e-14;
const MOST_TERMS = 500;

/** The continued fraction of the incomplete beta function by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  const safe = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < PRECISE) break;
  }
  return result;
}

/** The regularised incomplete beta function I_x(a, b): the distribution function of Beta(a, b). */
export function betaDistribution(x: number, a: number, b: number): number {
  return distributionAt(x, a, b, logScale(a, b));
}

/** What scales a beta distribution to one, as a logarithm; the same at every place of it. */
function logScale(a: number, b: number): number {
  return logGamma(a + b) - logGamma(a) - logGamma(b);
}

function distributionAt(x: number, a: number, b: number, scale: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(scale + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

const MOST_STEPS = 60;
/** Of a quantile, the step that changes it no more. */
const SMALLEST_STEP = 1e-15;

/** The quantile of Beta(a, b), 0 < p < 1, by Newton's method; by bisection where a step would leave what is left of (0, 1). */
export function betaQuantile(p: number, a: number, b: number): number {
  const scale = logScale(a, b);
  let [low, high, at] = [0, 1, a / (a + b)];
  for (let step = 0; step < MOST_STEPS; step++) {
    const off = distributionAt(at, a, b, scale) - p;
    if (off < 0) low = at;
    else high = at;
    const next = at - off / Math.exp(scale + (a - 1) * Math.log(at) + (b - 1) * Math.log1p(-at));
    if (Math.abs(next - at) <= SMALLEST_STEP * at) return next;
    at = next > low && next < high ? next : (low + high) / 2;
  }
  return at;
}
