import type { Candidate } from './candidates.js';
import type { Paragraph } from './paragraphs.js';
import type { SplitRules } from './rules.js';
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
  const first = rules.schemes.all.find((scheme) => scheme.id === 'han');
  if (first === undefined) return [];
  return paragraphs.flatMap((line, paragraph) => {
    if (/[。！？；]/.test(text.charAt(line.end - 1))) return [];
    const from = Math.max(line.start, line.end - LONGEST);
    const stop = text.slice(from, line.end).search(/[。！？][^。！？]*$/);
    if (stop < 0) return [];
    const start = from + stop + 1;
    const words = text.slice(start, line.end);
    const match = first.pattern.exec(words);
    if (match === null || !isPartName(words.slice(match[0].length), rules)) return [];
    const { id, rank, minimum } = first;
    const number = first.numberOf(match);
    return [
      {
        scheme: id,
        rank,
        minimum,
        number,
        paragraph,
        start,
        ordinalEnd: start + match[0].length,
        inside: false,
      },
    ];
  });
}
