import { bySpan, type Document, type Finding, type Token } from '../../model/index.js';
import { keepBest, lineOf } from './best.js';
import { rankThemes, type ThemeHit } from './code-themes.js';
import type { ProblemFields } from './columns.js';
import { contentWords } from './content.js';
import { gistOf } from './gist.js';
import { readItems } from './items.js';
import { type Answers, findAnswers, type WordsOf } from './links.js';
import { findPassages } from './passages.js';
import { type Draft, openReading, type Passage, type Reading } from './reading.js';
import type { ProblemRules } from './rules.js';
import { findStrays } from './strays.js';
import { parentTheme } from './theme-ids.js';

/** Plans longer than this together, as in a speech about all of a government's work, in UTF-16 units. */
const LONG_PLAN = 4000;

/**
 * Finds the problems, causes and measures of a report and links them. Of a long plan only the sentences that
 * answer a problem best are measures, with the heads above them; other plans are read whole, clause by clause.
 * What only looks like a problem by the end of its clause is added as a guess.
 */
export function extract(document: Document, rules: ProblemRules): readonly Finding<ProblemFields>[] {
  const reading = openReading(document, rules);
  const passages = findPassages(reading, document.sections);
  const isLong = planLength(passages) > LONG_PLAN;
  const drafts = passages.flatMap((passage) => readItems(reading, passage, isLong)).sort(bySpan);
  const wordsOf = rememberWords(reading, document.tokens);
  const answers = findAnswers(reading, drafts, wordsOf);
  const kept = isLong ? keepBest(drafts, answers) : { drafts, answers };
  const hasMeasures = drafts.some(({ kind }) => kind === 'measure');
  const strays = findStrays(reading, document.sections, passages);
  return [
    ...describe(reading, kept, hasMeasures, wordsOf),
    ...describe(reading, { drafts: strays, answers: NONE }, false, wordsOf),
  ].sort((a, b) => bySpan(a.span, b.span));
}

/** Guesses take no part in the links. */
const NONE: Answers = new Map();

/** Tells the telling words of an item, looking for them once. */
function rememberWords(reading: Reading, tokens: readonly Token[]): WordsOf {
  const known = new Map<Draft, readonly string[]>();
  return (draft) => {
    const words = known.get(draft) ?? contentWords(reading, tokens, draft);
    known.set(draft, words);
    return words;
  };
}

function planLength(passages: readonly Passage[]): number {
  return passages
    .filter(({ kind }) => kind === 'measure')
    .reduce((sum, { start, end }) => sum + end - start, 0);
}

function describe(
  reading: Reading,
  { drafts, answers }: { readonly drafts: readonly Draft[]; readonly answers: Answers },
  hasMeasures: boolean,
  wordsOf: WordsOf,
): readonly Finding<ProblemFields>[] {
  // Guesses are numbered apart, so that no id of an item hangs on them.
  const ids: Ids = new Map(
    drafts.map((draft, at) => [draft, `${draft.origin === 'cue' ? 'c' : 'i'}${at + 1}`]),
  );
  const links = [...answers.values()].flat();
  const answered = new Set(links.flatMap(({ problem }) => lineOf(problem)));
  return drafts.map((draft) => {
    const { start, end, kind, rule, parent, confidence, origin } = draft;
    const themes = rankThemes(reading.text, draft.words, reading.rules.taxonomy);
    const own = answers.get(draft) ?? [];
    return {
      span: { start, end },
      rule,
      // All columns in one literal: rows are made by the ten thousand, and joining objects costs more than the rest.
      fields: {
        item_id: ids.get(draft) ?? null,
        kind,
        parent_item: parent === null ? null : (ids.get(parent) ?? null),
        themes: idsOf(themes),
        theme_words: themes.map(({ id, words }) => `${id}=${words.join('|')}`).join(';'),
        words: wordsOf(draft).join(';'),
        gist: gistOf(reading.text, draft, reading.rules.fillers),
        confidence,
        origin,
        // What only a comparison with other years can tell.
        repeats_item: null,
        repeats_similarity: null,
        repeat_kind: null,
        returns_item: null,
        answers: own.length === 0 ? null : own.map(({ problem }) => ids.get(problem)).join(';'),
        answer_score: own[0]?.score.toFixed(2) ?? null,
        answer_words: own[0]?.words.join(';') ?? null,
        answered: kind === 'problem' && hasMeasures ? answered.has(draft) : null,
      },
    };
  });
}

type Ids = ReadonlyMap<Draft, string>;

/** The first-level themes; finer ones stand with their words only. */
function idsOf(themes: readonly ThemeHit[]): string {
  return themes
    .filter(({ id }) => id === parentTheme(id))
    .map(({ id }) => id)
    .join(';');
}
