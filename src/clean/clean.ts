import type { CleanText, EditCount, NoteSink, Source } from '../model/index.js';
import { markAnnexes } from './annex.js';
import { cleanCharacters, cleanThousands } from './characters.js';
import { noteDamage } from './damage.js';
import { applyPass, type Draft, type Pass, startDraft } from './draft.js';
import { decodeEntities } from './entities.js';
import { cutFrontMatter } from './frontmatter.js';
import { cutFurniture, cutPageNumbersInside } from './furniture.js';
import { partParagraphs } from './glued.js';
import { joinLines } from './join.js';
import { trimLines } from './layout.js';
import { type Line, linesOf } from './lines.js';
import { cutEscapes, cutLinks, cutMarkdown, isMarkdown } from './markdown.js';
import { cutRepeats } from './repeat.js';
import { cutResidue } from './residue.js';
import type { CleanRules } from './rules.js';
import { cutSpaces } from './spaces.js';
import { type Survey, surveyText, withWords } from './survey.js';
import { noteWholeness } from './wholeness.js';
import { breakAtBlanks } from './wrap.js';

/**
 * Makes the raw text of a report readable, a line a paragraph: what is not the report's own goes, what was
 * broken is joined, what was glued is parted. Every change is an edit, counted by its code; the offset map
 * leads back. What was damaged before stays as it is and is noted.
 */
export function clean(source: Source, rules: CleanRules, note: NoteSink): CleanText {
  const first = surveyText(source.raw);
  const characters = cleanCharacters(source.raw, first, rules.numerals);
  let draft = applyPass(startDraft(source.raw), characters);
  const entities = decodeEntities(draft.text, rules.entities);
  draft = applyPass(draft, entities);
  const survey = withWords(
    first,
    [...characters.edits, ...entities.edits].map(({ text }) => text),
  );
  draft = applyPass(draft, cleanThousands(draft.text));
  draft = applyPass(draft, cutFrontMatter(draft.text));
  draft = cleanMarkup(draft, source.format, survey, rules);
  draft = cleanParagraphs(draft, survey, rules);
  const lines = linesOf(draft.text);
  draft = applyPass(draft, { edits: [], marks: markAnnexes(lines, rules.annex) });
  noteDamage(draft.text, survey, rules.damage, note);
  noteWholeness(source.raw, draft.text, survey, lines, rules.ordinals, note);
  return finish(draft);
}

/** Residue of scraping, HTML and markdown. */
function cleanMarkup(before: Draft, format: string, survey: Survey, rules: CleanRules): Draft {
  let draft = before;
  for (const rule of rules.residue) draft = applyPass(draft, cutResidue(draft.text, survey, rule));
  if (!isMarkdown(format, draft.text)) return draft;
  draft = applyPass(draft, cutLinks(draft.text));
  draft = applyPass(draft, cutMarkdown(linesOf(draft.text), rules));
  return applyPass(draft, cutEscapes(draft.text));
}

/** Page furniture and site chrome go, then lines become paragraphs. */
function cleanParagraphs(before: Draft, survey: Survey, rules: CleanRules): Draft {
  let draft = applyPass(before, cutPageNumbersInside(before.text, survey, rules.pages));
  let lines = linesOf(draft.text);
  const onLines = (pass: (text: string, lines: readonly Line[]) => Pass): void => {
    const after = applyPass(draft, pass(draft.text, lines));
    if (after.text !== draft.text) lines = linesOf(after.text);
    draft = after;
  };
  onLines((text, found) => cutFurniture(text, found, rules));
  onLines((_, found) => breakAtBlanks(found));
  onLines((_, found) => partParagraphs(found, draft.marks, rules));
  onLines((text, found) => joinLines(text, found, draft.marks, rules));
  onLines((text, found) => cutRepeats(text, found, rules.titles));
  onLines((_, found) => cutSpaces(found, rules));
  onLines((text, found) => trimLines(text, found));
  return draft;
}

function finish({ raw, text, pieces, marks, tallies }: Draft): CleanText {
  const edits: EditCount[] = [...tallies].map(([code, tally]) => ({ code, ...tally }));
  edits.sort((a, b) => (a.code < b.code ? -1 : 1));
  // The one place that makes a CleanText: its brand has no value to set.
  return { raw, text, pieces, marks, edits } as unknown as CleanText;
}
