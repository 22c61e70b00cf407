import type { Knowledge } from '../knowledge/index.js';
import type { Mark } from '../model/index.js';
import type { Edit, Pass } from './draft.js';
import type { TitleRules } from './heads.js';
import { isBlank, type Line } from './lines.js';
import { beginsHigh, type Ordinals } from './ordinals.js';
import { beginsClosing, endsSentence } from './structure.js';
import { loadWords } from './words.js';

/** A salutation ends in this reach; further on it is the body's own. */
const HEAD_LINES = 15;
/** A longer line holds several paragraphs where ordinals follow a full stop. */
const GLUED = 1500;
/** A heading is no longer than this. */
const MAX_HEADING = 60;

/** Where one paragraph ends and the next begins on the same line. */
interface Seams {
  /** The words that address the audience, at the head of a line with text behind them. */
  readonly greeting: RegExp;
  /** The same inside a line, after a sentence. */
  readonly greetingInside: RegExp;
  /** The same inside a line, after a blank. */
  readonly greetingApart: RegExp;
  /** A numbered heading. */
  readonly heading: RegExp;
  /** Behind the sentence, before an ordinal set apart by a blank. */
  readonly ordinalApart: RegExp;
  /** Behind the sentence, before any ordinal. */
  readonly ordinal: RegExp;
  /** Behind the sentence, before the heading that ends the line. */
  readonly lastHeading: RegExp;
}

/** What glued paragraphs are parted by. */
export interface GlueRules {
  readonly seams: Seams;
  readonly titles: TitleRules;
  readonly ordinals: Ordinals;
}

/** Reads `salutations.tsv` and composes the seams that greetings and ordinals show. */
export function loadSeams(knowledge: Knowledge, { numbered, chapter }: Ordinals): Seams {
  const greeting = loadWords(knowledge, 'clean/salutations.tsv').join('|');
  const ordinal = `${numbered.source}|——[^ —]`;
  return {
    greeting: new RegExp(`^(?:${greeting})[：:][ 　]?(?=\\S)`),
    greetingInside: new RegExp(`[。！？](?=(?:${greeting})[！，：])`, 'g'),
    greetingApart: new RegExp(`[ 　](?=(?:${greeting})[！，：])`, 'g'),
    heading: new RegExp(`^(?:${numbered.source})`),
    ordinalApart: new RegExp(`[。！？：][”’]?[ \\u3000](?=${ordinal})`, 'g'),
    ordinal: new RegExp(`[。！？][”’]?(?=${ordinal}|${chapter.source})`, 'g'),
    lastHeading: new RegExp(`[。！？][”’）]?(?=(?:${numbered.source})[^。！？；]{2,45}$)`, 'g'),
  };
}

/** Parts paragraphs that stand on one line. */
export function partParagraphs(lines: readonly Line[], marks: readonly Mark[], rules: GlueRules): Pass {
  const edits: Edit[] = [];
  const strong = new Map(marks.map(({ kind, span }) => [kind === 'strong' ? span.start : -1, span.end]));
  lines.forEach((line, at) => {
    const { words } = line;
    const places = [
      at < HEAD_LINES ? atHead(words, rules) : [],
      strong.has(line.start) ? afterStrong(line, strong.get(line.start) ?? line.end, rules) : [],
      holdsBlank(words) ? atBlanks(words, rules) : [],
      words.length > GLUED ? beforeOrdinals(words, rules) : beforeLastHeading(words, rules),
    ].flat();
    for (const place of inOrder(places, words.length)) edits.push(lineBreak(line, place));
  });
  return { edits };
}

function holdsBlank(words: string): boolean {
  return words.includes(' ') || words.includes('\u3000');
}

/** Places inside the line, each once. */
function inOrder(places: readonly number[], length: number): readonly number[] {
  if (places.length === 0) return places;
  const inside = [...new Set(places)].filter((place) => place > 0 && place < length);
  return inside.sort((a, b) => a - b);
}

