import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import { EDIT_CODES } from './codes.js';
import type { Edit, Pass } from './draft.js';
import { loadPatterns, mayMatch, type Pattern, patternShape } from './patterns.js';
import type { Survey } from './survey.js';

const schema = z.object({
  ...patternShape,
  code: z.enum(EDIT_CODES, 'Use a code of clean/edits.tsv'),
  replace: z.string().default(''),
  /** Fewer hits than this are the author's own and stay. */
  min: z.number().int().positive().default(1),
});

/** A rule about what scraping leaves inside the words. */
export type ResidueRule = Pattern<z.infer<typeof schema>>;

/** Reads `residue.yaml`. */
export function loadResidue(knowledge: Knowledge): readonly ResidueRule[] {
  return loadPatterns(knowledge, 'clean/residue.yaml', schema);
}

/** What one rule takes out of the text. */
export function cutResidue(text: string, survey: Survey, rule: ResidueRule): Pass {
  if (!mayMatch(text, survey, rule)) return { edits: [] };
  const edits: Edit[] = [];
  for (const { index, 0: words } of text.matchAll(rule.regex)) {
    if (words === '') continue;
    const { code, replace } = rule;
    edits.push({ start: index, end: index + words.length, text: replace, code });
  }
  return { edits: edits.length < rule.min ? [] : edits };
}
