import type { Span } from '../../../model/index.js';
import type { FrameWords } from '../frames.js';
import type { NumberRules } from '../rules.js';
import type { Trie } from '../trie.js';
import { clauseStart } from './clause.js';
import { type Left, readLeft } from './left.js';
import type { Subject, Surroundings } from './subject.js';
import { clean, limit } from './wording.js';

/** The name of what a number speaks of, the noun in it, and where the words before the number stand. */
export type Named = Pick<Subject, 'indicator' | 'noun' | 'phrase'> & { readonly whole?: string };

/** A phrase longer than this begins with more than the indicator. */
const LONG = 22;

/** What a phrase is by itself: nothing, a head noun, a verb, a share, or a name. */
type Make = 'empty' | 'head' | 'soft_head' | 'verb' | 'share' | 'name';

function makeOf(own: string, at: Surroundings): Make {
  const { phrases, frames } = at.rules;
  const is = (words: Trie<unknown>) => words.from(own, 0)?.end === own.length;
  if (own === '' || own === '有' || COMPARED.test(own) || isTimesOf(at)) return 'empty';
  if (is(frames.soft_head)) return 'soft_head';
  if (is(phrases.heads)) return 'head';
  if (is(phrases.verbs) && !is(frames.complete)) return 'verb';
  return own.startsWith('占') ? 'share' : 'name';
}

/** What the words before the number name, or the clause before, or the number before. */
export function fromLeft(left: Left, at: Surroundings): Named {
  const own = withoutLight(ownPhrase(left, at), at.rules);
  const make = makeOf(own, at);
  if (make === 'name') return byItself(own + parallelHead(own, at), left, at);
  const told = announced(at);
  const noun = told === null ? (at.carried?.noun ?? '') : withoutVerb(phraseText(at.text, told), at.rules);
  const whole = told === null ? (at.carried?.whole ?? '') : noun;
  if (make === 'verb' && leadsToNext(at)) return { indicator: '', noun: '', whole: '', phrase: left.phrase };
  if (make === 'empty') return { indicator: whole, noun, whole, phrase: told ?? left.phrase };
  if (noun === '' || left.isPart || isComplete(own, make, noun, at.rules))
    return { indicator: limit(own), noun: withoutVerb(own, at.rules), whole: own, phrase: left.phrase };
  return joined(own, make, make === 'share' ? whole : noun, at, left);
}

function byItself(own: string, left: Left, { rules }: Surroundings): Named {
  const whole = withoutNew(own, rules);
  return { indicator: limit(own), noun: withoutVerb(whole, rules), whole, phrase: left.phrase };
}

/** 派出21批次17646名人员, 建设3条、12公里专用道: a number of the same thing stands directly behind. */
function leadsToNext({ text, mention, next }: Surroundings): boolean {
  if (next === undefined || next.start - mention.end > 1 || /[，。；]/.test(text[mention.end] ?? ''))
    return false;
  return next.start === mention.end || /\p{Script=Han}/u.test(text[next.end] ?? '');
}

/** The noun ends with the head already, or is a measure itself (录取率, 毛入学率). */
function isComplete(own: string, make: Make, noun: string, { frames }: NumberRules): boolean {
  if (make === 'soft_head' && frames.measure_end.upTo(noun, noun.length) !== null) return true;
  return (make === 'soft_head' || make === 'head') && noun.endsWith(own);
}

/** 生产总值 with 人均, 棚户区 with 改造, 旅游 with 总收入: which stands before. */
function joined(own: string, make: Make, noun: string, { mention, rules }: Surroundings, left: Left): Named {
  const isHead = make === 'head' || make === 'soft_head';
  const subject = isHead ? withoutHead(noun, own, rules) : noun;
  const leads = make === 'verb' || rules.frames.average.from(own, 0)?.end === own.length;
  const indicator = limit(leads ? own + subject : subject + own);
  // 产值 goes on with its subject, a share does not.
  const isAmount = isHead && mention.use?.unit.kind !== 'percent';
  return { indicator, noun: isAmount ? indicator : noun, phrase: left.phrase };
}

