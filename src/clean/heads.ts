import type { Knowledge } from '../knowledge/index.js';
import { namedPatterns } from './patterns.js';
import { loadWords } from './words.js';

/** What titles, date lines and signatures are made of. */
export interface TitleRules {
  readonly titles: readonly string[];
  /** Ends with one of the title words. */
  readonly titled: RegExp;
  /** Ends with the name of an office. */
  readonly office: RegExp;
  /** What title and date lines look like, by the ids of `heads.yaml`. */
  readonly lines: Readonly<Record<(typeof LINES)[number], RegExp>>;
}

const LINES = ['topic', 'meeting', 'date', 'whole-date', 'date-behind'] as const;

/** Reads `titles.tsv`, `offices.tsv` and `heads.yaml`. */
export function loadTitles(knowledge: Knowledge): TitleRules {
  const titles = loadWords(knowledge, 'clean/titles.tsv');
  const offices = loadWords(knowledge, 'clean/offices.tsv');
  return {
    titles,
    titled: new RegExp(`(?:${titles.join('|')})$`),
    office: new RegExp(`(?:${offices.join('|')})[ 　]?$`),
    lines: namedPatterns(knowledge, 'clean/heads.yaml', LINES),
  };
}

/** No title line is longer. */
const MAX_TITLE = 60;
const NAME = /^[一-鿿](?:[ 　]?[一-鿿]){1,3}$/;

/** What joins two lines of a title, a date line or a signature that was broken; null where they are two. */
export function joinsTitle(above: string, below: string, rules: TitleRules): string | null {
  if (above.length > MAX_TITLE || below.length > MAX_TITLE || /[。！？：；:]$/.test(above)) return null;
  const broken =
    rules.titles.some((title) => straddles(above, below, title)) ||
    (rules.lines.topic.test(above) && !rules.titled.test(above) && isTitleEnd(below, rules)) ||
    isBrokenDate(above, below, rules);
  if (broken) return '';
  const signed = above.length <= 30 && rules.office.test(above) && !/[，、。]/.test(above);
  return signed && NAME.test(below) ? ' ' : null;
}

function isTitleEnd(words: string, rules: TitleRules): boolean {
  return rules.titled.test(words) && !rules.lines.topic.test(words);
}

/** Whether a date line that lacks its meeting goes on with it. */
function isBrokenDate(above: string, below: string, { lines }: TitleRules): boolean {
  if (!lines.date.test(above) || lines['whole-date'].test(above)) return false;
  return lines.meeting.test(below) && !lines.date.test(below);
}

/** Whether a word begins at the end of one line and ends at the start of the next. */
function straddles(above: string, below: string, word: string): boolean {
  for (let cut = 1; cut < word.length; cut += 1)
    if (above.endsWith(word.slice(0, cut)) && below.startsWith(word.slice(cut))) return true;
  return false;
}
