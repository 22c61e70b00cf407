import type { Token } from '../../model/index.js';
import type { WordHit } from './code-themes.js';
import { contentWords } from './content.js';
import type { Draft, Reading } from './reading.js';
import { findTerms, type TermFinder } from './terms.js';

/** A problem that a measure answers, how well, and by which words. */
export interface Link {
  readonly problem: Draft;
  /** 0…1, the share of what the problem speaks of that the measure speaks of, too. */
  readonly score: number;
  readonly words: readonly string[];
}

/** The links of each measure that has some, the strongest first. */
export type Answers = ReadonlyMap<Draft, readonly Link[]>;

/** Themes and words that an item speaks of. */
interface Terms {
  readonly themes: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

interface Target extends Terms {
  readonly draft: Draft;
  /** The statement that the problem belongs to. */
  readonly root: Draft;
}

/** The problems of a report, ready to be matched. */
interface Index {
  readonly targets: readonly Target[];
  /** For each theme and word the problems that have it and what it counts, by place in `targets`. */
  readonly themes: ReadonlyMap<string, Entry>;
  readonly words: ReadonlyMap<string, Entry>;
  /** All that a problem speaks of, by weight. */
  readonly totals: readonly number[];
  readonly finder: TermFinder<string>;
}

interface Entry {
  readonly weight: number;
  readonly at: readonly number[];
}

/** The least score of a link. */
const LEAST_SCORE = 0.25;

/** The least share of its best score that a measure's further links have. */
const NEAR = 0.6;

/** What a shared word counts beside a shared theme. */
const WORD_WEIGHT = 0.5;

/**
 * Finds which problems each measure answers: by the themes and words they share, weighted by how few of the
 * problems have them (inverse document frequency, Sparck Jones 1972). Of a problem and its details only the best
 * is answered. Ordinals do not count: the second measure need not answer the second problem.
 */
export function findAnswers(reading: Reading, tokens: readonly Token[], drafts: readonly Draft[]): Answers {
  const index = indexTargets(readTargets(reading, tokens, drafts));
  const answers = new Map<Draft, readonly Link[]>();
  if (index.targets.length === 0) return answers;
  for (const draft of drafts) {
    if (draft.kind !== 'measure' || draft.isSplit) continue;
    const words = new Set(index.finder(reading.text, draft).map(({ value }) => value));
    const links = linksOf({ themes: themesIn(draft.words, true), words }, index);
    if (links.length > 0) answers.set(draft, links);
  }
  return answers;
}

function readTargets(
  reading: Reading,
  tokens: readonly Token[],
  drafts: readonly Draft[],
): readonly Target[] {
  return drafts
    .filter((draft) => draft.kind !== 'measure' && !draft.isSplit)
    .map((draft) => ({
      draft,
      root: rootOf(draft),
      themes: themesIn(draft.words, false),
      words: new Set(contentWords(reading, tokens, draft)),
    }));
}

/** The statement at the top of the list that an item stands in. */
export function rootOf(draft: Draft): Draft {
  return draft.parent === null ? draft : rootOf(draft.parent);
}

function themesIn(words: readonly WordHit[], answers: boolean): ReadonlySet<string> {
  return new Set(
    words.filter(({ value }) => answers || value.role === 'word').map(({ value }) => value.parent),
  );
}

function indexTargets(targets: readonly Target[]): Index {
  const themes = invert(
    targets.map((target) => target.themes),
    1,
  );
  const words = invert(
    targets.map((target) => target.words),
    WORD_WEIGHT,
  );
  const weigh = (terms: ReadonlySet<string>, entries: ReadonlyMap<string, Entry>) =>
    [...terms].reduce((sum, term) => sum + (entries.get(term)?.weight ?? 0), 0);
  return {
    targets,
    themes,
    words,
    totals: targets.map((target) => weigh(target.themes, themes) + weigh(target.words, words)),
    finder: findTerms([...words.keys()].map((word) => [word, word] as const)),
  };
}

/** Which of the bags have a term, and what it counts: the fewer have it, the more it says. */
function invert(bags: readonly ReadonlySet<string>[], factor: number): ReadonlyMap<string, Entry> {
  const at = new Map<string, number[]>();
  bags.forEach((bag, place) => {
    for (const term of bag) at.set(term, [...(at.get(term) ?? []), place]);
  });
  const weight = (count: number) => factor * Math.log(1 + bags.length / count);
  return new Map([...at].map(([term, places]) => [term, { weight: weight(places.length), at: places }]));
}

/** A problem that a measure shares terms with. */
interface Match {
  readonly target: Target;
  readonly shared: number;
  /** What they share, as a share of all that the problem speaks of. */
  readonly score: number;
}

function linksOf(own: Terms, index: Index): readonly Link[] {
  const best = new Map<Draft, Match>();
  for (const match of matchesOf(own, index)) {
    const before = best.get(match.target.root);
    if (before === undefined || match.shared > before.shared) best.set(match.target.root, match);
  }
  const ranked = [...best.values()].sort(
    (a, b) => b.score - a.score || a.target.draft.start - b.target.draft.start,
  );
  const least = NEAR * (ranked[0]?.score ?? 0);
  return ranked
    .filter(({ score }) => score >= least)
    .map(({ target, score }) => ({
      problem: target.draft,
      score,
      words: [...target.words].filter((word) => own.words.has(word)),
    }));
}

function matchesOf(own: Terms, { targets, themes, words, totals }: Index): readonly Match[] {
  const shared = new Map<number, number>();
  const count = (terms: ReadonlySet<string>, entries: ReadonlyMap<string, Entry>) => {
    for (const term of terms) {
      const entry = entries.get(term);
      for (const place of entry?.at ?? []) shared.set(place, (shared.get(place) ?? 0) + (entry?.weight ?? 0));
    }
  };
  count(own.themes, themes);
  count(own.words, words);
  return [...shared]
    .sort(([a], [b]) => a - b)
    .flatMap(([place, weight]) => {
      const target = targets[place];
      const score = weight / (totals[place] ?? 1);
      return target === undefined || score < LEAST_SCORE ? [] : [{ target, shared: weight, score }];
    });
}
