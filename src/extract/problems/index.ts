import type { Knowledge } from '../../knowledge/index.js';
import { bySpan, type Document, type Extractor, type Finding } from '../../model/index.js';
import { parentTheme } from './code-themes.js';
import { columns, type ProblemFields } from './columns.js';
import { readItems } from './items.js';
import { findPassages } from './passages.js';
import { type Draft, openReading, type Reading, themesOf } from './reading.js';
import { loadProblemRules, type ProblemRules } from './rules.js';

export type { ProblemFields } from './columns.js';
export { loadProblemRules, type ProblemRules } from './rules.js';

/** Problems that a report states, their causes, and the measures that answer them. */
export const problems: Extractor<typeof columns, ProblemRules, Knowledge> = {
  id: 'problems',
  title: { zh: '问题', en: 'Problems' },
  about: { zh: '每个问题、原因或措施一行', en: 'One row for each problem, cause or measure' },
  columns,
  load: loadProblemRules,
  words: () => [],
  extract,
};

function extract(document: Document, rules: ProblemRules): readonly Finding<ProblemFields>[] {
  const reading = openReading(document, rules);
  const drafts = findPassages(reading, document.sections)
    .flatMap((passage) => readItems(reading, passage))
    .sort(bySpan);
  const ids = new Map(drafts.map((draft, at) => [draft, `i${at + 1}`]));
  return drafts.map((draft) => toFinding(reading, draft, ids));
}

function toFinding(reading: Reading, draft: Draft, ids: ReadonlyMap<Draft, string>): Finding<ProblemFields> {
  const { start, end, rule, kind, confidence, origin, parent } = draft;
  const themes = themesOf(reading, draft);
  return {
    span: { start, end },
    rule,
    fields: {
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
      answers: null,
      answer_score: null,
      answer_words: null,
    },
  };
}
