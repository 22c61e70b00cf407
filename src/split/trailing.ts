import type { Candidate } from './candidates.js';
import type { Paragraph } from './paragraphs.js';
import type { SplitRules } from './rules.js';
import type { Scheme } from './schemes.js';
import { isPartName } from './unnumbered.js';

/** Longest heading that may be glued to the end of a paragraph, in UTF-16 units. */
const LONGEST = 40;

/**
 * Headings that lost the line break before them: `…请予审议。一、2021年工作回顾`. Only a numbered name of a part
 * that runs to the end of its paragraph counts.
 */
export function trailingCandidates(
  text: string,
  paragraphs: readonly Paragraph[],
  rules: SplitRules,
): readonly Candidate[] {
  const scheme = rules.schemes.all.find(({ id }) => id === 'han');
  if (scheme === undefined) return [];
  return paragraphs.flatMap((line, paragraph) => {
    const found = trailingIn(text, line, scheme, rules);
    return found === null ? [] : [{ ...found, paragraph }];
  });
}

function trailingIn(
  text: string,
  line: Paragraph,
  scheme: Scheme,
  rules: SplitRules,
): Omit<Candidate, 'paragraph'> | null {
  if (/[。！？；]/.test(text.charAt(line.end - 1))) return null;
  const from = Math.max(line.start, line.end - LONGEST);
  const stop = text.slice(from, line.end).search(/[。！？][^。！？]*$/);
  if (stop < 0) return null;
  const start = from + stop + 1;
  const words = text.slice(start, line.end);
  const match = scheme.pattern.exec(words);
  if (match === null || !isPartName(words.slice(match[0].length), rules)) return null;
  const { id, rank, minimum } = scheme;
  const ordinalEnd = start + match[0].length;
  return { scheme: id, rank, minimum, number: scheme.numberOf(match), start, ordinalEnd, inside: false };
}