/** 粮食产量增加到…吨，棉花由…吨增加到…吨: the second goes by the measure of the first. */
function parallelHead(own: string, { mention, carried, previous, rules }: Surroundings): string {
  if (carried === null || previous === undefined || own.length > 5 || rules.phrases.keys.has(own)) return '';
  const { measure_end, output } = rules.frames;
  if (mention.use?.unit.kind !== 'measure' || mention.base !== previous.base) return '';
  const head = output.upTo(carried.noun, carried.noun.length);
  if (head === null || measure_end.upTo(own, own.length) !== null || verbLike(own, rules)) return '';
  return carried.noun.slice(head.start);
}

function verbLike(own: string, { phrases }: NumberRules): boolean {
  return phrases.verbs.from(own, 0) !== null || phrases.verbs.upTo(own, own.length) !== null;
}

/** 是全国平均水平的两倍: what it is compared with is not what it speaks of. */
function isTimesOf({ text, mention }: Surroundings): boolean {
  return mention.use?.unit.unit === '倍' && text[mention.start - 1] === '的';
}

/** 比上个五年的5亿元增加: the amount compared with has no name of its own. */
const COMPARED = /^[比较](?![重例率分价赛])|^按.*(?:计算|折算|口径|价格?)$/;

/** 道路总里程 goes on as 道路 before 总面积. */
function withoutHead(noun: string, own: string, { phrases, frames }: NumberRules): string {
  const head = phrases.keys.has(noun) ? null : phrases.heads.upTo(noun, noun.length);
  if (head === null || head.start < 2) return noun;
  const isSame = own.length > 2 && own.endsWith(noun.slice(head.start));
  const isMeasure =
    isSame || noun[head.start] === '总' || frames.measure_end.upTo(noun, noun.length) !== null;
  return isMeasure ? noun.slice(0, head.start) : noun;
}

function phraseText(text: string, span: Span): string {
  return clean(text.slice(span.start, span.end));
}

/** 市场主体数量提升，新增1.4万户: the clause before tells what the number speaks of, if it has none itself. */
function announced(at: Surroundings): Span | null {
  const { text, rules, sentence, mention } = at;
  const floor = Math.max(sentence.start, at.previous?.end ?? 0, at.carried?.end ?? 0);
  const end = clauseStart(text, mention.start, sentence.start) - 1;
  if (end <= floor || !/[，,]/.test(text[end] ?? '')) return null;
  const start = clauseStart(text, end, floor);
  const left = announcing(text, { start, end }, floor, at);
  const phrase = { start: left.phrase.start, end: mannerAt(text, left.phrase, rules) };
  // 第三产业持续发展，增加值…: behind a semicolon, how something fares opens a subject of its own.
  const isFresh = /[；;]/.test(text[start - 1] ?? '') && phrase.end < left.phrase.end;
  if (at.carried !== null && left.predicate?.kind !== 'change' && !isFresh) return null;
  if (rules.frames.manner.from(text, left.phrase.start) !== null) return null;
  const length = phrase.end - phrase.start;
  return length >= 2 && length <= LONG + 6 ? phrase : null;
}

/** The clause before, or where it only says what was left out (考虑价格因素，) the one before that. */
function announcing(text: string, clause: Span, floor: number, { times, rules }: Surroundings): Left {
  const left = readLeft(text, clause, times, rules);
  const isEmpty = left.phrase.end <= left.phrase.start && clause.end > clause.start;
  if (!isEmpty || clause.start - 1 <= floor || !/[，,]/.test(text[clause.start - 1] ?? '')) return left;
  return readLeft(
    text,
    { start: clauseStart(text, clause.start - 1, floor), end: clause.start - 1 },
    times,
    rules,
  );
}

