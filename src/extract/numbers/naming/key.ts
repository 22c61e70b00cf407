import type { NumberRules } from '../rules.js';
import { rateOf } from './rates.js';
import type { Subject } from './subject.js';

/** The basis of a yearly average, and the word for it in a title. */
export const AVERAGE = '年均';
/** What a rate of change is called. */
export const RATE = '增速';

/** What a name does not say of a number: its kind, and the year or years that it speaks of. */
export interface Told {
  readonly kind: string;
  /** The last year of its period. */
  readonly year: number | null;
  /** The number's own clause or a span of years says how long a sum was added up. */
  readonly isBounded: boolean;
  /** Whose report tells it. */
  readonly org: string;
}

/** Kinds of number that may tell which part something is of a whole. */
const PARTS: ReadonlySet<string> = new Set(['percent', 'fraction', 'point']);

/** What a sum over an untold time is called. */
const SUM = '累计';

/** The name under which a number joins those of other years: synonyms folded, rates of change set apart. */
export function keyOf(subject: Subject, told: Told, rules: NumberRules): string {
  const plain = withoutScope(subject.name, rules).replace(/\(/g, '（').replace(/\)/g, '）');
  const rate = rateOf(plain, rules);
  const isRate = told.kind === 'percent' && (subject.change_kind === 'change' || rate !== null);
  const stem = isRate ? (rate?.base ?? plain) : plain;
  const base = conditional(stem, isRate, told, rules) ?? canonical(stem, PARTS.has(told.kind), rules);
  if (base === '') return '';
  const sum = subject.isSum && !told.isBounded && !base.startsWith(SUM) ? SUM : '';
  const isAverage = subject.basis === AVERAGE || subject.name.includes(AVERAGE);
  if (!isRate) return (isAverage && !base.includes(AVERAGE) ? AVERAGE : sum) + base;
  if (isAverage) return `${base}${AVERAGE}${RATE}`;
  const against = isYearly(subject.basis, told, rules) ? '' : `（${subject.basis}）`;
  return `${sum}${base}${RATE}${against}`;
}

function conditional(stem: string, isRate: boolean, { org }: Told, rules: NumberRules): string | undefined {
  const known = rules.phrases.conditionalKeys.get(stem);
  if (known === undefined || (known.org !== '' && known.org !== org)) return undefined;
  return known.of === '' || isRate ? known.key : undefined;
}

/** 比上年, or 比 and the year before by its name. */
function isYearly(basis: string, { year }: Told, { phrases }: NumberRules): boolean {
  if (phrases.yearly.has(basis)) return true;
  const named = /^比([0-9]{4})年$/.exec(basis)?.[1];
  return named !== undefined && year !== null && Number(named) === year - 1;
}

/** 全省 and 我市 at the head name the body that reports anyway. */
function withoutScope(indicator: string, rules: NumberRules): string {
  const scope = rules.frames.scope.from(indicator, 0);
  return scope === null ? indicator : withoutScope(indicator.slice(scope.end), rules);
}

function canonical(plain: string, isPart: boolean, rules: NumberRules): string {
  const known =
    rules.phrases.keys.get(plain) ?? sizeOf(plain, rules) ?? (isPart ? shareOf(plain, rules) : undefined);
  if (known !== undefined) return known;
  const verb = rules.phrases.verbs.from(plain, 0);
  const isLight = verb?.value === 'light' && verb.end < plain.length - 1;
  const rest = isLight ? plain.slice(verb.end).replace(/^[了的]/, '') : plain;
  return rules.phrases.keys.get(rest) ?? rest;
}

/** 生产总值总量 is the 生产总值. */
function sizeOf(plain: string, { phrases, frames }: NumberRules): string | undefined {
  const size = frames.size.upTo(plain, plain.length, 2);
  return size === null ? undefined : phrases.keys.get(plain.slice(0, size.start));
}

const SHARE = /^(.{2,})占(?![比用领有据]|地(?![区方]))(.{2,}?)的?(?:比重|比例)?$/;

/** 研发投入占GDP的比重 and 研发投入占地区生产总值比重 are one share, both parts by their own keys. */
function shareOf(plain: string, { phrases }: NumberRules): string | undefined {
  const match = SHARE.exec(plain);
  if (match === null) return undefined;
  const [, part = '', whole = ''] = match;
  const joined = `${phrases.keys.get(part) ?? part}占${phrases.keys.get(whole) ?? whole}比重`;
  return phrases.keys.get(joined) ?? joined;
}
