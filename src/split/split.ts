import type { CleanText, Identity, NoteSink, Section } from '../model/index.js';
import { noteNumbering } from './numbering.js';
import { findParts } from './parts.js';
import { assignRoles } from './roles.js';
import type { SplitRules } from './rules.js';
import { makeSections } from './sections.js';
import { readSkeleton } from './skeleton.js';

/**
 * The sections of a report: a tree in text order whose top level covers the whole text. Levels follow from how
 * the numbering schemes nest in this report; roles from headings, first sentences and genre.
 */
export function split(
  cleaned: CleanText,
  identity: Identity,
  rules: SplitRules,
  note: NoteSink,
): readonly Section[] {
  if (cleaned.text === '') return [];
  const skeleton = readSkeleton(cleaned, identity.titleSpan, rules);
  const sources = { text: cleaned.text, identity, rules: rules.roles, numerals: rules.numerals };
  const parts = findParts(skeleton, sources, rules);
  noteNumbering(skeleton, note);
  return makeSections(parts, assignRoles(parts, sources));
}