/** Puts a line break at a place, in exchange for the blanks before it. */
function lineBreak(line: Line, place: number): Edit {
  let from = place;
  while (from > 0 && isBlank(line.words.charCodeAt(from - 1))) from -= 1;
  return { start: line.start + from, end: line.start + place, text: '\n', code: 'paragraph_split' };
}

/** `各位代表：现在，我代表…`, `政府工作报告——2024年1月8日在…`: a salutation and a title have lines of their own. */
function atHead(words: string, { seams, titles }: GlueRules): readonly number[] {
  const greeting = words.length > 12 ? seams.greeting.exec(words) : null;
  if (greeting !== null) return [greeting[0].length];
  const date = words.slice(0, MAX_HEADING).search(titles.lines['date-behind']);
  return date > 0 && titles.titled.test(words.slice(0, date).trimEnd()) ? [date] : [];
}

/** `一、工作回顾` in bold, and the body in plain letters behind it. */
function afterStrong({ words, start }: Line, strongEnd: number, { seams }: GlueRules): readonly number[] {
  const heading = words.slice(0, strongEnd - start);
  const rest = words.slice(heading.length, heading.length + 4).search(/\S/);
  const goesOn = rest >= 0 && !beginsClosing(words.slice(heading.length + rest));
  return goesOn && isHeading(heading, seams) ? [heading.length + rest] : [];
}

function isHeading(words: string, seams: Seams): boolean {
  if (words.length > MAX_HEADING || endsSentence(words) || /[，、—]$/.test(words)) return false;
  return seams.heading.test(words);
}

/** Places where a blank parts two paragraphs. */
function atBlanks(words: string, { seams, ordinals }: GlueRules): readonly number[] {
  return [
    afterHeading(words, ordinals),
    atWideBlanks(words, ordinals),
    behind(words, seams.ordinalApart),
    behind(words, seams.greetingApart),
  ].flat();
}

/** `一、工作回顾 过去一年，…`: the heading ends at the only blank among the first words. */
function afterHeading(words: string, ordinals: Ordinals): readonly number[] {
  if (words.length < MAX_HEADING || !beginsHigh(words, ordinals)) return [];
  const first = words.slice(0, 80);
  const found = /^[^\s。，；：]{4,40}[ \u3000](?=[^\s。]{12})/.exec(first)?.[0].length ?? 80;
  return /\s/.test(first.slice(found)) || found === 80 ? [] : [found];
}

const WIDE_BLANKS = /[ \u3000]{2,}(?=[一-鿿“《（]|[—\d])/g;

/** `……。□□现在，……`: a run of blanks after a sentence, or after a numbered heading, begins a paragraph. */
function atWideBlanks(words: string, ordinals: Ordinals): readonly number[] {
  const places: number[] = [];
  if (words.length < MAX_HEADING) return places;
  let from = 0;
  for (const { index, 0: blanks } of words.matchAll(WIDE_BLANKS)) {
    const before = words.slice(Math.max(from, index - MAX_HEADING - 1), index);
    const afterTitle = index - from <= MAX_HEADING && beginsHigh(before, ordinals);
    if (!endsSentence(before) && !afterTitle) continue;
    from = index + blanks.length;
    places.push(from);
  }
  return places;
}

/** In a line that holds a whole report, an ordinal or a salutation right after a sentence begins a paragraph. */
function beforeOrdinals(words: string, { seams }: GlueRules): readonly number[] {
  return [behind(words, seams.ordinal), behind(words, seams.greetingInside)].flat();
}

/** `……意见。一、去年工作的回顾`: the heading of the next part ends the line. */
function beforeLastHeading(words: string, { seams }: GlueRules): readonly number[] {
  if (endsSentence(words)) return [];
  const tail = Math.max(0, words.length - MAX_HEADING);
  return behind(words.slice(tail), seams.lastHeading).map((place) => tail + place);
}

/** Where each match of an expression ends. */
function behind(words: string, regex: RegExp): readonly number[] {
  return [...words.matchAll(regex)].map(({ index, 0: before }) => index + before.length);
}
