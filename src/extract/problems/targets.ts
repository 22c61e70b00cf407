import type { Draft } from './reading.js';
import { findTerms, type TermFinder } from './terms.js';

/** A problem that measures may answer, with the themes and words that it speaks of. */
export interface Target {
  readonly draft: Draft;
  /** The statement that the problem belongs to. */
  readonly root: Draft;
  readonly themes: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** A problem that a measure shares terms with. */
interface Match {
  readonly target: Target;
  readonly shared: number;
  /** What they share, as a share of all that the problem speaks of. */
  readonly score: number;
}

/** Gives the problems that share enough with the themes and words of a measure, in their order. */
export type Matcher = (themes: ReadonlySet<string>, words: ReadonlySet<string>) => readonly Match[];

/** The problems of a report, ready to be matched. */
interface TargetIndex {
  /** Finds the words of the problems. */
  readonly finder: TermFinder<string>;
  readonly match: Matcher;
}

interface Entry {
  /** What the term counts: the fewer problems have it, the more it says. */
  readonly weight: number;
  /** The places of the problems that have it; none where too many do. */
  readonly at: readonly number[];
}

/** The least score of a link. */
const LEAST_SCORE = 0.25;

/** What a shared word counts beside a shared theme. */
const WORD_WEIGHT = 0.5;

/** A term that more problems than this have points to none of them; so a long list takes time by its length only. */
const COMMON = 200;

/** Makes problems ready to be matched by the themes and words that they share with a measure. */
export function indexTargets(targets: readonly Target[]): TargetIndex {
  const themes = invert(targets, (target) => target.themes, 1);
  const words = invert(targets, (target) => target.words, WORD_WEIGHT);
  const totals = targets.map((target) => weigh(target.themes, themes) + weigh(target.words, words));
  const shared = new Float64Array(targets.length);
  const match: Matcher = (ownThemes, ownWords) => {
    const touched: number[] = [];
    count(ownThemes, themes, shared, touched);
    count(ownWords, words, shared, touched);
    const found: Match[] = [];
    for (const place of touched.sort((a, b) => a - b)) {
      const target = targets[place];
      const weight = shared[place] ?? 0;
      const score = weight / (totals[place] ?? 1);
      shared[place] = 0;
      if (target !== undefined && score >= LEAST_SCORE) found.push({ target, shared: weight, score });
    }
    return found;
  };
  return { finder: findTerms([...words.keys()].map((word) => [word, word] as const)), match };
}

/** Which of the problems have a term, and what it counts. */
function invert(
  targets: readonly Target[],
  termsOf: (target: Target) => ReadonlySet<string>,
  factor: number,
): ReadonlyMap<string, Entry> {
  const places = new Map<string, number[]>();
  targets.forEach((target, place) => {
    for (const term of termsOf(target)) {
      const own = places.get(term);
      if (own === undefined) places.set(term, [place]);
      else own.push(place);
    }
  });
  return new Map(
    [...places].map(([term, at]) => {
      const weight = factor * Math.log(1 + targets.length / at.length);
      return [term, { weight, at: at.length > COMMON ? [] : at }];
    }),
  );
}

function weigh(terms: ReadonlySet<string>, entries: ReadonlyMap<string, Entry>): number {
  let sum = 0;
  for (const term of terms) sum += entries.get(term)?.weight ?? 0;
  return sum;
}

/** Adds what each problem shares of some terms; `touched` takes the places of those that share any. */
function count(
  terms: ReadonlySet<string>,
  entries: ReadonlyMap<string, Entry>,
  shared: Float64Array,
  touched: number[],
): void {
  for (const term of terms) {
    const entry = entries.get(term);
    if (entry === undefined) continue;
    for (const place of entry.at) {
      if (shared[place] === 0) touched.push(place);
      shared[place] = (shared[place] ?? 0) + entry.weight;
    }
  }
}
