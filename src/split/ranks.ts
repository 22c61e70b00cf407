import { type Candidate, PART_RANK } from './candidates.js';
import { findSuccessors, type Successors } from './chains.js';
import { firstWhere } from './search.js';

/** The schemes of a report by rank, highest first; equal ranks do not occur. */
export type Ranks = ReadonlyMap<string, number>;

interface Stretch {
  readonly unnumbered: boolean;
  readonly scheme: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Ranks the schemes of one report by how they nest in it: a chain of B between two consecutive members of A
 * says that A stands above B. Where nothing is said, the usual order stands.
 */
export function rankSchemes(candidates: readonly Candidate[], successors: Successors): Ranks {
  const usual = new Map(candidates.map(({ scheme, rank }) => [scheme, rank] as const));
  const order = [...usual.keys()].sort(
    (a, b) => (usual.get(a) ?? 0) - (usual.get(b) ?? 0) || (a < b ? -1 : 1),
  );
  const votes = countVotes(candidates, successors);
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
    (candidate) => candidate.number !== null && !candidate.inside && candidate.rank <= PART_RANK,
  );
  if (single === undefined || more.length > 0 || top === undefined) return ranks;
  const [own, others] = [ranks.get(single.scheme) ?? 0, ranks.get(top.scheme) ?? 0];
  return own > others ? ranks : new Map([...ranks, [single.scheme, others]]);
}

function isUnnumberedHeading({ number, ordinalEnd, start }: Candidate): boolean {
  return number === null && ordinalEnd === start;
}

/** Whether the report shows one of its schemes to stand below another. */
export function isNested(candidates: readonly Candidate[], scheme: string): boolean {
  const votes = countVotes(candidates, findSuccessors(candidates));
  const others = new Set(candidates.map((candidate) => candidate.scheme));
  return [...others].some((other) => isAbove(votes, other, scheme));
}

type Votes = ReadonlyMap<string, number>;

function isAbove(votes: Votes, upper: string, lower: string): boolean {
  return (votes.get(`${upper}>${lower}`) ?? 0) > (votes.get(`${lower}>${upper}`) ?? 0);
}

/** How often a chain of one scheme stands between two consecutive members of another. */
function countVotes(candidates: readonly Candidate[], successors: Successors): Votes {
  const { chains, gaps } = readStretches(candidates, successors);
  const votes = new Map<string, number>();
  for (const chain of chains)
    for (const [scheme, ofScheme] of gaps) {
      // Headings without number follow each other whether they nest or not.
      const tells = scheme !== chain.scheme && !(chain.unnumbered && ofScheme[0]?.unnumbered === true);
      if (!tells || !isWithin(chain, ofScheme)) continue;
      const key = `${scheme}>${chain.scheme}`;
      votes.set(key, (votes.get(key) ?? 0) + 1);
    }
  return votes;
}

/** How many stretches before a place are looked at; chains of one scheme nest no deeper. */
const NESTED = 4;

/** Whether one of the stretches, ordered by start, holds a chain. */
function isWithin(chain: Stretch, stretches: readonly Stretch[]): boolean {
  const after = firstWhere(stretches, ({ start }) => start >= chain.start);
  return stretches.slice(Math.max(after - NESTED, 0), after).some((stretch) => chain.end < stretch.end);
}

/** The stretches that whole chains cover; and, by scheme, those from one member to the next. */
function readStretches(
  candidates: readonly Candidate[],
  successors: Successors,
): {
  readonly chains: readonly Stretch[];
  readonly gaps: ReadonlyMap<string, readonly Stretch[]>;
} {
  const later = new Set(successors.values());
  const chains: Stretch[] = [];
  for (const first of candidates) {
    if (later.has(first)) continue;
    let last = first;
    for (let next = successors.get(last); next !== undefined; next = successors.get(last)) last = next;
    if (first.number === null || last !== first) chains.push(stretchOf(first, last.start));
  }
  return { chains, gaps: groupByScheme([...numberedGaps(successors), ...unnumberedGaps(candidates)]) };
}

function stretchOf(first: Candidate, end: number): Stretch {
  return { scheme: first.scheme, unnumbered: isUnnumberedHeading(first), start: first.start, end };
}

function groupByScheme(stretches: readonly Stretch[]): ReadonlyMap<string, readonly Stretch[]> {
  const groups = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const group = groups.get(stretch.scheme);
    if (group === undefined) groups.set(stretch.scheme, [stretch]);
    else group.push(stretch);
  }
  for (const group of groups.values()) group.sort((a, b) => a.start - b.start);
  return groups;
}

function numberedGaps(successors: Successors): readonly Stretch[] {
  return [...successors].map(([first, next]) => stretchOf(first, next.start));
}

/** From each heading without number to the next of its kind. */
function unnumberedGaps(candidates: readonly Candidate[]): readonly Stretch[] {
  const ends = new Map<string, number>();
  const stretches: Stretch[] = [];
  for (const heading of candidates.filter(isUnnumberedHeading).reverse()) {
    stretches.push(stretchOf(heading, ends.get(heading.scheme) ?? Number.POSITIVE_INFINITY));
    ends.set(heading.scheme, heading.start);
  }
  return stretches;
}
