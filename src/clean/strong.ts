import type { Mark } from '../model/index.js';
import type { Edit } from './draft.js';
import { beginsHigh, isHan } from './structure.js';

/** Two or three stars in a row on a line: they open or close bold words, or hide words. */
interface Stars {
  readonly start: number;
  readonly end: number;
}

const STARS = /(?<!\\)\*+/g;
/** A unit, a kind of place or of person: behind stars it says what they hide. */
const HIDDEN = /^[\d个省市县区镇乡村组人户家年月日万亿元名所局公同先女]/;

/** What the bold marks of one line come to, in the line's own offsets. */
export interface StrongMarks {
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
}

/** Takes out `**` (or `***`) in pairs. One left over goes too, unless it hides words (`走访**个村`). */
export function cutStrong(line: string, from: number): StrongMarks {
  const edits: Edit[] = [];
  const marks: Mark[] = [];
  const stars = starsOf(line, from);
  for (let at = 0; at < stars.length; at += 1) {
    const [first, second] = [stars[at] as Stars, stars[at + 1]];
    if (second !== undefined && isPair(line, first, second)) {
      edits.push(removed(first), removed(second));
      marks.push(strong(first.end, second.start));
      at += 1;
    } else if (!hides(line, first, from)) {
      edits.push(removed(first));
      if (isHeading(line.slice(from, first.start))) marks.push(strong(from, first.start));
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
function isPair(line: string, first: Stars, second: Stars): boolean {
  if (second.end - second.start !== first.end - first.start || second.start - first.end < 2) return false;
  const inside = isHan(line.charCodeAt(first.start - 1));
  return !(inside && HIDDEN.test(line.charAt(first.end)) && HIDDEN.test(line.charAt(second.end)));
}

/** Whether stars out of pairs stand for words: what they hide is named right behind them. */
function hides(line: string, { start, end }: Stars, from: number): boolean {
  const named = HIDDEN.test(line.charAt(end));
  // A line may begin with bold words that name a place, but hardly with one character between stars.
  return named && (start > from || line.charAt(end + 1) === '*');
}

/** A numbered heading whose bold mark at its end has lost the one at its start. */
function isHeading(words: string): boolean {
  return beginsHigh(words) && words.length <= 60 && !words.includes('。');
}
