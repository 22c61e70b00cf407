import type { Document, Span } from '../../model/index.js';
import { textOf } from '../../model/index.js';
import { findWords, type WordHit } from './code-themes.js';
import type { Confidence, Kind, Origin } from './columns.js';
import type { Family } from './families.js';
import { isLead, LONGEST_NAME } from './leads.js';
import type { ProblemRules } from './rules.js';

/** A report under the extractor's eyes: its text, its rules, and the family that says how words are read. */
export interface Reading {
  readonly text: string;
  readonly rules: ProblemRules;
  readonly family: Family;
}

/** A stretch of text where problems, causes or measures stand. */
export interface Passage extends Span {
  /** What its pieces are until they turn to something else. */
  readonly kind: Kind;
  readonly origin: Origin;
  /** What made it a passage. */
  readonly rule: string;
  /** Whether a heading of it promises causes, too. */
  readonly promisesCauses: boolean;
}

/** An item before it gets its id. */
export interface Draft extends Span {
  readonly kind: Kind;
  readonly parent: Draft | null;
  readonly origin: Origin;
  readonly rule: string;
  readonly confidence: Confidence;
  /** The words of the taxonomy inside it. */
  readonly words: readonly WordHit[];
  /** Whether its clauses are items of their own, inside it. */
  readonly isSplit: boolean;
}

/** Makes a report ready for reading. */
export function openReading(document: Document, rules: ProblemRules): Reading {
  return { text: document.cleaned.text, rules, family: rules.familyOf(document.identity) };
}

/**
 * Whether a clause or title only leads to something and says nothing itself: names no theme and blames nothing.
 * @param longestName - how many Han characters may be left of it, for the name of a place or body
 */
export function leads(reading: Reading, span: Span, longestName = LONGEST_NAME): boolean {
  let saying: readonly Span[] | null = null;
  return isLead(reading.text, span, reading.rules.leads, longestName, (at) => {
    saying ??= sayingIn(reading, span);
    return saying.some(({ start, end }) => start <= at && at < end);
  });
}

/** The words of a stretch that name a theme or blame something. */
function sayingIn({ text, rules, family }: Reading, span: Span): readonly Span[] {
  const blame = rules.predicates.strong.exec(textOf(text, span));
  const themed = findWords(text, span, family, rules.taxonomy);
  if (blame === null) return themed;
  const start = span.start + blame.index;
  return [...themed, { start, end: start + blame[0].length }];
}

/** Whether a stretch states a problem, given that problems are listed there. */
export function states(reading: Reading, span: Span): boolean {
  return reading.rules.predicates.any.test(textOf(reading.text, span));
}
