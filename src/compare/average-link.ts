/** A sparse vector: term numbers ascending, with their weights; of length 1. */
export interface Vector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Clusters by average linkage with the nearest-neighbour chain (Murtagh 1983): two clusters are joined while the mean
 * cosine of their members is at least `threshold`. Ties go to the vector that comes first, so that the same vectors
 * in the same order always give the same clusters. Takes time and memory by the square of their number.
 * @returns the places of the members of each cluster, ascending
 */
export function averageLink(vectors: readonly Vector[], threshold: number): readonly (readonly number[])[] {
  const forest: Forest = { similarity: cosines(vectors), members: vectors.map((_, at) => [at]) };
  const done: (readonly number[])[] = [];
  const chain: number[] = [];
  for (let next = 0; next < vectors.length; ) {
    if (chain.length > 0) grow(forest, chain, threshold, done);
    else if (forest.members[next] === null) next += 1;
    else chain.push(next);
  }
  return done.map((cluster) => [...cluster].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Clusters while they are joined: null stands for one that was joined to another or is done. */
interface Forest {
  readonly similarity: Float32Array;
  readonly members: (readonly number[] | null)[];
}

/** Follows a chain one step: to a nearer cluster, or to the end, where two are joined or one is done. */
function grow(forest: Forest, chain: number[], threshold: number, done: (readonly number[])[]): void {
  const { similarity, members } = forest;
  const top = chain.at(-1) ?? 0;
  const before = chain.at(-2) ?? -1;
  const near = nearest(forest, top, before);
  if (near < 0 || (similarity[top * members.length + near] ?? 0) < threshold) {
    // Nothing that is left comes near enough, nor will it: a mean is no larger than what it is made of.
    done.push(members[top] ?? []);
    members[top] = null;
    chain.pop();
  } else if (near === before) {
    chain.splice(-2);
    join(forest, Math.min(top, near), Math.max(top, near));
  } else chain.push(near);
}

/** The cluster nearest to another; the one before it in the chain wins a tie. */
function nearest({ similarity, members }: Forest, to: number, before: number): number {
  const n = members.length;
  let best = before;
  let most = before < 0 ? 0 : (similarity[to * n + before] ?? 0);
  for (let at = 0; at < n; at += 1) {
    const own = similarity[to * n + at] ?? 0;
    if (own > most && at !== to && members[at] !== null) {
      best = at;
      most = own;
    }
  }
  return best;
}

/** Joins the second cluster to the first: the mean over both is weighted by their sizes. */
function join({ similarity, members }: Forest, first: number, second: number): void {
  const n = members.length;
  const one = members[first] ?? [];
  const two = members[second] ?? [];
  const [a, b] = [one.length, two.length];
  for (let at = 0; at < n; at += 1) {
    if (members[at] === null) continue;
    const mean = (a * (similarity[first * n + at] ?? 0) + b * (similarity[second * n + at] ?? 0)) / (a + b);
    similarity[first * n + at] = mean;
    similarity[at * n + first] = mean;
  }
  members[first] = [...one, ...two];
  members[second] = null;
}

/** The cosines of all pairs, row by row, through the terms that they share. */
function cosines(vectors: readonly Vector[]): Float32Array {
  const n = vectors.length;
  const similarity = new Float32Array(n * n);
  const byTerm = new Map<number, { readonly at: number; readonly weight: number }[]>();
  vectors.forEach(({ terms, weights }, at) => {
    terms.forEach((term, place) => {
      const weight = weights[place] ?? 0;
      const before = byTerm.get(term) ?? [];
      for (const other of before)
        similarity[at * n + other.at] = (similarity[at * n + other.at] ?? 0) + weight * other.weight;
      before.push({ at, weight });
      byTerm.set(term, before);
    });
  });
  for (let a = 0; a < n; a += 1)
    for (let b = 0; b < a; b += 1) similarity[b * n + a] = similarity[a * n + b] ?? 0;
  return similarity;
}
