import { isSame } from './bare.js';
import { type Gists, similarityOf } from './carryover-gist.js';
import { PairIndex } from './carryover-index.js';
import { Scales, type Shared } from './carryover-likeness.js';

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
 * From this likeness on, numbers set aside and rare words counting more, readers take a sentence for the edited old
 * one, by the rule in test/compare/GOLD.md.
 */
const EDITED = 0.3;
/** Of short sentences more is asked: they owe much of their likeness to set words. */
const EDITED_SHORT = 0.45;
/** Characters of the shorter sentence below which two are short, each number as one. */
const SHORT = 15;
/** Less will do where nearly all of the shorter sentence went into the longer. */
const EDITED_INSIDE = 0.2;
const INSIDE = 0.8;

/** The same as `EDITED_INSIDE`, but for what is lost in adding up in another order. */
const WORTH_A_LOOK = EDITED_INSIDE - 1e-6;

/** The sentence of the earlier report that each one of the later report goes back to; -1 where there is none. */
interface Origins {
  readonly of: Int32Array;
  readonly used: Uint8Array;
}

/**
 * Pairs the sentences of two reports by content, wherever they stand: equal words first, then the most similar
 * pairs, each sentence once. Linear in their number but for a bounded factor.
 * @param size - how many different pairs of characters there are
 */
export function matchSentences(previous: Gists, current: Gists, size: number): readonly Match[] {
  const [before, now] = [previous.hashes.length, current.hashes.length];
  const origins = { of: new Int32Array(now).fill(-1), used: new Uint8Array(before) };
  pairEqual(previous, current, origins);
  const kept = Uint8Array.from(origins.of, (origin) => (origin < 0 ? 0 : 1));
  pairEdited(previous, current, origins, size);
  const matches: Match[] = [];
  for (const [at, origin] of origins.of.entries()) {
    if (origin < 0) matches.push({ status: 'new', current: at, previous: null, similarity: null });
    else if (kept[at] === 1) matches.push({ status: 'kept', current: at, previous: origin, similarity: 1 });
    else {
      const similarity = similarityOf(current, at, previous, origin);
      matches.push({ status: 'edited', current: at, previous: origin, similarity });
    }
  }
  for (let at = 0; at < before; at++)
    if (origins.used[at] === 0)
      matches.push({ status: 'dropped', current: null, previous: at, similarity: null });
  return matches;
}

/** Each sentence of the later report with the first unused one of the same words. */
function pairEqual(previous: Gists, current: Gists, { of, used }: Origins): void {
  const places = new Map<number, number[]>();
  for (const [at, hash] of previous.hashes.entries()) {
    const own = places.get(hash);
    if (own === undefined) places.set(hash, [at]);
    else own.push(at);
  }
  for (const [at, hash] of current.hashes.entries()) {
    const place = places.get(hash)?.find((one) => used[one] === 0 && isEqual(previous, one, current, at));
    if (place === undefined) continue;
    of[at] = place;
    used[place] = 1;
  }
}

function isEqual({ bare: a }: Gists, at: number, { bare: b }: Gists, other: number): boolean {
  return isSame(a.units, boundsOf(a.bounds, at), b.units, boundsOf(b.bounds, other));
}

function boundsOf(bounds: Int32Array, at: number): readonly [number, number] {
  return [bounds[at] as number, bounds[at + 1] as number];
}

interface Candidate {
  readonly current: number;
  readonly previous: number;
  readonly score: number;
  readonly distance: number;
}

/** The most similar pairs among what is left, best first; of equally similar ones the least moved. */
function pairEdited(previous: Gists, current: Gists, { of, used }: Origins, size: number): void {
  const found = candidates(previous, current, { of, used }, size);
  found.sort(
    (a, b) =>
      b.score - a.score || a.distance - b.distance || a.current - b.current || a.previous - b.previous,
  );
  for (const { current: at, previous: place } of found) {
    if ((of[at] as number) >= 0 || used[place] === 1) continue;
    of[at] = place;
    used[place] = 1;
  }
}

function candidates(previous: Gists, current: Gists, { of, used }: Origins, size: number): Candidate[] {
  const scales = new Scales(previous, current, size);
  const index = new PairIndex(previous.pairs, scales.weights, (sentence) => used[sentence] === 0);
  const [before, now] = [used.length, of.length];
  const found: Candidate[] = [];
  for (let at = 0; at < now; at++) {
    if ((of[at] as number) >= 0) continue;
    const near = index.near(current.pairs, at, {
      own: scales.totals.current[at] as number,
      others: scales.totals.previous,
      least: WORTH_A_LOOK,
    });
    scales.compare(at, near, (place, shared) => {
      const shorter = Math.min(lengthOf(current, at), lengthOf(previous, place));
      const score = likeness(shared, shorter);
      const distance = Math.abs(at / now - place / before);
      if (score > 0) found.push({ current: at, previous: place, score, distance });
    });
  }
  return found;
}

/** Characters of a sentence, each number as one. */
function lengthOf({ wording: { bounds } }: Gists, sentence: number): number {
  return (bounds[sentence + 1] as number) - (bounds[sentence] as number);
}

/** How alike two sentences are, 0 where they are not the same one edited. */
function likeness({ current, previous, common }: Shared, shorter: number): number {
  const whole = current + previous;
  const score = whole === 0 ? 0 : (2 * common) / whole;
  const inside = common >= INSIDE * Math.min(current, previous);
  const least = shorter < SHORT ? EDITED_SHORT : EDITED;
  return score >= (inside ? EDITED_INSIDE : least) ? score : 0;
}
