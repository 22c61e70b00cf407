import { isThreshold, type Mention } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';

/** What is read like a figure but tells only which things are meant (50人以上的企业), or that there are none. */
export function isAside(text: string, mention: Mention, rules: NumberRules): boolean {
  return isDenied(mention, text, rules) || isCondition(text, mention, rules);
}

/** 没有一例, 未发生一起: 一 counts what is not there. */
export function isDenied(
  { numeral: { start, end }, use }: Mention,
  text: string,
  rules: NumberRules,
): boolean {
  if (text[start] !== '一' || end - start > 1 || use?.unit.kind !== 'count') return false;
  return rules.passing.denial.upTo(text, start) !== null;
}

/** 65岁以上老人, 3亿元以上项目, 50人以上的企业; but 新建50公里以上绿道 and 争取3亿元以上资金 tell how much. */
function isCondition(text: string, mention: Mention, rules: NumberRules): boolean {
  const unit = mention.use?.unit;
  if (unit === undefined || !isThreshold(text, mention)) return false;
  if (unit.base === '岁') return true;
  const isOf = text[mention.end] === '的';
  const noun = isOf ? mention.end + 1 : mention.end;
  if (isVerbAt(text, noun, rules)) return false;
  if (unit.kind === 'money') return rules.passing.amount.from(text, noun) === null;
  if (unit.kind === 'count' && !isOf) return false;
  return !isSaidOf(text, mention.start, rules);
}

function isVerbAt(text: string, at: number, { phrases }: NumberRules): boolean {
  return phrases.verbs.from(text, at) !== null && phrases.verbNouns.from(text, at) === null;
}

/** A verb or a predicate leads to the number: so many were built or reached. */
function isSaidOf(text: string, at: number, { phrases }: NumberRules): boolean {
  return phrases.verbs.upTo(text, at) !== null || phrases.predicates.upTo(text, at) !== null;
}
