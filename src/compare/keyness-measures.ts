import { betaDistribution, betaQuantile, logGamma } from './beta.js';

/** How often a term is said in the focus and the reference, and how large these are, in one unit. */
export interface Counts {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Observed times the logarithm of observed over expected; nothing observed adds nothing. */
function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/** The log-likelihood ratio over the two cells that hold the term (Rayson & Garside 2000). */
export function twoTermG2({ a, b, c, d }: Counts): number {
  const share = (a + b) / (c + d);
  return 2 * (term(a, c * share) + term(b, d * share));
}

/** The log-likelihood ratio over all four cells (Dunning 1993). */
export function fourTermG2(counts: Counts): number {
  const { a, b, c, d } = counts;
  const rest = 1 - (a + b) / (c + d);
  return twoTermG2(counts) + 2 * (term(c - a, c * rest) + term(d - b, d * rest));
}

/** The Bayesian information criterion of a G² with one degree of freedom (Wilson 2013). */
export function bic(g2: number, { c, d }: Counts): number {
  return g2 - Math.log(c + d);
}

/** Stands in for a count of zero in a ratio (Hardie 2014). */
const FOR_ZERO = 0.5;

/** The binary logarithm of the ratio of the two rates. */
export function logRatio({ a, b, c, d }: Counts): number {
  return Math.log2((a || FOR_ZERO) / c / ((b || FOR_ZERO) / d));
}

/**
 * The limit next to zero of the confidence interval of the Log Ratio, 0 where the interval spans zero: the
 * exact conditional interval (Clopper & Pearson on the hits) as in `keyness` of R's corpora (Evert 2022).
 * @param alpha - the error allowed for, .05 for a 95 % interval; divide it by the number of terms to correct
 */
export function conservativeLogRatio(counts: Counts, alpha: number): number {
  const { a, b, c, d } = counts;
  const even = c / (c + d);
  const tail = alpha / 2;
  const above = a > 0 && betaDistribution(even, a, b + 1) < tail;
  const below = b > 0 && 1 - betaDistribution(even, a + 1, b) < tail;
  if (!above && !below) return 0;
  // The share of the focus among all hits that the counts are just compatible with.
  const share = above ? betaQuantile(tail, a, b + 1) : betaQuantile(1 - tail, a + 1, b);
  return Math.log2((share / (1 - share)) * (d / c));
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const LOG_FACTORIALS: number[] = [];

/** Worked out once for each number: a test asks for all of them up to the number of reports. */
function logFactorial(n: number): number {
  while (LOG_FACTORIALS.length <= n) LOG_FACTORIALS.push(logGamma(LOG_FACTORIALS.length + 1));
  return LOG_FACTORIALS[n] as number;
}

/** Tables this much likelier than the one at hand count as no likelier; the sums are not exact. */
const SLACK = 1e-7;

/**
 * Fisher's exact test, two-sided: the probability of a table no likelier than this one, given its margins.
 * @param focus - reports of the focus with the term, and all of them
 * @param reference - the same of the reference
 */
export function fisherExact(focus: readonly [number, number], reference: readonly [number, number]): number {
  const [inFocus, ofFocus] = focus;
  const [inReference, ofReference] = reference;
  const saying = inFocus + inReference;
  const all = logChoose(ofFocus + ofReference, saying);
  const chance = (x: number) => Math.exp(logChoose(ofFocus, x) + logChoose(ofReference, saying - x) - all);
  const observed = chance(inFocus) * (1 + SLACK);
  let sum = 0;
  for (let x = Math.max(0, saying - ofReference); x <= Math.min(ofFocus, saying); x++) {
    const other = chance(x);
    if (other <= observed) sum += other;
  }
  return Math.min(1, sum);
}
