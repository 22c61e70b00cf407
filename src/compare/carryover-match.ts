import {
  diceOf,
  type Gist,
  gistOf,
  sharedWeight,
  similarityOf,
  type Weighed,
  weigher,
} from './carryover-gist.js';

/** What became of a sentence from one report to the next. */
export const CARRYOVER = ['kept', 'edited', 'new', 'dropped'] as const;

/** A sentence of the later report, of the earlier one, or both as one: by their indices. */
export interface Match {
  readonly status: (typeof CARRYOVER)[number];
  readonly current: number | null;
  readonly previous: number | null;
  /** Dice coefficient of the character pairs, numbers included; null where there is no counterpart. */
  readonly similarity: number | null;
}

/**
 * From this likeness on, numbers set aside and rare words counting more, a reader takes a sentence for the edited
 * old one; measured on sentences read by hand (test/compare/GOLD.md).
 */
const EDITED = 0.45;
/** Of short sentences more is asked: they owe much of their likeness to set words. */
const EDITED_SHORT = 0.5;
/** Character pairs of the shorter sentence below which two are short. */
const SHORT = 14;
/** Less will do where nearly all of the shorter sentence went into the longer. */
const EDITED_INSIDE = 0.4;
const INSIDE = 0.8;
/** A run of characters that more sentences share tells nothing of where one comes from. */
const MOST_SHARING = 64;

interface Candidate {
  readonly current: number;
  readonly previous: number;
  readonly score: number;
  readonly distance: number;
}

/**
 * Pairs the sentences of two reports by content, wherever they stand: equal words first, then the most similar
 * pairs, each sentence once. Sentences come as `bareWords`. Linear in their number but for a bounded factor.
 */
export function matchSentences(previous: readonly string[], current: readonly string[]): readonly Match[] {
  const partner = new Map<number, Match>();
  const used = new Set<number>();
  const pair = (match: Match & { readonly current: number; readonly previous: number }) => {
    partner.set(match.current, match);
    used.add(match.previous);
  };
  for (const [at, before] of equalPairs(previous, current))
    pair({ status: 'kept', current: at, previous: before, similarity: 1 });
  for (const edited of editedPairs(previous, current, partner, used)) pair(edited);
  const later = current.map(
    (_, at): Match => partner.get(at) ?? { status: 'new', current: at, previous: null, similarity: null },
  );
  const dropped = previous.flatMap((_, at): readonly Match[] =>
    used.has(at) ? [] : [{ status: 'dropped', current: null, previous: at, similarity: null }],
  );
  return [...later, ...dropped];
}

/** Each sentence of the later report with the first unused one of the same words. */
function equalPairs(
  previous: readonly string[],
  current: readonly string[],
): readonly (readonly [current: number, previous: number])[] {
  const places = new Map<string, number[]>();
  for (const [at, words] of [...previous.entries()].reverse()) {
    const own = places.get(words);
    if (own === undefined) places.set(words, [at]);
    else own.push(at);
  }
  return current.flatMap((words, at) => {
    const before = places.get(words)?.pop();
    return before === undefined ? [] : [[at, before] as const];
  });
}

/** The most similar pairs among what is left, best first; of equally similar ones the least moved. */
function editedPairs(
  previous: readonly string[],
  current: readonly string[],
  partner: ReadonlyMap<number, Match>,
  used: ReadonlySet<number>,
): readonly (Match & { readonly current: number; readonly previous: number })[] {
  const gists = { before: previous.map(gistOf), now: current.map(gistOf) };
  const weigh = weigher([...gists.before, ...gists.now].map(({ frame }) => frame));
  const before = gists.before.map(({ frame }) => weigh(frame));
  const index = indexOf(gists.before, used);
  const found = gists.now.flatMap((gist, at): Candidate[] => {
    if (partner.has(at)) return [];
    const now = weigh(gist.frame);
    return sharing(gist, index).flatMap((place) => {
      const score = likeness(now, before[place] as Weighed);
      const distance = Math.abs(at / current.length - place / previous.length);
      return score === 0 ? [] : [{ current: at, previous: place, score, distance }];
    });
  });
  found.sort(
    (a, b) =>
      b.score - a.score || a.distance - b.distance || a.current - b.current || a.previous - b.previous,
  );
  const taken = { current: new Set<number>(), previous: new Set<number>() };
  return found.flatMap((candidate) => {
    if (taken.current.has(candidate.current) || taken.previous.has(candidate.previous)) return [];
    taken.current.add(candidate.current);
    taken.previous.add(candidate.previous);
    const similarity = similarityOf(
      current[candidate.current] as string,
      previous[candidate.previous] as string,
    );
    return [
      { status: 'edited' as const, current: candidate.current, previous: candidate.previous, similarity },
    ];
  });
}

/** How alike two sentences are, 0 where they are not the same one edited. */
function likeness(a: Weighed, b: Weighed): number {
  const shared = sharedWeight(a, b);
  const score = diceOf(a.total, b.total, shared);
  const inside = shared >= INSIDE * Math.min(a.total, b.total);
  const least = Math.min(a.pairs.length, b.pairs.length) < SHORT ? EDITED_SHORT : EDITED;
  return score >= (inside ? EDITED_INSIDE : least) ? score : 0;
}

/** Where each run of four characters stands among the sentences that are not used yet. */
function indexOf(gists: readonly Gist[], used: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  gists.forEach((gist, place) => {
    if (used.has(place)) return;
    for (const shingle of gist.shingles) {
      const places = index.get(shingle);
      if (places === undefined) index.set(shingle, [place]);
      else if (places.length < MOST_SHARING) places.push(place);
    }
  });
  return index;
}

/** The places that share enough runs with a sentence to be worth a closer look. */
function sharing(gist: Gist, index: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const counts = new Map<number, number>();
  for (const shingle of gist.shingles)
    for (const place of index.get(shingle) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
  const fewest = Math.max(1, Math.floor(gist.shingles.length * LEAST_SHARED));
  return [...counts].flatMap(([place, count]) => (count >= fewest ? [place] : []));
}

/** Half the character pairs in common leave at least about this share of the runs of four. */
const LEAST_SHARED = 0.08;
