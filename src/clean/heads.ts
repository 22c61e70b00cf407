import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import { anyOf, loadPatterns, patternShape } from './patterns.js';
import { loadWords } from './words.js';

/** What titles, date lines and signatures are made of. */
export interface TitleRules {
  readonly titles: readonly string[];
  /** Ends with one of the title words. */
  readonly titled: RegExp;
  /** Ends with the name of an office. */
  readonly office: RegExp;
  /** Begins a title that goes on until it names its kind. */
  readonly topic: RegExp;
  /** Ends a date line. */
  readonly meeting: RegExp;
}

/** Reads `titles.tsv`, `offices.tsv` and `heads.yaml`. */
export function loadTitles(knowledge: Knowledge): TitleRules {
  const titles = loadWords(knowledge, 'clean/titles.tsv');
  const offices = loadWords(knowledge, 'clean/offices.tsv');
  const lines = loadPatterns(knowledge, 'clean/heads.yaml', z.object(patternShape));
  return {
    titles,
    titled: new RegExp(`(?:${titles.join('|')})$`),
    office: new RegExp(`(?:${offices.join('|')})[ 　]?$`),
    topic: anyOf(lines.filter(({ id }) => id === 'topic')),
    meeting: anyOf(lines.filter(({ id }) => id === 'meeting')),
  };
}

/** No title line is longer. */
const MAX_TITLE = 60;
const DATE_LINE =
  /^[—―─－-]{0,3}[（(]?(?:\d{4,8}日|(?:\d{2,4}|[二一][〇○零ＯO○九八][〇○零ＯO一二三四五六七八九]{2})年)/;
const NAME = /^[一-鿿](?:[ 　]?[一-鿿]){1,3}$/;

/** What joins two lines of a title, a date line or a signature that was broken; null where they are two. */
export function joinsTitle(above: string, below: string, rules: TitleRules): string | null {
  if (above.length > MAX_TITLE || below.length > MAX_TITLE || /[。！？：；:]$/.test(above)) return null;
  const broken =
    rules.titles.some((title) => straddles(above, below, title)) ||
    (rules.topic.test(above) && !rules.titled.test(above) && isTitleEnd(below, rules)) ||
    (DATE_LINE.test(above) &&
      !/[上过）)]$/.test(above) &&
      rules.meeting.test(below) &&
      !DATE_LINE.test(below));
  if (broken) return '';
  const signed = above.length <= 30 && rules.office.test(above) && !/[，、。]/.test(above);
  return signed && NAME.test(below) ? ' ' : null;
}

function isTitleEnd(words: string, rules: TitleRules): boolean {
  return rules.titled.test(words) && !rules.topic.test(words);
}

/** Whether a word begins at the end of one line and ends at the start of the next. */
function straddles(above: string, below: string, word: string): boolean {
  for (let cut = 1; cut < word.length; cut += 1)
    if (above.endsWith(word.slice(0, cut)) && below.startsWith(word.slice(cut))) return true;
  return false;
}
