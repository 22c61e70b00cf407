import { bySpan, type Document, type Finding } from '../../model/index.js';
import { rankThemes } from './code-themes.js';
import type { ProblemFields } from './columns.js';
import { readItems } from './items.js';
import { type Answer, findAnswers } from './links.js';
import { findPassages } from './passages.js';
import { type Draft, openReading, type Reading } from './reading.js';
import type { ProblemRules } from './rules.js';
import { parentTheme } from './theme-ids.js';

/** A report with more measures than this, a speech about all of a government's work, lists those that answer. */
const MANY = 120;

/** Finds the problems, causes and measures of a report and links them. */
export function extract(document: Document, rules: ProblemRules): readonly Finding<ProblemFields>[] {
  const reading = openReading(document, rules);
  const drafts = findPassages(reading, document.sections)
    .flatMap((passage) => readItems(reading, passage))
    .sort(bySpan);
  const answers = findAnswers(reading, document.tokens, drafts);
  const kept = keepTelling(drafts, answers);
  const ids = new Map(kept.map((draft, at) => [draft, `i${at + 1}`]));
  const answered = new Set([...answers.values()].flatMap((answer) => answer.problems.flatMap(lineOf)));
  const hasMeasures = drafts.some((draft) => draft.kind === 'measure');
  return kept.map((draft) => ({
    span: { start: draft.start, end: draft.end },
    rule: draft.rule,
    fields: {
      ...described(reading, draft, ids),
      ...answerOf(answers.get(draft), ids),
      answered: draft.kind === 'problem' && hasMeasures ? answered.has(draft) : null,
    },
  }));
}

/** All items, but of very many measures only those that answer a problem, and the heads above them. */
function keepTelling(drafts: readonly Draft[], answers: ReadonlyMap<Draft, Answer>): readonly Draft[] {
  if (drafts.filter((draft) => draft.kind === 'measure').length <= MANY) return drafts;
  const telling = new Set([...answers.keys()].flatMap(lineOf));
  return drafts.filter((draft) => draft.kind !== 'measure' || telling.has(draft));
}

/** An item and those above it. */
function lineOf(draft: Draft): readonly Draft[] {
  return draft.parent === null ? [draft] : [draft, ...lineOf(draft.parent)];
}

type Ids = ReadonlyMap<Draft, string>;

function described({ text, rules }: Reading, draft: Draft, ids: Ids) {
  const { kind, parent, confidence, origin, words } = draft;
  const themes = rankThemes(text, words, rules.taxonomy);
  return {
    item_id: ids.get(draft) ?? null,
    kind,
    parent_item: parent === null ? null : (ids.get(parent) ?? null),
    themes: themes
      .filter(({ id }) => id === parentTheme(id))
      .map(({ id }) => id)
      .join(';'),
    theme_words: themes.map(({ id, words }) => `${id}=${words.join('|')}`).join(';'),
    confidence,
    origin,
    repeats_item: null,
    repeats_similarity: null,
    repeat_kind: null,
  };
}

function answerOf(answer: Answer | undefined, ids: Ids) {
  if (answer === undefined) return { answers: null, answer_score: null, answer_words: null };
  return {
    answers: answer.problems.map((problem) => ids.get(problem)).join(';'),
    answer_score: answer.score.toFixed(2),
    answer_words: answer.words.join(';'),
  };
}
