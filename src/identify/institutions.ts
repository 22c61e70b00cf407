import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import type { Words } from './words.js';

interface Suffix {
  readonly strong: boolean;
  /** Words after which the suffix belongs to a person's title: 党组 in 党组书记. */
  readonly notBefore: readonly string[];
}

/** What the names of institutions end in, and the posts of those who lead them. */
export interface Institutions {
  readonly suffixes: ReadonlyMap<string, Suffix>;
  readonly posts: ReadonlyMap<string, string>;
  readonly words: Words;
}

/** How much of a text is the name of an institution; `strong` where it can stand without a place. */
export interface InstitutionEnd {
  readonly end: number;
  readonly strong: boolean;
}

/** Reads `institutions.tsv` and `posts.tsv`. */
export function loadInstitutions(knowledge: Knowledge, words: Words): Institutions {
  const suffix = z.object({
    suffix: z.string().min(1),
    strength: z.enum(['strong', 'weak']),
    not_before: z.string(),
  });
  const post = z.object({ post: z.string().min(2), level: z.string() });
  const rows = knowledge.tsv('identify/institutions.tsv', suffix, 'suffix');
  const notBefore = (cell: string) => (cell === '' ? [] : cell.split(' '));
  return {
    suffixes: new Map(
      rows.map((row) => [
        row.suffix,
        { strong: row.strength === 'strong', notBefore: notBefore(row.not_before) },
      ]),
    ),
    posts: new Map(knowledge.tsv('identify/posts.tsv', post, 'post').map((row) => [row.post, row.level])),
    words,
  };
}

/** Lengths in UTF-16 units: of the words that end a name, of a name, of a post. */
const LONGEST_SUFFIX = 10;
const LONGEST_NAME = 40;
const LONGEST_POST = 5;
/** How far the next suffix may stand behind the last: 人民医院|第三党支部. */
const REACH = 10;

/**
 * Where the name of an institution that begins at the start of `words` ends: at the last of a chain of
 * suffixes (人民医院第三党支部), before a topic (抓党建工作) or a post (局长). Null where there is none.
 */
export function institutionEnd(words: string, institutions: Institutions): InstitutionEnd | null {
  let end = 0;
  let strong = false;
  let at = nextSuffix(words, 0, LONGEST_NAME, institutions);
  while (at !== null) {
    end = at.end;
    strong = strong || at.strong;
    at = nextSuffix(words, end, REACH, institutions);
  }
  return end === 0 ? null : { end, strong };
}

function nextSuffix(
  words: string,
  from: number,
  reach: number,
  institutions: Institutions,
): InstitutionEnd | null {
  // 局|局长: what looks like one more suffix is the post of the one who leads the body.
  if (from > 0 && startsWithPost(words.slice(from), institutions.posts)) return null;
  const limit = Math.min(words.length, from + reach);
  for (let end = from + 1; end <= limit; end += 1) {
    if (words[end - 1] === ' ') return null;
    const suffix = longestSuffix(words, from, end, institutions);
    if (suffix !== null) return { end, strong: suffix.strong };
    const topic = institutions.words.endOf('topic', words.slice(from, end));
    // 工作 ends a name, but not within 社会工作部.
    if (topic !== '' && !continues(words, end - topic.length, end, institutions.suffixes)) return null;
  }
  return null;
}

function longestSuffix(
  words: string,
  from: number,
  end: number,
  { suffixes, posts, words: lists }: Institutions,
): Suffix | null {
  for (let start = Math.max(from, end - LONGEST_SUFFIX); start < end; start += 1) {
    const suffix = suffixes.get(words.slice(start, end));
    if (suffix === undefined) continue;
    if (lists.endOf('not_institution', words.slice(0, end)) !== '') return null;
    if (suffix.notBefore.some((word) => words.startsWith(word, end))) return null;
    if (startsWithPost(words.slice(end), posts)) return suffix;
    return continues(words, from, end, suffixes) ? null : suffix;
  }
  return null;
}

/**
 * Whether a suffix that begins between `from` and `end` ends later, as 委员会 for 委 or 中学 for 一中: then the
 * shorter one is not the end of the name.
 */
function continues(words: string, from: number, end: number, suffixes: ReadonlyMap<string, Suffix>): boolean {
  for (let start = Math.max(from, end - LONGEST_SUFFIX); start < end; start += 1)
    for (let later = end + 1; later <= Math.min(words.length, start + LONGEST_SUFFIX); later += 1)
      if (suffixes.has(words.slice(start, later))) return true;
  return false;
}

function startsWithPost(words: string, posts: ReadonlyMap<string, string>): boolean {
  for (let length = 2; length <= LONGEST_POST; length += 1)
    if (posts.has(words.slice(0, length))) return true;
  return false;
}
