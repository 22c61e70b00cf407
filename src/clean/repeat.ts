import type { EditCode } from './codes.js';
import type { Pass } from './draft.js';
import type { TitleRules } from './heads.js';
import { type Line, removeLines } from './lines.js';

/** Title and first words stand among the first lines, the title among the very first. */
const HEAD_LINES = 12;
const TITLE_LINES = 3;
/** No more is repeated after the end; a text that stands twice is noted, not cut. */
const TAIL_LINES = 5;
/** A shorter line says too little to be known again, a longer one is no title. */
const MIN_WORDS = 8;
const MAX_TITLE = 60;

/** Removes what a page has twice: the title above the text, or title and first words again after its end. */
export function cutRepeats(text: string, lines: readonly Line[], rules: TitleRules): Pass {
  const tail = repeatedTail(lines, rules);
  const codes = lines.map((_, at): EditCode | null =>
    at >= tail || isDoubledTitle(lines, at, rules) ? 'repeat' : null,
  );
  return { edits: codes.includes('repeat') ? removeLines(text, lines, codes) : [] };
}

/** The first of two equal lines that follow each other at the head. */
function isDoubledTitle(lines: readonly Line[], at: number, rules: TitleRules): boolean {
  const words = lines[at]?.words ?? '';
  return at < TITLE_LINES && isTitle(words, rules) && lines[at + 1]?.words === words;
}

/** Where the repetition after the end begins; from there on every line must have stood, or begun, at the head. */
function repeatedTail(lines: readonly Line[], rules: TitleRules): number {
  const half = Math.min(HEAD_LINES, Math.ceil(lines.length / 2));
  const head = lines.slice(0, half).map(({ words }) => words);
  const limit = Math.max(half, lines.length - TAIL_LINES);
  let first = lines.length;
  while (first > limit && isAgain(lines[first - 1]?.words ?? '', head)) first -= 1;
  while (first < lines.length && !isTitleAgain(lines[first]?.words ?? '', head, rules)) first += 1;
  return first;
}

function isAgain(words: string, head: readonly string[]): boolean {
  const begun = words.replace(/(?:…|\.{3,})+$/, '');
  return head.some((line) => line === words || (begun.length >= MIN_WORDS && line.startsWith(begun)));
}

function isTitleAgain(words: string, head: readonly string[], rules: TitleRules): boolean {
  return isTitle(words, rules) && head.slice(0, TITLE_LINES).includes(words);
}

/** Names, dates and salutations may stand at both ends of a report; its title does not. */
function isTitle(words: string, rules: TitleRules): boolean {
  if (words.length < MIN_WORDS || words.length > MAX_TITLE) return false;
  return rules.titled.test(words) && !/^[—―─－-]*\d{4}年\d{1,2}月/.test(words);
}
