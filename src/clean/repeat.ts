import type { EditCode } from './codes.js';
import type { Line } from './lines.js';

/** The title stands among the first lines; what is repeated after the end is no longer than this. */
const HEAD_LINES = 12;
const TAIL_LINES = 12;
/** A shorter line says too little to be known again. */
const MIN_WORDS = 8;

/**
 * Marks the title and first words of a report where a page has them once more after its end, as its list of
 * headlines or its preview does. Every line from there on must have stood, or begun, at the head.
 */
export function repeatedLines(lines: readonly Line[]): readonly (EditCode | null)[] {
  if (lines.length < HEAD_LINES) return [];
  const head = lines.slice(0, HEAD_LINES).map(({ words }) => words);
  let first = lines.length;
  while (
    first > lines.length - TAIL_LINES &&
    first > HEAD_LINES &&
    isAgain(lines[first - 1]?.words ?? '', head)
  )
    first -= 1;
  while (first < lines.length && !isTitleAgain(lines[first]?.words ?? '', head)) first += 1;
  return lines.map((_, at) => (at >= first ? 'repeat' : null));
}

function isAgain(words: string, head: readonly string[]): boolean {
  const begun = words.replace(/(?:…|\.{3,})+$/, '');
  return head.some((line) => line === words || (begun.length >= MIN_WORDS && line.startsWith(begun)));
}

/** Salutations come again inside a report; a title or an opening sentence does not. */
function isTitleAgain(words: string, head: readonly string[]): boolean {
  return words.length >= MIN_WORDS && !/[：:！!]$/.test(words) && head.includes(words);
}
