import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageLink, type Vector } from '../../src/compare/average-link.js';

/** A vector of length 1 from weights by term. */
function vector(...weights: readonly number[]): Vector {
  const length = Math.hypot(...weights);
  return { terms: weights.map((_, at) => at), weights: weights.map((weight) => weight / length) };
}

const cosine = (a: Vector, b: Vector) =>
  a.weights.reduce((sum, weight, at) => sum + weight * (b.weights[at] ?? 0), 0);

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly near: number;
}

/** The nearest two clusters, by the mean cosine of their members; the first of equals. */
function nearestPair(clusters: readonly (readonly number[])[], vectors: readonly Vector[]): Pair | undefined {
  const mean = (one: readonly number[], two: readonly number[]) =>
    one
      .flatMap((x) => two.map((y) => cosine(vectors[x] as Vector, vectors[y] as Vector)))
      .reduce((sum, near) => sum + near, 0) /
    (one.length * two.length);
  return clusters
    .flatMap((one, a) => clusters.slice(a + 1).map((two, at) => ({ a, b: a + 1 + at, near: mean(one, two) })))
    .sort((x, y) => y.near - x.near)[0];
}

/** The same by the plain method: join the nearest two again and again. */
function plainly(vectors: readonly Vector[], threshold: number): readonly (readonly number[])[] {
  const clusters: number[][] = vectors.map((_, at) => [at]);
  for (
    let pair = nearestPair(clusters, vectors);
    pair !== undefined && pair.near >= threshold;
    pair = nearestPair(clusters, vectors)
  ) {
    clusters[pair.a]?.push(...(clusters[pair.b] ?? []));
    clusters.splice(pair.b, 1);
  }
  return clusters.map((one) => one.sort((x, y) => x - y)).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

describe('average linkage', () => {
  test('joins what is near and leaves the rest alone', () => {
    const vectors = [
      vector(1, 0, 0),
      vector(0, 1, 0),
      vector(0.9, 0.1, 0),
      vector(0, 0, 1),
      vector(0.1, 0.9, 0),
    ];
    expect(averageLink(vectors, 0.5)).toEqual([[0, 2], [1, 4], [3]]);
    expect(averageLink([], 0.5)).toEqual([]);
  });
  test('gives the clusters of the plain method', () => {
    const vectors = fc.array(
      fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(vectors, fc.double({ min: 0.6, max: 0.95, noNaN: true }), (weights, threshold) => {
        const list = weights.map((one) => vector(...one));
        expect(averageLink(list, threshold)).toEqual(plainly(list, threshold));
      }),
      { numRuns: 200 },
    );
  });
});
