import type { EditCode } from './codes.js';
import type { Pass } from './draft.js';
import { type Line, removeLines } from './lines.js';

/** The title stands among the first lines; what is repeated after the end is no longer than this. */
const HEAD_LINES = 12;
const TAIL_LINES = 12;
/** A shorter line says too little to be known again. */
const MIN_WORDS = 8;

/** Removes what a page has twice: the title above the text, or title and first words again after its end. */
export function cutRepeats(text: string, lines: readonly Line[]): Pass {
  const tail = repeatedTail(lines);
  const codes = lines.map((_, at): EditCode | null =>
    at >= tail || isDoubledTitle(lines, at) ? 'repeat' : null,
  );
  return { edits: codes.includes('repeat') ? removeLines(text, lines, codes) : [] };
}

/** The first of two equal lines that follow each other at the head. */
function isDoubledTitle(lines: readonly Line[], at: number): boolean {
  const words = lines[at]?.words ?? '';
  return at < HEAD_LINES && words.length >= MIN_WORDS && lines[at + 1]?.words === words;
}

/** Where the repetition after the end begins; every line from there on must have stood, or begun, at the head. */
function repeatedTail(lines: readonly Line[]): number {
  const head = lines.slice(0, HEAD_LINES).map(({ words }) => words);
  const limit = Math.max(HEAD_LINES, lines.length - TAIL_LINES);
  let first = lines.length;
  while (first > limit && isAgain(lines[first - 1]?.words ?? '', head)) first -= 1;
  while (first < lines.length && !isTitleAgain(lines[first]?.words ?? '', head)) first += 1;
  return first;
}

function isAgain(words: string, head: readonly string[]): boolean {
  const begun = words.replace(/(?:…|\.{3,})+$/, '');
  return head.some((line) => line === words || (begun.length >= MIN_WORDS && line.startsWith(begun)));
}

/** Salutations come again inside a report; a title or an opening sentence does not. */
function isTitleAgain(words: string, head: readonly string[]): boolean {
  return words.length >= MIN_WORDS && !/[：:！!]$/.test(words) && head.includes(words);
}