/** Where 快速发展 and its like begin behind the noun of a clause. */
function mannerAt(text: string, { start, end }: Span, { frames }: NumberRules): number {
  for (let at = start + 2; at < end - 1; at++) if (frames.manner.from(text, at) !== null) return at;
  return end;
}

/** 实现覆盖率 and 服务业实现增加值 are named without 实现. */
function withoutLight(phrase: string, { phrases, frames }: NumberRules): string {
  const lead = frames.reach_verb.from(phrase, 0);
  const set = lead === null ? -1 : settingEnd(phrase, lead.end, frames);
  if (set >= 0) return phrase.slice(set);
  if (lead !== null && phrase.length - lead.end >= 4 && !phrase.includes('的')) return phrase.slice(lead.end);
  const head = phrases.heads.upTo(phrase, phrase.length);
  const inner = head === null || head.start < 4 ? null : frames.reach_verb.upTo(phrase, head.start);
  return inner === null || inner.start < 2 ? phrase : phrase.slice(0, inner.start) + phrase.slice(inner.end);
}

/** 达到省核定的支出比重: who set the level is no part of the name. */
function settingEnd(phrase: string, start: number, { set_by }: FrameWords): number {
  const end = phrase.indexOf('的', start) + 1;
  return end > 0 && phrase.length - end >= 4 && set_by.upTo(phrase, end, start) !== null ? end : -1;
}

/** The phrase before the number; a long one begins at its last verb. */
function ownPhrase(left: Left, at: Surroundings): string {
  const { start, end } = left.phrase;
  if (left.hole !== null)
    return clean(at.text.slice(start, left.hole.start) + at.text.slice(left.hole.end, end));
  const words = at.text.slice(start, end);
  if (end - start <= LONG || isShare(words, at.rules)) return clean(words);
  const such = words.lastIndexOf('等');
  if (such > 0 && words.length - such > 2) return clean(verbAt(words, at.rules) + words.slice(such + 1));
  for (let from = end - 5; from >= start + 4; from--) {
    const verb = at.rules.phrases.verbs.from(at.text, from);
    const isNoun = at.rules.phrases.verbNouns.from(at.text, from) !== null;
    if (verb !== null && verb.value === 'act' && !isNoun && verb.end - from >= 2 && verb.end <= end - 2)
      return clean(at.text.slice(from, end));
  }
  return clean(at.text.slice(start, end));
}

/** 支出占生产总值的比重, 支出相当于生产总值的比例: both sides belong to the name. */
function isShare(words: string, { frames }: NumberRules): boolean {
  for (let at = 2; at < words.length; at++) if (frames.share.from(words, at) !== null) return true;
  return false;
}

/** The verb that a phrase begins with, '' where it does not. */
function verbAt(words: string, { phrases }: NumberRules): string {
  const verb = phrases.verbs.from(words, 0);
  return verb?.value === 'act' ? words.slice(0, verb.end) : '';
}

/** 高新技术企业新认定167家、达到537家: what was new about the first number says nothing of the second. */
export function withoutNew(phrase: string, { phrases }: NumberRules): string {
  const verb = phrases.verbs.upTo(phrase, phrase.length);
  const isNew = verb?.value === 'act' && /[新净]/.test(phrase[verb.start] ?? '');
  return isNew && verb.start >= 2 ? phrase.slice(0, verb.start) : phrase;
}

/** 创作了一批文化精品 speaks of 文化精品; 生产总值 begins with no verb. */
function withoutVerb(phrase: string, rules: NumberRules): string {
  const { verbs, keys, verbNouns } = rules.phrases;
  const verb = verbs.from(phrase, 0);
  if (verb === null || verb.end < 2 || verb.end >= phrase.length - 1 || verbNouns.from(phrase, 0) !== null)
    return phrase;
  if (keys.has(phrase) && !keys.has(phrase.slice(verb.end))) return phrase;
  const rest = phrase.slice(verb.end).replace(/^[了着过]?(?:一大?[批系列]+)?/, '');
  return rest.length < 2 ? phrase : rest;
}
