import type { Span } from '../../../model/index.js';
import type { NumberRules } from '../rules.js';
import { clean } from './wording.js';

/** Longer items of an enumeration are nouns of their own. */
const LONGEST_MODIFIER = 8;

/** The items of an enumeration, null where their number does not fit. */
export function itemsOf(
  text: string,
  phrase: Span,
  length: number,
  rules: NumberRules,
): readonly string[] | null {
  const words = withoutEach(clean(text.slice(phrase.start, phrase.end)), rules);
  if (words === '') return null;
  const parts = split(words, /、/);
  const items = parts.length === length && length > 1 ? parts : split(words, /[、和与及]/);
  if (items.length === length) return withHead(items, rules);
  if (parts.length === length - 1) {
    const last = split(parts[parts.length - 1] ?? '', /[和与及]/);
    if (last.length === 2) return withHead([...parts.slice(0, -1), ...last], rules);
  }
  if (items.length > length) return merged(items, length, rules);
  return spread(words, length);
}

/** 上市公司分别新增 is named without 分别. */
export function withoutEach(words: string, { frames }: NumberRules): string {
  for (let at = 2; at < words.length; at++) {
    const each = frames.each.from(words, at);
    if (each !== null) return words.slice(0, at) + words.slice(each.end);
  }
  return words;
}

/** Cuts at marks and joining words, but not inside brackets. */
function split(words: string, marks: RegExp): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words[at] as string;
    if (unit === '（' || unit === '(') depth += 1;
    else if (unit === '）' || unit === ')') depth -= 1;
    else if (
      depth === 0 &&
      marks.test(unit) &&
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
  const even = withTail(items, last, rules);
  if (even !== null) return even;
  const head = rules.frames.list_head.upTo(last, last.length) ?? rules.phrases.heads.upTo(last, last.length);
  if (head === null || head.start < 2) return withSubject(spreadOrdinals(items), rules);
  const noun = last.slice(head.start);
  // 软件业、服务业收入: items that end alike lack the noun however long they are.
  const end = last[head.start - 1];
  const lacks = (item: string) =>
    (item.length <= LONGEST_MODIFIER || item.endsWith(end ?? '')) &&
    rules.frames.measure_end.upTo(item, item.length) === null &&
    rules.phrases.heads.upTo(item, item.length) === null &&
    !rules.phrases.keys.has(item);
  return spreadOrdinals(items).map((item) => (lacks(item) ? item + noun : item));
}

/** 旅游业接待人次和总收入: a bare head takes the subject of the item before. */
function withSubject(items: readonly string[], { phrases }: NumberRules): readonly string[] {
  const [first = '', second = ''] = items;
  if (items.length !== 2 || phrases.heads.from(second, 0)?.end !== second.length) return items;
  for (let at = 2; at < first.length - 1; at++) {
    const verb = phrases.verbs.from(first, at);
    if (verb?.value === 'act' && verb.end - at >= 2) return [first, first.slice(0, at) + second];
  }
  return items;
}

const LATIN = /^[A-Za-z0-9.]+$/;

/** 科创板、北交所上市公司: modifiers of one length, and what stands behind the last one counts for all. */
function withTail(items: readonly string[], last: string, rules: NumberRules): readonly string[] | null {
  const others = items.slice(0, -1);
  const tail = alikeTail(others, last) ?? evenTail(others, last, rules);
  return tail === null ? null : [...others.map((item) => item + tail), last];
}

/** 主板、创业板上市公司: the modifiers end alike, and the tail stands behind that ending. */
function alikeTail(others: readonly string[], last: string): string | null {
  const end = others[0]?.at(-1) ?? '';
  if (others.some((item) => item.length < 2 || item.length > LONGEST_MODIFIER || !item.endsWith(end)))
    return null;
  const at = last.indexOf(end, 1);
  const tail = at < 0 ? '' : last.slice(at + 1);
  return tail.length < 2 || others.some((item) => item.endsWith(tail)) ? null : tail;
}

/** The modifiers are of one length, and what is left of the last item is a noun of its own. */
function evenTail(others: readonly string[], last: string, { phrases, frames }: NumberRules): string | null {
  const length = others[0]?.length ?? 0;
  const isLatin = LATIN.test(others[0] ?? '');
  const tail = isLatin ? last.replace(/^[A-Za-z0-9.]+/, '') : last.slice(length);
  if (length < 2 || length > LONGEST_MODIFIER || tail.length < 2) return null;
  const isOwn = (item: string) =>
    item.endsWith(tail) || item.length !== length || frames.measure_end.upTo(item, length) !== null;
  if (others.some(isOwn)) return null;
  const verb = phrases.verbs.from(tail, 0);
  // 进出口、实际使用外资: the cut would go through 使用.
  if (verb?.end === 1) return null;
  if (isLatin || verb !== null || phrases.heads.from(tail, 0)?.end === tail.length) return tail;
  const hasHead = phrases.heads.upTo(last, last.length) ?? frames.list_head.upTo(last, last.length);
  return hasHead === null ? tail : null;
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
