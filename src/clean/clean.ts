import type { Knowledge } from '../knowledge/index.js';
import type { CleanText, EditCount, NoteSink, Source } from '../model/index.js';
import { cleanCharacters } from './characters.js';
import { applyPass, type Draft, startDraft } from './draft.js';
import { cutFrontMatter } from './frontmatter.js';
import { trimLines } from './layout.js';
import { cleanMarkdown } from './markdown.js';

/** What cleaning goes by, read from the rule files. */
export interface CleanRules {
  /** Chinese digits; a full-width O beside one is a zero. */
  readonly numerals: ReadonlySet<string>;
}

/** Reads and checks the rule files of this room; throws KnowledgeError. */
export function loadCleanRules(knowledge: Knowledge): CleanRules {
  return { numerals: new Set(knowledge.numerals().digits.keys()) };
}

/** Makes the raw text of a report readable; every change is an edit, and the offset map leads back. */
export function clean(source: Source, rules: CleanRules, _note: NoteSink): CleanText {
  let draft = startDraft(source.raw);
  draft = applyPass(draft, cleanCharacters(draft.text, rules.numerals));
  draft = applyPass(draft, cutFrontMatter(draft.text));
  draft = applyPass(draft, cleanMarkdown(draft.text));
  draft = applyPass(draft, trimLines(draft.text));
  return finish(draft);
}

function finish({ raw, text, pieces, marks, tallies }: Draft): CleanText {
  const edits: EditCount[] = [...tallies].map(([code, tally]) => ({ code, ...tally }));
  edits.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { raw, text, pieces, marks, edits } as unknown as CleanText;
}
