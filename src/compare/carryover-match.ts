import { type Gist, gistOf, pairsInCommon, similarityOf } from './carryover-gist.js';

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

/** From this share of character pairs on, numbers set aside, a reader takes a sentence for the edited old one. */
const EDITED = 0.5;
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
  for (const [at, words] of [...previous.entries()].reverse())
    places.set(words, [...(places.get(words) ?? []), at]);
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
  const gists = (list: readonly string[], taken: { has: (at: number) => boolean }) =>
    list.flatMap((words, at) => (taken.has(at) ? [] : [{ at, gist: gistOf(words) }]));
  const before = gists(previous, used);
  const index = indexOf(before.map(({ gist }) => gist));
  const found = gists(current, partner).flatMap(({ at, gist }): Candidate[] =>
    sharing(gist, index).flatMap((place) => {
      const other = before[place] as { at: number; gist: Gist };
      const score = pairsInCommon(gist.frame, other.gist.frame);
      const distance = Math.abs(at / current.length - other.at / previous.length);
      return score < EDITED ? [] : [{ current: at, previous: other.at, score, distance }];
    }),
  );
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

/** Where each run of four characters stands. */
function indexOf(gists: readonly Gist[]): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  gists.forEach((gist, place) => {
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
