import type { Span } from '../../../model/index.js';
import { isThreshold } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';
import { fromRight, isUsed } from './behind.js';
import { clauseStart } from './clause.js';
import { RATE } from './key.js';
import { type Left, leftWith, readLeft } from './left.js';
import { fromLeft, type Named } from './named.js';
import type { Predicate } from './phrases.js';
import { rateOf } from './rates.js';
import { behindBracket, readRight } from './right.js';
import type { Subject, Surroundings } from './subject.js';
import { isVerbs } from './verbs.js';
import { clean, limit } from './wording.js';

/** Names what a number speaks of: the words before it, the head noun behind it, or the subject before. */
export function nameSubject(at: Surroundings): Subject {
  const { text, rules, mention, sentence } = at;
  const floor = Math.max(sentence.start, floorOf(at));
  const clause = clauseStart(text, mention.start, sentence.start);
  const start = Math.max(clause, floor);
  const read = readLeft(text, { start, end: mention.start }, at.times, rules);
  const right = takesRight(at, read)
    ? readRight(text, mention.end, at.next?.start ?? sentence.end, mayBeVerb(at, read), rules)
    : null;
  const left = right === null ? withCut(read, at) : withVerbs(read, at);
  const named =
    paceOf(at, left) ??
    (right === null ? fromLeft(left, at) : (stepOf(right, left, at) ?? fromRight(right, left, at)));
  const moved = changeOf(left, named.indicator, at);
  return {
    indicator: named.indicator,
    name: named.indicator,
    change: moved.change_kind === 'change' ? (rateBehind(at)?.word ?? left.predicate?.title ?? '') : '',
    direction: moved.direction,
    basis: left.basis,
    change_kind: moved.change_kind,
    isRate: mention.use?.unit.kind === 'percent' && moved.change_kind === 'change',
    isSum: left.isSum,
    noun: named.noun,
    whole: named.whole ?? named.noun,
    isReached: right === null && left.predicate?.kind === 'level',
    clause,
    end: right?.end ?? 0,
    origin: left.origin,
    originEnd: mention.end,
    phrase: named.phrase,
  };
}

/** 压减“三公”经费50万元: the verb before its noun tells a decrease, as 经费压减50万元 does. */
function withCut(left: Left, { text, rules }: Surroundings): Left {
  const { start, end } = left.phrase;
  if (left.predicate !== null || left.hole !== null || end - start > LONGEST_CUT) return left;
  const verb = rules.frames.cut_verb.from(text, start);
  if (verb === null || end - verb.end < 2 || !isCutNoun(text, { start: verb.end, end }, rules)) return left;
  if (rules.phrases.verbNouns.from(text, start) !== null) return left;
  const predicate: Predicate = { kind: 'change', direction: 'down', title: text.slice(verb.start, verb.end) };
  return leftWith(left, { phrase: { start: verb.end, end }, verb: null, predicate });
}

/** 精简到 and 精简调整 have no noun behind the verb. */
function isCutNoun(text: string, span: Span, rules: NumberRules): boolean {
  return !/[到至为、和与及了]/.test(text[span.start] as string) && !isVerbs(text, span, rules);
}

/** What is cut is named shortly; longer phrases tell more than one thing. */
const LONGEST_CUT = 18;

/** 新建和改造提升40个公园: verbs before the number, none of them a change of it. */
function withVerbs(left: Left, at: Surroundings): Left {
  if (!isVerbAlone(at, left)) return left;
  const phrase = { start: left.phrase.start, end: at.mention.start };
  return leftWith(left, {
    phrase,
    verb: { start: phrase.start, end: phrase.end, role: 'act' },
    predicate: null,
  });
}

/** 生产总值连跨三个万亿元台阶: what follows goes on with 生产总值 and not with the steps. */
function stepOf(right: Span, left: Left, { text, rules }: Surroundings): Named | null {
  const step = rules.frames.step.upTo(text, right.end, right.start);
  const { start, end } = left.phrase;
  if (step === null || end - start < 2) return null;
  const noun = clean(text.slice(start, end));
  return { indicator: limit(noun + text.slice(step.start, step.end)), noun, phrase: left.phrase };
}

/** 产值增长30.4%，同比加快16.7个百分点: it is the rate that moved. */
function paceOf({ mention, carried, rules }: Surroundings, { phrase, predicate }: Left): Named | null {
  if (mention.use?.unit.kind !== 'point' || predicate?.kind !== 'change' || carried === null) return null;
  if (phrase.end > phrase.start || !carried.isRate) return null;
  const name = rateOf(carried.name, rules) === null ? `${carried.whole}${RATE}` : carried.name;
  return { indicator: name, noun: carried.noun, phrase };
}

/** Where the words before the number begin: behind the number before, unless that only tells which (3000万元以上项目). */
function floorOf({ text, previous, carried, mention }: Surroundings): number {
  if (previous === undefined) return carried?.end ?? 0;
  if (isThreshold(text, previous) && !/[，、；：。]/.test(text.slice(previous.end, mention.start)))
    return itemStart(text, previous.start);
  return Math.max(behindBracket(text, previous.end), carried?.end ?? 0);
}

/** Behind the last 、 within the reach of a clause. */
function itemStart(text: string, at: number): number {
  const floor = clauseStart(text, at, 0);
  return floor + text.slice(floor, at).lastIndexOf('、') + 1;
}

/** A verb may stand behind how often something was done, and behind an amount for what it was spent on. */
function mayBeVerb(at: Surroundings, left: Left): boolean {
  return (
    isAdverbial(at, left) ||
    isUsed(at.text, at.mention, at.rules) ||
    (at.mention.use?.unit.kind === 'money' && isSpent(at, left) && hasPurpose(at))
  );
}

