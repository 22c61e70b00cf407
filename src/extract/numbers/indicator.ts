import type { Span } from '../../model/index.js';
import { clauseStart } from './clause.js';
import { type Left, readLeft } from './left.js';
import type { Mention } from './mention.js';
import { readRight } from './right.js';
import type { NumberRules } from './rules.js';
import type { TimeExpression } from './times.js';

/** What a number speaks of, and how it moved. */
export interface Subject {
  readonly indicator: string;
  readonly direction: 'up' | 'down' | 'flat' | '';
  readonly basis: string;
  readonly change_kind: 'level' | 'change' | 'gap' | '';
  /** The noun that a later number without a subject of its own speaks of. */
  readonly noun: string;
  readonly clause: number;
  /** Where the words that name it end, when they stand behind the number. */
  readonly end: number;
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

/** Names what a number speaks of: the words before it, the head noun behind it, or the subject before. */
export function nameSubject(at: Surroundings): Subject {
  const { text, rules, mention, sentence } = at;
  const floor = Math.max(sentence.start, at.previous?.end ?? 0, at.carried?.end ?? 0);
  const start = clauseStart(text, mention.start, floor);
  const clause = clauseStart(text, mention.start, sentence.start);
  const left = readLeft(text, { start, end: mention.start }, at.times, rules.phrases);
  const right = takesRight(at, left)
    ? readRight(text, mention.end, at.next?.start ?? sentence.end, rules.phrases)
    : null;
  const own = clean(text.slice(left.phrase.start, left.phrase.end));
  const named = right === null ? fromLeft(own, left, at) : fromRight(text, right, left, mention);
  const gap = left.gap !== '';
  return {
    ...named,
    direction: gap ? left.gap : (left.predicate?.direction ?? ''),
    basis: left.basis,
    change_kind: gap ? 'gap' : (left.predicate?.kind ?? defaultChange(mention)),
    clause,
    end: right?.end ?? 0,
  };
}

function defaultChange(mention: Mention): Subject['change_kind'] {
  return mention.use?.unit.kind === 'point' ? 'change' : 'level';
}

/** Counts and measures look behind themselves; shares and money only where 的 or a bare verb asks for it. */
function takesRight(at: Surroundings, left: Left): boolean {
  const kind = at.mention.use?.unit.kind ?? 'count';
  const isEmpty = left.phrase.end <= left.phrase.start;
  const isVerb = left.verb !== null && left.verb.start <= left.phrase.start;
  if (kind === 'count' || kind === 'measure')
    return left.predicate === null || isEmpty || left.predicate.kind === 'level';
  if (kind === 'point' || kind === 'multiple') return false;
  const linked = at.text[at.mention.end] === '的';
  return linked ? isEmpty : isVerb && left.predicate === null && kind === 'money';
}

type Named = Pick<Subject, 'indicator' | 'noun'>;

/** 下设10个党支部: the head noun, with the verb where it is known. */
function fromRight(text: string, right: Span, left: Left, mention: Mention): Named {
  const noun = clean(text.slice(right.start, right.end)).replace(/的/g, '');
  // 办理, 确立 and their like say little, but meetings are held and trainings given.
  const names = left.verb?.role === 'act' || mention.use?.unit.class === 'event';
  const verb = left.verb === null || !names ? '' : text.slice(left.verb.start, left.verb.end);
  return { indicator: limit(verb + noun), noun };
}

function fromLeft(own: string, left: Left, at: Surroundings): Named {
  const carried = at.carried?.noun ?? '';
  if (own === '') return { indicator: carried, noun: carried };
  const isVerb = left.verb !== null && left.verb.start <= left.phrase.start;
  if (isVerb && carried !== '') return { indicator: limit(own + carried), noun: carried };
  const head = at.rules.phrases.heads.from(own, 0);
  if (head !== null && head.end === own.length && carried !== '' && !carried.endsWith(own))
    return { indicator: limit(carried + own), noun: carried };
  return { indicator: limit(own), noun: withoutVerb(own, at.rules) };
}

function withoutVerb(phrase: string, rules: NumberRules): string {
  const verb = rules.phrases.verbs.from(phrase, 0);
  return verb === null || verb.end >= phrase.length - 1 ? phrase : phrase.slice(verb.end);
}

function clean(words: string): string {
  return words
    .replace(/[\s\u3000“”"'‘’*#|_]/g, '')
    .replace(/^[、，。；：·\-—（(）)]+|[、，。；：（(\-—·]+$/g, '');
}

function limit(words: string): string {
  return words.length <= LONGEST ? words : words.slice(words.length - LONGEST);
}
