import type { Span } from '../../../model/index.js';
import type { StatusCues } from './status.js';

/** How far behind the noun 是 or a colon may stand. */
const REACH = 12;

function cuePattern(cues: StatusCues): RegExp {
  return new RegExp(`(?:${[...cues.goals].sort((a, b) => b.length - a.length).join('|')})`, 'g');
}

/**
 * Answers from where on a sentence tells aims, for sentences in text order; -1 for never. Behind a colon the
 * sentences that follow one another in the paragraph tell aims as well, and where the colon ends its paragraph, the
 * paragraphs of the list behind it.
 */
export function goalWalker(text: string, cues: StatusCues): (sentence: Span) => number {
  const openingIn = openingWalker(text, cues);
  let toldUpTo = -1;
  return (sentence) => {
    const { own, listFrom } = openingIn(sentence);
    const goesOn = own < 0 && toldUpTo >= 0 && /^[^\S\n]*$/.test(text.slice(toldUpTo, sentence.start));
    toldUpTo = goesOn || /[：:]/.test(text[own - 1] ?? '') ? sentence.end : -1;
    if (own >= 0) return own;
    const isListed = listFrom >= 0 && isInList(text, listFrom, sentence.start);
    return goesOn || isListed ? sentence.start : -1;
  };
}

/** Answers where aims begin in a sentence, -1 for nowhere, and where the last list of aims began. */
function openingWalker(
  text: string,
  cues: StatusCues,
): (sentence: Span) => { readonly own: number; readonly listFrom: number } {
  const all = openings(text, cuePattern(cues));
  let next = 0;
  let listFrom = -1;
  return (sentence) => {
    // Sentences without numbers are not asked for, but may open a list.
    let own = -1;
    for (; next < all.length && (all[next] as Opening).cue < sentence.end; next++) {
      const { cue, at } = all[next] as Opening;
      if (endsParagraph(text, at)) listFrom = at;
      if (own < 0 && cue >= sentence.start) own = at;
    }
    return { own, listFrom };
  };
}

/** Where the noun for an aim stands, and where the aims begin behind it. */
interface Opening {
  readonly cue: number;
  readonly at: number;
}

/** Where a text announces aims: behind 是, 为 or the colon. */
function openings(text: string, cue: RegExp): readonly Opening[] {
  const found: Opening[] = [];
  for (const match of text.matchAll(cue)) {
    const end = match.index + match[0].length;
    const tail = /^[^，。；\n]{0,10}?(?:[是为][：:]?|[：:])/.exec(text.slice(end, end + REACH));
    if (tail !== null) found.push({ cue: match.index, at: end + tail[0].length });
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
