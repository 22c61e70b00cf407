import type { Knowledge } from '../knowledge/index.js';
import type { Mark } from '../model/index.js';
import type { Edit, Pass } from './draft.js';
import type { TitleRules } from './heads.js';
import { isBlank, type Line } from './lines.js';
import { beginsClosing, beginsHigh, endsSentence, HAN_NUMBER } from './structure.js';
import { loadWords } from './words.js';

/** A salutation ends in this reach; further on it is the body's own. */
const HEAD_LINES = 15;
/** A longer line holds several paragraphs where ordinals follow a full stop. */
const GLUED = 1500;
/** A heading is no longer than this. */
const MAX_HEADING = 60;

/** Where the words that address the audience stand. */
export interface Salutation {
  /** At the head of a line with text behind it. */
  readonly head: RegExp;
  /** Inside a line, after a sentence. */
  readonly inside: RegExp;
  /** Inside a line, after a blank. */
  readonly apart: RegExp;
}

/** Reads `salutations.tsv`. */
export function loadSalutation(knowledge: Knowledge): Salutation {
  const all = loadWords(knowledge, 'clean/salutations.tsv').join('|');
  return {
    head: new RegExp(`^(?:${all})[：:][ 　]?(?=\\S)`),
    inside: new RegExp(`[。！？](?=(?:${all})[！，：])`, 'g'),
    apart: new RegExp(`[ 　](?=(?:${all})[！，：])`, 'g'),
  };
}

/** Parts paragraphs that stand on one line. */
export function partParagraphs(
  lines: readonly Line[],
  marks: readonly Mark[],
  { salutation, titles }: { readonly salutation: Salutation; readonly titles: TitleRules },
): Pass {
  const edits: Edit[] = [];
  const strong = new Map(marks.map(({ kind, span }) => [kind === 'strong' ? span.start : -1, span.end]));
  lines.forEach((line, at) => {
    const { words } = line;
    const places = [
      at < HEAD_LINES ? atHead(words, salutation, titles) : [],
      strong.has(line.start) ? afterStrong(line, strong.get(line.start) ?? line.end) : [],
      holdsBlank(words) ? atBlanks(words, salutation) : [],
      words.length > GLUED ? beforeOrdinals(words, salutation) : beforeLastHeading(words),
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
function atHead(words: string, salutation: Salutation, titles: TitleRules): readonly number[] {
  const greeting = words.length > 12 ? salutation.head.exec(words) : null;
  if (greeting !== null) return [greeting[0].length];
  const date = words.slice(0, MAX_HEADING).search(/[—―─]{2,3}(?:\d{4}|[一二]\D{3})年/);
  return date > 0 && titles.titled.test(words.slice(0, date).trimEnd()) ? [date] : [];
}

/** `一、工作回顾` in bold, and the body in plain letters behind it. */
function afterStrong({ words, start }: Line, strongEnd: number): readonly number[] {
  const heading = words.slice(0, strongEnd - start);
  const rest = words.slice(heading.length, heading.length + 4).search(/\S/);
  const goesOn = rest >= 0 && !beginsClosing(words.slice(heading.length + rest));
  return goesOn && isHeading(heading) ? [heading.length + rest] : [];
}

const NUMBERED_HEADING = new RegExp(`^(?:${HAN_NUMBER}{1,3}、|（${HAN_NUMBER}{1,3}）)`);

function isHeading(words: string): boolean {
  if (words.length > MAX_HEADING || endsSentence(words) || /[，、—]$/.test(words)) return false;
  return NUMBERED_HEADING.test(words);
}

/** Places where a blank parts two paragraphs. */
function atBlanks(words: string, salutation: Salutation): readonly number[] {
  return [
    afterHeading(words),
    atWideBlanks(words),
    behind(words, BLANK_ORDINAL),
    behind(words, salutation.apart),
  ].flat();
}

/** `一、工作回顾 过去一年，…`: the heading ends at the only blank among the first words. */
function afterHeading(words: string): readonly number[] {
  if (words.length < MAX_HEADING || !beginsHigh(words)) return [];
  const first = words.slice(0, 80);
  const found = /^[^\s。，；：]{4,40}[ \u3000](?=[^\s。]{12})/.exec(first)?.[0].length ?? 80;
  return /\s/.test(first.slice(found)) || found === 80 ? [] : [found];
}

const WIDE_BLANKS = /[ \u3000]{2,}(?=[一-鿿“《（]|[—\d])/g;

/** `……。□□现在，……`: a run of blanks after a sentence, or after a numbered heading, begins a paragraph. */
function atWideBlanks(words: string): readonly number[] {
  const places: number[] = [];
  if (words.length < MAX_HEADING) return places;
  let from = 0;
  for (const { index, 0: blanks } of words.matchAll(WIDE_BLANKS)) {
    const before = words.slice(Math.max(from, index - MAX_HEADING - 1), index);
    const afterTitle = index - from <= MAX_HEADING && beginsHigh(before);
    if (!endsSentence(before) && !afterTitle) continue;
    from = index + blanks.length;
    places.push(from);
  }
  return places;
}

const NUMBERED = `${HAN_NUMBER}{1,3}、(?!${HAN_NUMBER}{1,3}、)|（${HAN_NUMBER}{1,3}）`;
const BLANK_ORDINAL = new RegExp(`[。！？：][”’]?[ \\u3000](?=${NUMBERED}|——[^ —])`, 'g');
const ANY_ORDINAL = new RegExp(`[。！？][”’]?(?=${NUMBERED}|——[^ —]|第${HAN_NUMBER}{1,3}[章篇编])`, 'g');
const LAST_HEADING = new RegExp(`[。！？][”’）]?(?=(?:${NUMBERED})[^。！？；]{2,45}$)`, 'g');

/** In a line that holds a whole report, an ordinal or a salutation right after a sentence begins a paragraph. */
function beforeOrdinals(words: string, salutation: Salutation): readonly number[] {
  return [behind(words, ANY_ORDINAL), behind(words, salutation.inside)].flat();
}

/** `……意见。一、去年工作的回顾`: the heading of the next part ends the line. */
function beforeLastHeading(words: string): readonly number[] {
  if (endsSentence(words)) return [];
  const tail = Math.max(0, words.length - MAX_HEADING);
  return behind(words.slice(tail), LAST_HEADING).map((place) => tail + place);
}

/** Where each match of an expression ends. */
function behind(words: string, regex: RegExp): readonly number[] {
  return [...words.matchAll(regex)].map(({ index, 0: before }) => index + before.length);
}
