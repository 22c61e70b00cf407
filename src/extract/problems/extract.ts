import { bySpan, type Document, type Finding, type Token } from '../../model/index.js';
import { keepBest, lineOf } from './best.js';
import { rankThemes } from './code-themes.js';
import type { ProblemFields } from './columns.js';
import { contentWords } from './content.js';
import { gistOf } from './gist.js';
import { readItems } from './items.js';
import { type Answers, findAnswers, type Link } from './links.js';
import { findPassages } from './passages.js';
import { type Draft, openReading, type Passage, type Reading } from './reading.js';
import type { ProblemRules } from './rules.js';
import { parentTheme } from './theme-ids.js';

/** Plans longer than this together, as in a speech about all of a government's work, in UTF-16 units. */
const LONG_PLAN = 4000;

/**
 * Finds the problems, causes and measures of a report and links them. Of a long plan only the sentences that
 * answer a problem best are measures, with the heads above them; other plans are read whole, clause by clause.
 */
export function extract(document: Document, rules: ProblemRules): readonly Finding<ProblemFields>[] {
  const reading = openReading(document, rules);
  const passages = findPassages(reading, document.sections);
  const isLong = planLength(passages) > LONG_PLAN;
  const drafts = passages.flatMap((passage) => readItems(reading, passage, isLong)).sort(bySpan);
  const answers = findAnswers(reading, document.tokens, drafts);
  const kept = isLong ? keepBest(drafts, answers) : { drafts, answers };
  const hasMeasures = drafts.some(({ kind }) => kind === 'measure');
  return describe(reading, document, kept, hasMeasures);
}

function planLength(passages: readonly Passage[]): number {
  return passages
    .filter(({ kind }) => kind === 'measure')
    .reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What only a comparison with other years can tell. */
const UNCOMPARED = { repeats_item: null, repeats_similarity: null, repeat_kind: null, returns_item: null };

function describe(
  reading: Reading,
  document: Document,
  { drafts, answers }: { readonly drafts: readonly Draft[]; readonly answers: Answers },
  hasMeasures: boolean,
): readonly Finding<ProblemFields>[] {
  const ids = new Map(drafts.map((draft, at) => [draft, `i${at + 1}`]));
  const links = [...answers.values()].flat();
  const answered = new Set(links.flatMap(({ problem }) => lineOf(problem)));
  return drafts.map((draft) => ({
    span: { start: draft.start, end: draft.end },
    rule: draft.rule,
    fields: {
      ...fieldsOf(reading, draft, ids),
      ...wordingOf(reading, document.tokens, draft),
      ...UNCOMPARED,
      ...answerOf(answers.get(draft), ids),
      answered: draft.kind === 'problem' && hasMeasures ? answered.has(draft) : null,
    },
  }));
}

type Ids = ReadonlyMap<Draft, string>;

function fieldsOf({ text, rules }: Reading, draft: Draft, ids: Ids) {
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
  };
}

function wordingOf(reading: Reading, tokens: readonly Token[], draft: Draft) {
  return {
    words: contentWords(reading, tokens, draft).join(';'),
    gist: gistOf(reading.text, draft, reading.rules.fillers),
  };
}

function answerOf(links: readonly Link[] | undefined, ids: Ids) {
  const [strongest] = links ?? [];
  if (links === undefined || strongest === undefined)
    return { answers: null, answer_score: null, answer_words: null };
  return {
    answers: links.map(({ problem }) => ids.get(problem)).join(';'),
    answer_score: strongest.score.toFixed(2),
    answer_words: strongest.words.join(';'),
  };
}
