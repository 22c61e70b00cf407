import type { Mark } from '../model/index.js';
import type { Edit } from './draft.js';
import { beginsHigh, type Ordinals } from './ordinals.js';
import { isHan } from './structure.js';

/** Two or three stars in a row on a line: they open or close bold words, or hide words. */
interface Stars {
  readonly start: number;
  readonly end: number;
}

const STARS = /(?<!\\)\*+/g;

/** What stars are judged by. */
export interface StrongRules {
  /** Matches stars together with the word behind them that names what they hide. */
  readonly mask: RegExp;
  readonly ordinals: Ordinals;
}

/** What the bold marks of one line come to, in the line's own offsets. */
export interface StrongMarks {
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
}

/**
 * Takes out `**` (or `***`) in pairs. One left over goes too, unless it hides words (`走访**个村`).
 * @param from - where the words of the line begin
 */
export function cutStrong(line: string, from: number, { mask, ordinals }: StrongRules): StrongMarks {
  const edits: Edit[] = [];
  const marks: Mark[] = [];
  const stars = starsOf(line, from);
  for (let at = 0; at < stars.length; at += 1) {
    const [first, second] = [stars[at] as Stars, stars[at + 1]];
    if (second !== undefined && isPair(line, first, second, mask)) {
      edits.push(removed(first), removed(second));
      marks.push(strong(first.end, second.start));
      at += 1;
    } else if (!hides(line, first, from, mask)) {
      edits.push(removed(first));
      if (isHeading(line.slice(from, first.start), ordinals)) marks.push(strong(from, first.start));
    }
  }
  return { edits, marks };
}

function starsOf(line: string, from: number): readonly Stars[] {
  const found = [...line.matchAll(STARS)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));
  return found.filter(({ start, end }) => start >= from && end - start > 1 && end - start < 4);
}

function removed({ start, end }: Stars): Edit {
  return { start, end, text: '', code: 'strong_mark' };
}

function strong(start: number, end: number): Mark {
  return { span: { start, end }, kind: 'strong', depth: 0 };
}

/** Whether two runs enclose bold words, and not one character between masks, nor words between two masks. */
function isPair(line: string, first: Stars, second: Stars, mask: RegExp): boolean {
  if (second.end - second.start !== first.end - first.start || second.start - first.end < 2) return false;
  const inside = isHan(line.charCodeAt(first.start - 1));
  return !(inside && isNamed(line, first.end, mask) && isNamed(line, second.end, mask));
}

/** Whether stars out of pairs stand for words: what they hide is named right behind them. */
function hides(line: string, { start, end }: Stars, from: number, mask: RegExp): boolean {
  // A line may begin with bold words that name a place, but hardly with one character between stars.
  return isNamed(line, end, mask) && (start > from || line.charAt(end + 1) === '*');
}

/** Whether the character behind stars names what they hide: a unit, a kind of place or of person. */
function isNamed(line: string, at: number, mask: RegExp): boolean {
  return mask.test(`**${line.charAt(at)}`);
}

/** A numbered heading whose bold mark at its end has lost the one at its start. */
function isHeading(words: string, ordinals: Ordinals): boolean {
  return beginsHigh(words, ordinals) && words.length <= 60 && !words.includes('。');
}
