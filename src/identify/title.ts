import type { Span } from '../model/index.js';
import { type Genres, genreOfTitle, titleCore } from './genre.js';
import type { Line } from './lines.js';
import type { Shapes } from './shapes.js';
import type { Words } from './words.js';

/** A title and where it stands: over which lines, and in which units. */
export interface TitleFound {
  readonly text: string;
  readonly span: Span;
  /** Index of its first line, and of the first line after it. */
  readonly line: number;
  readonly next: number;
}

/** What titles are told by. */
export interface TitleRules {
  readonly genres: Genres;
  readonly words: Words;
  readonly shapes: Shapes;
  /** Words for a post: a line that holds one names the speaker. */
  readonly posts: readonly string[];
}

/** Longest title, in UTF-16 units. */
const LONGEST_TITLE = 70;
/** A line of more units than this is a paragraph. */
const LONGEST_HEAD_LINE = 110;
const SENTENCE = /[。；！？!?;]/;
/** A sentence that more follows: a line with one is a paragraph, however short. */
const TOLD = /[。；！？].{4}/u;

/** A title from outside the text, without the date and speaker behind it or the name of the site. */
export function trimTitle(title: string, { genres, shapes }: TitleRules): string {
  const named = title.split(/[_|｜]| - /).find((part) => genreOfTitle(part, '', genres) !== null) ?? title;
  return named.replace(shapes.appended, '').trim() || title;
}

/** Whether a line is part of the head block: a title, a date, a speaker, a greeting; not a paragraph or heading. */
export function isHeadLine({ text }: Line, { shapes }: TitleRules): boolean {
  return text.length <= LONGEST_HEAD_LINE && !shapes.numbered_heading.test(text) && !TOLD.test(text);
}

/** Whether a line greets the hearers. */
export function isSalutation(line: Line, words: Words): boolean {
  return words.startOf('salutation', line.text) !== '';
}

/** The title in the head of a report, or null. */
export function findTitle(lines: readonly Line[], rules: TitleRules): TitleFound | null {
  let best: TitleFound | null = null;
  let bestScore = 0;
  let opened = false;
  for (const [at, line] of lines.entries()) {
    // Behind the first paragraph only a title with its own date line opens the report, as below a resolution on it.
    if (!opened || isDated(lines, at + 1, rules.shapes)) {
      for (const candidate of candidatesAt(lines, at, rules.shapes)) {
        const score = scoreOf(candidate, lines, rules);
        if (score > bestScore) [best, bestScore] = [candidate, score];
      }
    }
    opened = opened || isSalutation(line, rules.words) || line.text.length > LONGEST_HEAD_LINE;
  }
  return best;
}

/** Whether a date line stands among the two lines from `from` on. */
function isDated(lines: readonly Line[], from: number, shapes: Shapes): boolean {
  return lines
    .slice(from, from + 2)
    .some((line) => line.text.length <= LONGEST_HEAD_LINE && shapes.date_line.test(line.text));
}

function candidatesAt(lines: readonly Line[], at: number, shapes: Shapes): readonly TitleFound[] {
  const first = candidate(lines, at, at, shapes);
  const second = candidate(lines, at, at + 1, shapes);
  return [first, second].filter((one) => one !== null);
}

/** The lines `from` to `to` as one title, what is appended to the last of them cut off. */
function candidate(
  lines: readonly Line[],
  from: number,
  to: number,
  { appended, numbered_heading: numbered }: Shapes,
): TitleFound | null {
  const first = lines[from];
  const last = lines[to];
  if (first === undefined || last === undefined || last.text.length > LONGEST_HEAD_LINE) return null;
  if (from < to && (SENTENCE.test(first.text) || appended.test(first.text))) return null;
  const tail = last.text.replace(appended, '').trimEnd();
  const text = from === to ? tail : first.text + tail;
  const wrong = text.length < 2 || text.length > LONGEST_TITLE || SENTENCE.test(text) || numbered.test(text);
  if (tail === '' || wrong || /[：:，,、]$/.test(text)) return null;
  return { text, span: { start: first.start, end: last.start + tail.length }, line: from, next: to + 1 };
}

/** How much speaks for a title; 0 where nothing does. */
function scoreOf(title: TitleFound, lines: readonly Line[], rules: TitleRules): number {
  if (isNoTitle(title, lines, rules.words)) return 0;
  const followers = lines.slice(title.next, title.next + 4);
  const followed = followers.some((line) => isSalutation(line, rules.words)) ? 4 : 0;
  const isTwo = title.next - title.line === 2;
  if (genreOfTitle(title.text, headOf(lines, title.next), rules.genres) !== null)
    return isTwo && !isBroken(title, lines, rules) ? 0 : (isTwo ? 11 : 10) + followed;
  if (isTwo) return 0;
  if (rules.words.endOf('title_ending', titleCore(title.text)) !== '') return 4 + followed;
  return title.line === 0 && isPlainTitle(title.text, rules) ? 2 : 0;
}

/** A greeting, the caption of a picture, what a web page writes beside an article, or, below the first lines, words with a comma. */
function isNoTitle(title: TitleFound, lines: readonly Line[], words: Words): boolean {
  const first = lines[title.line];
  if (first === undefined || isSalutation(first, words)) return true;
  if (words.of('caption').some((caption) => title.text.includes(caption))) return true;
  if (/[>＞»|｜]/.test(title.text)) return true;
  return words.startOf('web_label', title.text) !== '' || (title.line > 1 && /[，,]/.test(title.text));
}

/** A first line that may be a title although no word of it says so: neither date nor speaker. */
function isPlainTitle(text: string, { posts, shapes }: TitleRules): boolean {
  if (text.length < 5 || text.length > 40 || shapes.dated.test(text)) return false;
  return !posts.some((post) => text.includes(post));
}

/** Whether two lines are one broken title: the first says no genre, and it is open (关于…) or the second says none. */
function isBroken(title: TitleFound, lines: readonly Line[], { genres, words, shapes }: TitleRules): boolean {
  const [first = '', second = ''] = lines
    .slice(title.line, title.next)
    .map((line) => line.text.replace(shapes.appended, ''));
  if (genreOfTitle(first, '', genres) !== null) return false;
  if (words.startOf('open_title', first) !== '') return true;
  return title.line <= 1 && genreOfTitle(second, '', genres) === null;
}

/** How much of an opening is read, in UTF-16 units. */
export const OPENING_UNITS = 700;

/** The words from line `from` on that tell a genre: head lines and the opening. */
export function headOf(lines: readonly Line[], from: number): string {
  let head = '';
  for (const line of lines.slice(from)) {
    head += `${line.text.slice(0, OPENING_UNITS)}\n`;
    if (head.length >= OPENING_UNITS) break;
  }
  return head.slice(0, OPENING_UNITS);
}
