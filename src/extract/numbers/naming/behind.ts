import type { Span } from '../../../model/index.js';
import { isThreshold } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';
import type { Left } from './left.js';
import type { Named } from './named.js';
import type { Surroundings } from './subject.js';
import { clean, limit } from './wording.js';

/** A phrase up to this length stands whole before the noun behind an amount. */
const SHORT = 14;

/** 下设10个党支部: the head noun, with the verb where it is known. */
export function fromRight(right: Span, left: Left, at: Surroundings): Named {
  const { text, mention, next, rules } = at;
  const noun = clean(text.slice(right.start, right.end)).replace(/的/g, '');
  // 总规模为300亿元的基金.
  const head = rules.phrases.heads.upTo(text, left.phrase.end, left.phrase.start);
  if (text[mention.end] === '的' && head !== null) {
    const isWhole = right.end !== next?.start;
    const measure = text.slice(head.start, head.end);
    return { indicator: limit(isWhole ? noun + measure : measure), noun, phrase: left.phrase };
  }
  // 中央财政安排109亿元资金: who spends belongs to the name.
  if ((mention.use?.unit.kind === 'money' && !isThreshold(text, mention)) || isUsed(text, mention, rules)) {
    const before = clean(text.slice(left.phrase.start, mention.start)).replace(/的$/, '').replace(WILL, '$1');
    const whole = before.length <= SHORT ? before + noun : noun;
    const isPurpose = before !== '' && rules.phrases.verbs.from(text, right.start) !== null;
    return { indicator: limit(whole), noun: isPurpose ? before : noun, phrase: left.phrase };
  }
  const own = leading(left, { text, mention, rules });
  return { indicator: limit(own + noun), noun, phrase: left.phrase };
}

/** 财政支出的70%用于民生: what a share is used for belongs to the name. */
export function isUsed(
  text: string,
  { use, end }: Surroundings['mention'],
  { frames }: NumberRules,
): boolean {
  return use?.unit.kind === 'percent' && frames.purpose.from(text, end)?.value === 'use';
}

/** 将投入 is named 投入. */
const WILL = /(?:将|拟|要|共|已|累计)(\p{Script=Han}{2})$/u;

/** Modifiers up to this length stand before the number and the noun behind it (沈阳都市圈120项重点项目). */
const LONGEST_MODIFIER = 10;

/** What stands before the noun in the name: the verb of what was done, or a modifier of the noun. */
function leading(
  left: Left,
  { text, mention, rules }: Pick<Surroundings, 'text' | 'mention' | 'rules'>,
): string {
  const { start, end } = left.phrase;
  const isMoved = left.predicate !== null && left.predicate.direction !== '';
  if (isMoved) return '';
  if (left.verb !== null) {
    // 办理, 确立 and their like say little, but meetings are held and trainings given.
    const names = left.verb.role === 'act' || mention.use?.unit.class === 'event';
    const verb = names ? (outerVerb(left.verb, start, text, rules) ?? left.verb) : null;
    return verb === null ? '' : text.slice(verb.start, verb.end);
  }
  const cut = rules.phrases.verbs.upTo(text, mention.start, start);
  if (left.predicate !== null)
    return cut?.value === 'act' ? spoken(text.slice(cut.start, cut.end), rules) : '';
  return modifier(text, { start: beyondVerbs(text, left.phrase, rules), end }, rules);
}

/** 出台了促进经济发展的40条措施: behind 的 the number goes on with the verb that the phrase begins with. */
function outerVerb({ start, end }: Span, floor: number, text: string, { phrases }: NumberRules): Span | null {
  const outer = text[end] === '的' && start > floor ? phrases.verbs.from(text, floor) : null;
  return outer?.value === 'act' && outer.end < start ? outer : null;
}

/** 安排700万人就业, but not 突破. */
function spoken(verb: string, { statusCues }: NumberRules): string {
  return statusCues.reaches.includes(verb) ? '' : verb;
}

/** 加快推进金阳新区: where the words that say no more than that something is done end. */
function beyondVerbs(text: string, { start, end }: Span, { phrases, frames }: NumberRules): number {
  let from = start;
  for (;;) {
    const word = frames.function.from(text, from) ?? phrases.verbs.from(text, from);
    const isLight = word !== null && word.value !== 'act' && phrases.verbNouns.from(text, from) === null;
    if (word === null || !isLight || word.end > end) return from;
    from = /[了着过]/.test(text[word.end] ?? '') && word.end < end ? word.end + 1 : word.end;
  }
}

/** 十个方面 is a number of its own. */
const COUNTED = /[一二两三四五六七八九十][个项条类种大]/;

function modifier(text: string, { start, end }: Span, { frames }: NumberRules): string {
  const words = text.slice(start, end);
  if (words.length < 2 || words.length > LONGEST_MODIFIER || !MODIFIER.test(words)) return '';
  return COUNTED.test(words) ||
    /[和与及、]/.test(text[end] ?? '') ||
    frames.function.upTo(text, end, start) !== null
    ? ''
    : words;
}

/** Han characters without marks, not ending with 等. */
const MODIFIER = /^[\p{Script=Han}A-Za-z]+(?<![等在对为以地])$/u;
