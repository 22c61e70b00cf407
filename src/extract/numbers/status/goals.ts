import type { Span } from '../../../model/index.js';
import type { StatusCues } from './status.js';

/** How far behind the noun 是 or a colon may stand. */
const REACH = 12;

function cuePattern(cues: StatusCues): RegExp {
  return new RegExp(`(?:${[...cues.goals].sort((a, b) => b.length - a.length).join('|')})`, 'g');
}

/**
 * Answers from where on a sentence tells aims, for sentences in text order; -1 for never. Where the noun
 * ends its paragraph with a colon, the paragraphs of the list behind it tell aims as well.
 */
export function goalWalker(text: string, cues: StatusCues): (sentence: Span) => number {
  const cue = cuePattern(cues);
  let listFrom = -1;
  let seen = 0;
  return (sentence) => {
    // Sentences without numbers are not asked for, but may open a list.
    for (const opening of openings(text.slice(seen, sentence.end), seen, cue))
      if (endsParagraph(text, opening)) listFrom = opening;
    seen = sentence.end;
    const own = openings(text.slice(sentence.start, sentence.end), sentence.start, cue)[0];
    if (own !== undefined) return own;
    return listFrom >= 0 && isInList(text, listFrom, sentence.start) ? sentence.start : -1;
  };
}

/** Where the aims begin that a stretch announces: behind 是, 为 or the colon. */
function openings(stretch: string, offset: number, cue: RegExp): readonly number[] {
  const found: number[] = [];
  for (const match of stretch.matchAll(cue)) {
    const end = match.index + match[0].length;
    const tail = /^[^，。；\n]{0,10}?[是为：:]/.exec(stretch.slice(end, end + REACH));
    if (tail !== null) found.push(offset + end + tail[0].length);
  }
  return found;
}

function endsParagraph(text: string, at: number): boolean {
  return (
    /^[：:]?\s*\n/.test(text.slice(at, at + 4)) ||
    (/[：:]$/.test(text.slice(0, at).slice(-1)) && text[at] === '\n')
  );
}

/** Every line between begins like an item: a dash, a number, 一是. */
function isInList(text: string, from: number, to: number): boolean {
  const lines = text
    .slice(from, to + 1)
    .split('\n')
    .slice(1);
  if (lines.length > LONGEST_LIST) return false;
  return lines.every(
    (line) =>
      line.trim() === '' || /^\s*(?:[—\-–●·■]|[（(]?[0-9一二三四五六七八九十]{1,2}[)）.、．是])/.test(line),
  );
}

const LONGEST_LIST = 40;
