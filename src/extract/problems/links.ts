import type { WordHit } from './code-themes.js';
import type { Draft, Reading } from './reading.js';
import { indexTargets, type Matcher, type Target } from './targets.js';

/** A problem that a measure answers, how well, and by which words. */
export interface Link {
  readonly problem: Draft;
  /** 0…1, the share of what the problem speaks of that the measure speaks of, too. */
  readonly score: number;
  readonly words: readonly string[];
}

/** The links of each measure that has some, the strongest first. */
export type Answers = ReadonlyMap<Draft, readonly Link[]>;

/** The telling words of an item. */
export type WordsOf = (draft: Draft) => readonly string[];

/** The least share of its best score that a measure's further links have. */
const NEAR = 0.6;

/** A measure that answers more problems than this equally well is only linked to the first of them. */
const MOST_LINKS = 10;

/**
 * Finds which problems each measure answers: by the themes and words they share, weighted by how few of the
 * problems have them (inverse document frequency, Sparck Jones 1972). Of a problem and its details only the best
 * is answered. Ordinals do not count: the second measure need not answer the second problem.
 */
export function findAnswers({ text }: Reading, drafts: readonly Draft[], wordsOf: WordsOf): Answers {
  const answers = new Map<Draft, readonly Link[]>();
  const targets = readTargets(drafts, wordsOf);
  if (targets.length === 0) return answers;
  const { finder, match } = indexTargets(targets);
  for (const draft of drafts) {
    if (draft.kind !== 'measure' || draft.isSplit) continue;
    const words = new Set<string>();
    for (const { value } of finder(text, draft)) words.add(value);
    const links = linksOf(themesIn(draft.words, true), words, match);
    if (links.length > 0) answers.set(draft, links);
  }
  return answers;
}

function readTargets(drafts: readonly Draft[], wordsOf: WordsOf): readonly Target[] {
  return drafts
    .filter((draft) => draft.kind !== 'measure' && !draft.isSplit)
    .map((draft) => ({
      draft,
      root: rootOf(draft),
      themes: themesIn(draft.words, false),
      words: new Set(wordsOf(draft)),
    }));
}

/** The statement at the top of the list that an item stands in. */
export function rootOf(draft: Draft): Draft {
  return draft.parent === null ? draft : rootOf(draft.parent);
}

function themesIn(words: readonly WordHit[], answers: boolean): ReadonlySet<string> {
  const themes = new Set<string>();
  for (const { value } of words) if (answers || value.role === 'word') themes.add(value.parent);
  return themes;
}

function linksOf(themes: ReadonlySet<string>, words: ReadonlySet<string>, match: Matcher): readonly Link[] {
  const matches = match(themes, words);
  if (matches.length === 0) return [];
  const best = new Map<Draft, (typeof matches)[number]>();
  for (const found of matches) {
    const before = best.get(found.target.root);
    if (before === undefined || found.shared > before.shared) best.set(found.target.root, found);
  }
  const ranked = [...best.values()].sort(
    (a, b) => b.score - a.score || a.target.draft.start - b.target.draft.start,
  );
  const least = NEAR * (ranked[0]?.score ?? 0);
  return ranked
    .slice(0, MOST_LINKS)
    .filter(({ score }) => score >= least)
    .map(({ target, score }) => ({
      problem: target.draft,
      score,
      words: [...target.words].filter((word) => words.has(word)),
    }));
}
