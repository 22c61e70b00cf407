import type { Document, Span } from '../../model/index.js';
import { textOf } from '../../model/index.js';
import { codeThemes, type ThemeHit } from './code-themes.js';
import type { Confidence, Kind, Origin } from './columns.js';
import type { Family } from './families.js';
import { isLead } from './leads.js';
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
  readonly headings: readonly Span[];
}

/** An item before it gets its id. */
export interface Draft extends Span {
  readonly kind: Kind;
  readonly parent: Draft | null;
  readonly origin: Origin;
  readonly rule: string;
  readonly confidence: Confidence;
}

/** Makes a report ready for reading. */
export function openReading(document: Document, rules: ProblemRules): Reading {
  return { text: document.cleaned.text, rules, family: rules.familyOf(document.identity) };
}

/** The themes of a stretch of the report. */
export function themesOf({ text, rules, family }: Reading, span: Span): readonly ThemeHit[] {
  return codeThemes(text, span, family, rules.taxonomy);
}

/** Whether a clause or title only leads to something and says nothing itself. */
export function leads(reading: Reading, span: Span): boolean {
  const { text, rules } = reading;
  return isLead(text, span, rules.leads, () => themesOf(reading, span).length > 0);
}

/** Whether a stretch states a problem, given that problems are listed there. */
export function states(reading: Reading, span: Span): boolean {
  return reading.rules.predicates.any.test(textOf(reading.text, span));
}
