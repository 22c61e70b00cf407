import type { Candidate } from './candidates.js';
import { findSuccessors, type Successors } from './chains.js';

/** The schemes of a report by rank, highest first; equal ranks do not occur. */
export type Ranks = ReadonlyMap<string, number>;

interface Stretch {
  readonly scheme: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Ranks the schemes of one report by how they nest in it: a chain of B between two consecutive members of A
 * says that A stands above B. Where nothing is said, the usual order stands.
 */
export function rankSchemes(candidates: readonly Candidate[]): Ranks {
  const usual = new Map(candidates.map(({ scheme, rank }) => [scheme, rank] as const));
  const order = [...usual.keys()].sort(
    (a, b) => (usual.get(a) ?? 0) - (usual.get(b) ?? 0) || (a < b ? -1 : 1),
  );
  const votes = countVotes(candidates);
  const ranked: string[] = [];
  while (order.length > 0) {
    const free = order.findIndex((scheme) => order.every((other) => !isAbove(votes, other, scheme)));
    ranked.push(...order.splice(Math.max(free, 0), 1));
  }
  return levelSingle(candidates, new Map(ranked.map((scheme, rank) => [scheme, rank])));
}

/** A single heading without number stands beside the numbered ones: nothing shows that it holds them. */
function levelSingle(candidates: readonly Candidate[], ranks: ReadonlyMap<string, number>): Ranks {
  const [single, ...more] = candidates.filter(isUnnumberedHeading);
  const top = candidates.find(
    (candidate) => candidate.number !== null && !candidate.inside && candidate.rank <= FIRST_LEVEL,
  );
  if (single === undefined || more.length > 0 || top === undefined) return ranks;
  const [own, others] = [ranks.get(single.scheme) ?? 0, ranks.get(top.scheme) ?? 0];
  return own > others ? ranks : new Map([...ranks, [single.scheme, others]]);
}

/** The usual rank of 一、. */
const FIRST_LEVEL = 30;

function isUnnumberedHeading({ number, ordinalEnd, start }: Candidate): boolean {
  return number === null && ordinalEnd === start;
}

/** Whether the report shows one of its schemes to stand below another. */
export function isNested(candidates: readonly Candidate[], scheme: string): boolean {
  const votes = countVotes(candidates);
  const others = new Set(candidates.map((candidate) => candidate.scheme));
  return [...others].some((other) => isAbove(votes, other, scheme));
}

type Votes = ReadonlyMap<string, number>;

function isAbove(votes: Votes, upper: string, lower: string): boolean {
  return (votes.get(`${upper}>${lower}`) ?? 0) > (votes.get(`${lower}>${upper}`) ?? 0);
}

/** How often a chain of one scheme stands between two consecutive members of another. */
function countVotes(candidates: readonly Candidate[]): Votes {
  const { chains, gaps } = readStretches(candidates);
  const votes = new Map<string, number>();
  for (const chain of chains) {
    const around = gaps.filter((gap) => gap.start < chain.start && chain.end < gap.end);
    for (const scheme of new Set(around.map((gap) => gap.scheme))) {
      const key = `${scheme}>${chain.scheme}`;
      if (scheme !== chain.scheme) votes.set(key, (votes.get(key) ?? 0) + 1);
    }
  }
  return votes;
}

function numberedGaps(successors: Successors): readonly Stretch[] {
  return [...successors].map(([a, b]) => ({ scheme: a.scheme, start: a.start, end: b.start }));
}

/** From each heading without number to the next of its kind. */
function unnumberedGaps(candidates: readonly Candidate[]): readonly Stretch[] {
  const headings = candidates.filter(isUnnumberedHeading);
  return headings.map(({ scheme, start }, at) => {
    const next = headings.slice(at + 1).find((heading) => heading.scheme === scheme);
    return { scheme, start, end: next?.start ?? Number.POSITIVE_INFINITY };
  });
}

/** The stretches that whole chains cover, and those between two consecutive members. */
function readStretches(candidates: readonly Candidate[]): {
  readonly chains: readonly Stretch[];
  readonly gaps: readonly Stretch[];
} {
  const successors = findSuccessors(candidates);
  const later = new Set(successors.values());
  const gaps = [...numberedGaps(successors), ...unnumberedGaps(candidates)];
  const chains: Stretch[] = [];
  for (const first of candidates) {
    if (later.has(first)) continue;
    let last = first;
    for (let next = successors.get(last); next !== undefined; next = successors.get(last)) last = next;
    if (first.number === null || last !== first)
      chains.push({ scheme: first.scheme, start: first.start, end: last.start });
  }
  return { chains, gaps };
}
