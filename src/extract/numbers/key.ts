import type { Subject } from './indicator.js';
import { rateOf } from './rates.js';
import type { NumberRules } from './rules.js';

const SCOPES = /^(?:[全我本][国省市县区州]|全年|年均)+/;
/** A comparison with the year before is what a rate of change means if nothing else is said. */
const YEARLY = /^(?:|同比|比上年|同期|可比价|同口径|实际|名义|扣除价格因素|比上年同期|比去年)$/;

/** The name under which a number joins those of other years: synonyms folded, rates of change set apart. */
export function keyOf(subject: Subject, kind: string, rules: NumberRules): string {
  const plain = subject.indicator.replace(SCOPES, '').replace(/\(/g, '（').replace(/\)/g, '）');
  const rate = rateOf(plain, rules);
  const isRate = kind === 'percent' && (subject.change_kind === 'change' || rate !== null);
  if (!isRate) return canonical(plain, rules);
  const base = canonical(rate?.base ?? plain, rules);
  if (base === '') return '';
  if (subject.basis === '年均' || subject.indicator.includes('年均')) return `${base}年均增速`;
  return YEARLY.test(subject.basis) ? `${base}增速` : `${base}增速（${subject.basis}）`;
}

function canonical(plain: string, rules: NumberRules): string {
  const known = rules.phrases.keys.get(plain);
  if (known !== undefined) return known;
  const verb = rules.phrases.verbs.from(plain, 0);
  const rest = verb?.value === 'light' && verb.end < plain.length - 1 ? plain.slice(verb.end) : plain;
  return rules.phrases.keys.get(rest) ?? rest;
}
