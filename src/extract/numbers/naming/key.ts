import type { NumberRules } from '../rules.js';
import { rateOf } from './rates.js';
import type { Subject } from './subject.js';

/** The basis of a yearly average, and the word for it in a title. */
export const AVERAGE = '年均';
/** What a rate of change is called. */
export const RATE = '增速';

/** The name under which a number joins those of other years: synonyms folded, rates of change set apart. */
export function keyOf(subject: Subject, kind: string, rules: NumberRules): string {
  const plain = withoutScope(subject.name, rules).replace(/\(/g, '（').replace(/\)/g, '）');
  const rate = rateOf(plain, rules);
  const isRate = kind === 'percent' && (subject.change_kind === 'change' || rate !== null);
  if (!isRate) return canonical(plain, rules);
  const base = canonical(rate?.base ?? plain, rules);
  if (base === '') return '';
  if (subject.basis === AVERAGE || subject.name.includes(AVERAGE)) return `${base}${AVERAGE}${RATE}`;
  return rules.phrases.yearly.has(subject.basis) ? `${base}${RATE}` : `${base}${RATE}（${subject.basis}）`;
}

/** 全省 and 我市 at the head name the body that reports anyway. */
function withoutScope(indicator: string, rules: NumberRules): string {
  const scope = rules.frames.scope.from(indicator, 0);
  return scope === null ? indicator : withoutScope(indicator.slice(scope.end), rules);
}

function canonical(plain: string, rules: NumberRules): string {
  const known = rules.phrases.keys.get(plain);
  if (known !== undefined) return known;
  const verb = rules.phrases.verbs.from(plain, 0);
  const isLight = verb?.value === 'light' && verb.end < plain.length - 1;
  const rest = isLight ? plain.slice(verb.end).replace(/^[了的]/, '') : plain;
  return rules.phrases.keys.get(rest) ?? rest;
}
