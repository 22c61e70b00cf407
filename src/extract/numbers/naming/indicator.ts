import type { Span } from '../../../model/index.js';
import type { Mention } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';
import type { TimeExpression } from '../time/times.js';
import { clauseStart } from './clause.js';
import { type Left, readLeft } from './left.js';
import { rateOf } from './rates.js';
import { readRight } from './right.js';

/** What a number speaks of, and how it moved. */
export interface Subject {
  readonly indicator: string;
  readonly direction: 'up' | 'down' | 'flat' | '';
  readonly basis: string;
  readonly change_kind: 'level' | 'change' | 'gap';
  /** The noun that a later number without a subject of its own speaks of. */
  readonly noun: string;
  /** A level is said to be reached (达到, 降到). */
  readonly isReached: boolean;
  /** Where the clause of the number begins. */
  readonly clause: number;
  /** Where the words that name it end, when they stand behind the number. */
  readonly end: number;
  /** Where 由 or 从 stands before the first of two numbers, else -1. */
  readonly origin: number;
  /** Where that first number ends. */
  readonly originEnd: number;
  /** The phrase before the number, for the numbers of one list. */
  readonly phrase: Span;
}

/** What is looked at to name a number. */
export interface Surroundings {
  readonly text: string;
  readonly rules: NumberRules;
  readonly mention: Mention;
  /** Bounds of the sentence. */
  readonly sentence: Span;
  readonly previous: Mention | undefined;
  readonly next: Mention | undefined;
  /** Time expressions of the sentence. */
  readonly times: readonly TimeExpression[];
  /** The subject of the number before, in the same sentence. */
  readonly carried: Subject | null;
}

const LONGEST = 30;
/** A phrase longer than this begins with more than the indicator. */
const LONG = 18;

/** Names what a number speaks of: the words before it, the head noun behind it, or the subject before. */
export function nameSubject(at: Surroundings): Subject {
  const { text, rules, mention, sentence } = at;
  const floor = Math.max(sentence.start, at.previous?.end ?? 0, at.carried?.end ?? 0);
  const clause = clauseStart(text, mention.start, sentence.start);
  const start = Math.max(clause, floor);
  const left = readLeft(text, { start, end: mention.start }, at.times, rules);
  const right = takesRight(at, left)
    ? readRight(text, mention.end, at.next?.start ?? sentence.end, isAdverbial(at, left), rules)
    : null;
  const named = right === null ? fromLeft(left, at) : fromRight(text, right, left, mention);
  const moved = changeOf(left, named.indicator, at);
  return {
    indicator: named.indicator,
    noun: named.noun,
    direction: moved.direction,
    basis: left.basis,
    change_kind: moved.change_kind,
    isReached: right === null && left.predicate?.kind === 'level',
    clause,
    end: right?.end ?? 0,
    origin: left.origin,
    originEnd: mention.end,
    phrase: named.phrase,
  };
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
  const direction = left.predicate?.direction ?? '';
  const isChange = left.predicate?.kind === 'change' || unit?.kind === 'point' || unit?.unit === '番';
  return { direction, change_kind: isChange ? 'change' : 'level' };
}

/** Counts and measures look behind themselves; other kinds only where nothing before them is a noun. */
function takesRight(at: Surroundings, left: Left): boolean {
  const kind = at.mention.use?.unit.kind ?? 'count';
  const isEmpty = left.phrase.end <= left.phrase.start;
  const reaches = left.predicate === null || left.predicate.kind === 'level';
  const verb = at.rules.phrases.verbs.from(at.text, left.phrase.start);
  const isVerb = verb !== null && verb.value === 'act' && verb.end >= left.phrase.end;
  switch (kind) {
    case 'count':
    case 'measure':
      return reaches || isEmpty;
    case 'percent':
    case 'fraction':
      return isEmpty && reaches;
    case 'money':
      return reaches && (isEmpty || isVerb || (at.text[at.mention.end] === '的' && verb?.value === 'act'));
    case 'duration':
      return at.text[at.mention.end] !== '的' && (isEmpty || left.verb !== null);
    default:
      return false;
  }
}

type Named = Pick<Subject, 'indicator' | 'noun' | 'phrase'>;

/** 下设10个党支部: the head noun, with the verb where it is known. */
function fromRight(text: string, right: Span, left: Left, mention: Mention): Named {
  const noun = clean(text.slice(right.start, right.end)).replace(/的/g, '');
  // 办理, 确立 and their like say little, but meetings are held and trainings given.
  const names = left.verb?.role === 'act' || mention.use?.unit.class === 'event';
  const verb = left.verb === null || !names ? '' : text.slice(left.verb.start, left.verb.end);
  return { indicator: limit(verb + noun), noun, phrase: left.phrase };
}

function fromLeft(left: Left, at: Surroundings): Named {
  const own = ownPhrase(left, at);
  const { heads, verbs } = at.rules.phrases;
  const isHead = heads.from(own, 0)?.end === own.length;
  const isVerb = verbs.from(own, 0)?.end === own.length;
  const isEmpty = own === '' || own === '有';
  if (!(isEmpty || isHead || isVerb || own.startsWith('占')))
    return { indicator: limit(own), noun: withoutVerb(own, at.rules), phrase: left.phrase };
  const told = announced(at);
  const noun = told === null ? (at.carried?.noun ?? '') : withoutVerb(phraseText(at.text, told), at.rules);
  const phrase = isEmpty && told !== null ? told : left.phrase;
  if (isEmpty) return { indicator: noun, noun, phrase };
  if (noun === '' || left.isPart || (isHead && noun.endsWith(own)))
    return { indicator: limit(own), noun: withoutVerb(own, at.rules), phrase };
  return { indicator: limit(isVerb && !isHead ? own + noun : noun + own), noun, phrase };
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
  const left = readLeft(text, { start, end }, at.times, rules);
  if (at.carried !== null && left.predicate?.kind !== 'change') return null;
  const length = left.phrase.end - left.phrase.start;
  return length >= 2 && length <= LONG + 6 ? left.phrase : null;
}

/** The phrase before the number; a long one begins at its last verb. */
function ownPhrase(left: Left, at: Surroundings): string {
  const { start, end } = left.phrase;
  if (end - start <= LONG) return clean(at.text.slice(start, end));
  for (let from = end - 5; from >= start + 4; from--) {
    const verb = at.rules.phrases.verbs.from(at.text, from);
    if (verb !== null && verb.value === 'act' && verb.end - from >= 2 && verb.end <= end - 2)
      return clean(at.text.slice(from, end));
  }
  return clean(at.text.slice(start, end));
}

function withoutVerb(phrase: string, rules: NumberRules): string {
  const verb = rules.phrases.verbs.from(phrase, 0);
  return verb === null || verb.end >= phrase.length - 1 ? phrase : phrase.slice(verb.end);
}

/** The words without marks and spaces. */
export function clean(words: string): string {
  return words
    .replace(/[\s\u3000“”"'‘’*#|_]/g, '')
    .replace(/^[、，。；：·\-—）)]+|[、，。；：（(\-—·]+$/g, '');
}

/** The last part of a phrase that is longer than a name can be. */
export function limit(words: string): string {
  return words.length <= LONGEST ? words : words.slice(words.length - LONGEST);
}
