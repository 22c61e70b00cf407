import type { Subject } from './indicator.js';
import type { NumberRules } from './rules.js';

const RATE_WORDS = /(?:增长速度|增长率|增长|增速|增幅|涨幅|降幅)$/;
const SCOPES = /^(?:全国|全省|全市|全县|全区|我国|我省|我市|我县|我区|全年|年均)+/;

/** The name under which a number joins those of other years: synonyms folded, rates of change set apart. */
export function keyOf(subject: Subject, kind: string, rules: NumberRules): string {
  const plain = subject.indicator.replace(SCOPES, '').replace(/\(/g, '（').replace(/\)/g, '）');
  if (plain === '') return '';
  const listed = rules.phrases.keys.get(plain);
  if (listed !== undefined && subject.change_kind !== 'change') return listed;
  const base = canonical(plain.replace(RATE_WORDS, ''), rules) || canonical(plain, rules);
  const isRate = kind === 'percent' && (subject.change_kind === 'change' || RATE_WORDS.test(plain));
  if (!isRate) return canonical(plain, rules);
  return subject.basis === '年均' || subject.indicator.includes('年均') ? `${base}年均增速` : `${base}增速`;
}

function canonical(plain: string, rules: NumberRules): string {
  const known = rules.phrases.keys.get(plain);
  if (known !== undefined) return known;
  const verb = rules.phrases.verbs.from(plain, 0);
  const rest = verb?.value === 'light' && verb.end < plain.length - 1 ? plain.slice(verb.end) : plain;
  return rules.phrases.keys.get(rest) ?? rest;
}