/** 四次提高标准: how often something was done stands before the verb. */
function isAdverbial(at: Surroundings, left: Left): boolean {
  const unit = at.mention.use?.unit;
  return (unit?.class === 'event' || unit?.kind === 'duration') && left.phrase.end <= left.phrase.start;
}

/** Whether a level, a change or a gap is told: by the predicate, by a noun (涨幅), or by the unit (番). */
function changeOf(
  left: Left,
  indicator: string,
  at: Surroundings,
): Pick<Subject, 'direction' | 'change_kind'> {
  if (left.gap !== '') return { direction: left.gap, change_kind: 'gap' };
  const unit = at.mention.use?.unit;
  const rate = unit?.kind === 'percent' ? rateOf(indicator, at.rules) : null;
  if (rate !== null) return { direction: rate.direction, change_kind: 'change' };
  const behind = rateBehind(at);
  if (behind !== null) return { direction: behind.direction, change_kind: 'change' };
  const direction = left.predicate?.direction ?? '';
  const isChange = left.predicate?.kind === 'change' || unit?.kind === 'point' || unit?.unit === '番';
  return { direction, change_kind: isChange ? 'change' : 'level' };
}

/** 实现9.5%的增长: the change is named behind the number. */
function rateBehind({
  text,
  mention,
  rules,
}: Surroundings): { readonly word: string; readonly direction: 'up' | 'down' } | null {
  if (mention.use?.unit.kind !== 'percent' || text[mention.end] !== '的') return null;
  const rate = rules.phrases.rates.from(text, mention.end + 1);
  return rate === null ? null : { word: text.slice(rate.start, rate.end), direction: rate.value };
}

/** Counts and measures look behind themselves; other kinds only where nothing before them is a noun. */
function takesRight(at: Surroundings, left: Left): boolean {
  const { text, mention } = at;
  const isEmpty = left.phrase.end <= left.phrase.start || isVerbAlone(at, left);
  const reaches = left.predicate === null || left.predicate.kind === 'level';
  if (isThreshold(text, mention)) return reaches;
  // 排名从46位提升到31位.
  if (!isEmpty && isMoved(left)) return false;
  // 产量稳定在1亿吨的水平上, but 总规模为300亿元的基金.
  if (!isEmpty && text[mention.end] === '的' && left.predicate !== null) return endsWithHead(at, left);
  return reachesByKind(at, left, isEmpty, reaches);
}

function isMoved({ origin, predicate }: Left): boolean {
  return origin >= 0 || (predicate !== null && predicate.direction !== '');
}

function reachesByKind(at: Surroundings, left: Left, isEmpty: boolean, reaches: boolean): boolean {
  const { text, mention } = at;
  switch (mention.use?.unit.kind ?? 'count') {
    case 'count':
    case 'measure':
      return reaches || isEmpty;
    case 'percent':
    case 'fraction':
      return (
        reaches &&
        (isEmpty ||
          (text[mention.end] === '的' && left.verb?.start === left.phrase.start) ||
          (isUsed(text, mention, at.rules) &&
            at.rules.frames.cut_verb.from(text, left.phrase.start) === null))
      );
    case 'money':
      return reaches && (isEmpty || (isSpent(at, left) && (hasHead(at) || hasPurpose(at))));
    case 'duration':
      return text[mention.end] !== '的' && (isEmpty || left.verb !== null || isReach(at, left));
    default:
      return false;
  }
}

/** 培育提升10户企业: no noun that could grow stands before. */
function isVerbAlone({ text, rules }: Surroundings, { phrase, predicate }: Left): boolean {
  return predicate?.kind === 'change' && isVerbs(text, phrase, rules);
}

function endsWithHead({ text, mention, rules }: Surroundings, { phrase }: Left): boolean {
  if (mention.use?.unit.kind === 'percent') return false;
  return rules.phrases.heads.upTo(text, phrase.end, phrase.start) !== null;
}

/** 中央财政安排109亿元资金, 发放价值3万元的物资: a verb leads to the amount and on to the noun behind it. */
function isSpent({ text, mention, rules }: Surroundings, left: Left): boolean {
  const { verbs } = rules.phrases;
  if (text[mention.end] === '的') return verbs.from(text, left.phrase.start)?.value === 'act';
  if (verbs.upTo(text, mention.start, left.phrase.start)?.value === 'act') return true;
  return (
    rules.frames.purpose.from(text, mention.end)?.value === 'use' &&
    verbs.from(text, left.phrase.start) !== null
  );
}

/** 5小时航程圈: a short noun directly behind, up to the end of the clause. */
const REACH = /^\p{Script=Han}{2,8}(?![\p{L}\p{N}])/u;

function isReach({ text, mention, rules }: Surroundings, left: Left): boolean {
  if (left.predicate !== null || !REACH.test(text.slice(mention.end, mention.end + 9))) return false;
  const { verbs, predicates } = rules.phrases;
  return verbs.from(text, mention.end) === null && predicates.from(text, mention.end) === null;
}

/** 投入100亿元支持职业教育: what it is spent on follows with its verb. */
function hasPurpose({ text, mention, rules }: Surroundings): boolean {
  const verb = rules.phrases.verbs.from(text, mention.end);
  return verb !== null && (verb.value === 'act' || rules.frames.purpose.from(text, mention.end) !== null);
}

/** What stands behind the amount begins with no verb, or ends with a noun for money (建设资金). */
function hasHead({ text, mention, next, sentence, rules }: Surroundings): boolean {
  const right = readRight(text, mention.end, next?.start ?? sentence.end, false, rules);
  if (right === null) return false;
  const { heads, verbs } = rules.phrases;
  return verbs.from(text, right.start) === null || heads.upTo(text, right.end, right.start) !== null;
}
