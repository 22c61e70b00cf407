import type { Span } from '../../../model/index.js';
import type { Mention } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';
import type { Subject } from './subject.js';
import { clean, limit } from './wording.js';

/** Longer items of an enumeration are nouns of their own. */
const LONGEST_MODIFIER = 5;

const JOINT = /^\s?(?:[、和与及]|以及)?\s?$/;

/** How many mentions from `index` on form one list with nothing but commas between them. */
export function listLength(text: string, mentions: readonly Mention[], index: number): number {
  let length = 1;
  for (; index + length < mentions.length; length++) {
    const before = mentions[index + length - 1] as Mention;
    const after = mentions[index + length] as Mention;
    if (after.start - before.end > 4 || !JOINT.test(text.slice(before.end, after.start))) break;
    if (before.use?.unit.kind !== after.use?.unit.kind) break;
    // A noun behind a count is its own (公园5个、3个广场).
    if (isCount(after) && /\p{Script=Han}/u.test(text[after.end] ?? '')) break;
  }
  return length;
}

function isCount(mention: Mention): boolean {
  const kind = mention.use?.unit.kind ?? 'count';
  return kind === 'count' || kind === 'measure';
}

/**
 * Gives the numbers of a list one subject each: 甲、乙和丙分别增长1%、2%和3%.
 * @param first - the subject as read for the first number
 * @param before - the subjects of the list before in the same sentence, for a list that goes on with them
 */
export function pairSubjects(
  text: string,
  first: Subject,
  length: number,
  before: readonly Subject[],
  rules: NumberRules,
): readonly Subject[] {
  const items = itemsOf(text, first.phrase, length, rules);
  const own = clean(text.slice(first.phrase.start, first.phrase.end));
  const named = items ?? (before.length === length ? before.map((one) => one.noun + own) : null);
  return Array.from({ length }, (_, at) => {
    const name = named?.[at] ?? first.indicator;
    return {
      ...first,
      indicator: limit(name),
      name: limit(name),
      noun: items === null ? (before[at]?.noun ?? first.noun) : name,
    };
  });
}

/** The items of an enumeration, null where their number does not fit. */
function itemsOf(text: string, phrase: Span, length: number, rules: NumberRules): readonly string[] | null {
  const words = clean(text.slice(phrase.start, phrase.end));
  if (words === '') return null;
  const items = split(words);
  if (items.length === length) return withHead(items, rules);
  if (items.length > length) return merged(items, length, rules);
  return spread(words, length);
}

/** Cuts at 、和与及, but not inside brackets. */
function split(words: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words[at] as string;
    if (unit === '（' || unit === '(') depth += 1;
    else if (unit === '）' || unit === ')') depth -= 1;
    else if (
      depth === 0 &&
      /[、和与及]/.test(unit) &&
      at > start &&
      !/^及[以其时格]/.test(words.slice(at, at + 2))
    ) {
      items.push(words.slice(start, at));
      start = at + 1;
    }
  }
  return [...items, words.slice(start)].filter((item) => item !== '');
}

/** 制造业、采矿业增加值: the noun behind the last item counts for all. */
function withHead(items: readonly string[], rules: NumberRules): readonly string[] {
  const last = items[items.length - 1] ?? '';
  const parallel = withParallel(items, last, rules);
  if (parallel !== null) return parallel;
  const head = rules.frames.list_head.upTo(last, last.length) ?? rules.phrases.heads.upTo(last, last.length);
  if (head === null || head.start < 2) return spreadOrdinals(items);
  const noun = last.slice(head.start);
  const lacks = (item: string) =>
    item.length <= LONGEST_MODIFIER &&
    rules.frames.measure_end.upTo(item, item.length) === null &&
    rules.phrases.heads.upTo(item, item.length) === null &&
    !rules.phrases.keys.has(item);
  return spreadOrdinals(items).map((item) => (lacks(item) ? item + noun : item));
}

/** 城镇、农村居民收入: the last item's modifier is left out and the others' put in its place. */
function withParallel(items: readonly string[], last: string, rules: NumberRules): readonly string[] | null {
  const others = items.slice(0, -1);
  const isModifier = (word: string) => rules.phrases.parallels.from(word, 0)?.end === word.length;
  if (!others.every((item) => isModifier(item) && isModifier(last.slice(0, item.length)))) return null;
  return [...others.map((item) => item + last.slice(item.length)), last];
}

/** 第一、二、三产业: what stands around the ordinals counts for all. */
function spreadOrdinals(items: readonly string[]): readonly string[] {
  const last = /^[一二三四五](\p{Script=Han}+)$/u.exec(items[items.length - 1] ?? '')?.[1];
  const noun = last === '产' ? '产业' : last;
  const ordinals = items.map((item) => /^第?([一二三四五])/.exec(item)?.[1]);
  if (noun === undefined || ordinals.some((one) => one === undefined)) return items;
  return ordinals.map((ordinal) => `第${ordinal}${noun}`);
}

/** More items than numbers: those joined by 和 are one where that makes the count fit. */
function merged(items: readonly string[], length: number, rules: NumberRules): readonly string[] | null {
  return items.length === length + 1 && length > 1
    ? withHead([...items.slice(0, length - 1), items.slice(length - 1).join('和')], rules)
    : null;
}

/** 城乡居民收入 is two, 一二三产业 are three. */
function spread(words: string, length: number): readonly string[] | null {
  const both = length === 2 ? /^(.*?)城乡(.+)$/.exec(words) : null;
  if (both !== null) return [`${both[1]}城镇${both[2]}`, `${both[1]}农村${both[2]}`];
  const ordinals = /^(.*?)第?([一二三]{2,3})(次?产业.*)$/.exec(words);
  if (ordinals !== null && ordinals[2]?.length === length)
    return [...(ordinals[2] ?? '')].map(
      (ordinal) => `${ordinals[1]}第${ordinal}${ordinals[3]?.replace(/^次/, '')}`,
    );
  return null;
}
