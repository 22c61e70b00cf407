import type { Numeral } from '../numeral/numeral.js';
import type { NumberRules } from '../rules.js';
import type { UnitUse } from './unit_use.js';
import type { Approx } from './vague.js';

/** How exactly a number is meant, and how far the words that say so reach. */
export interface Loose {
  readonly start: number;
  readonly end: number;
  readonly approx: Approx;
  /** Which ends the wording bounds. */
  readonly bounds: 'none' | 'low' | 'high' | 'both';
  /** No single value is stated (三五个, 几十家). */
  readonly open: boolean;
}

/** Reads the vague words directly before `start` and behind `end`. */
export function readLooseness(
  text: string,
  start: number,
  end: number,
  numeral: Numeral,
  use: UnitUse | null,
  rules: NumberRules,
): Loose {
  const before = wordBefore(text, start, use === null, rules);
  const after = rules.vague.after.from(text, text[end] === ' ' ? end + 1 : end);
  const said =
    before?.value ||
    after?.value ||
    wordFarBefore(text, start, rules) ||
    step(text, end, numeral, use, rules);
  const open = numeral.looseness === 'range' || numeral.looseness === 'indefinite';
  const approx = said === '' ? ownApprox(numeral, use) : said;
  return {
    start: before?.value ? before.start : start,
    end: after === null ? end : after.end,
    approx,
    bounds: open || (said === '' && numeral.looseness === 'few') ? 'both' : boundsOf(approx),
    open,
  };
}

/** A vague word directly before; 上 and 过 only before a bare power (上千, 过百). */
function wordBefore(
  text: string,
  start: number,
  isBare: boolean,
  rules: NumberRules,
): { readonly start: number; readonly value: Approx | '' } | null {
  const found = rules.vague.before.upTo(text, text[start - 1] === ' ' ? start - 1 : start);
  if (found !== null) return found;
  const word = text[start - 1];
  if (word !== '上' && word !== '过' && word !== '破') return null;
  const isPower = /[百千万亿]/.test(text[start] ?? '');
  if (!isPower && !(isBare && word === '过')) return null;
  if (/[通超经不以向走度渡错]/.test(text[start - 2] ?? '')) return null;
  return { start: start - 1, value: word === '过' ? 'more' : 'at_least' };
}

/** A verb and its object may stand between the word and the number, another number may not. */
const FAR = 10;

/** 至少开展2次: the word bounds the number of times. */
function wordFarBefore(text: string, start: number, rules: NumberRules): Approx | '' {
  const window = text.slice(Math.max(0, start - FAR), start);
  for (const [word, approx] of rules.vague.far) {
    if (!window.includes(word)) continue;
    const at = window.lastIndexOf(word);
    if (
      at >= 0 &&
      /^[\p{Script=Han}]*$/u.test(window.slice(at)) &&
      !/[一二三四五六七八九十]/.test(window.slice(at + word.length))
    )
      return approx;
  }
  return '';
}

/** 跨上5万亿元台阶 is at or above it; 两个台阶 are two steps. */
function step(
  text: string,
  end: number,
  numeral: Numeral,
  use: UnitUse | null,
  { frames }: NumberRules,
): Approx | '' {
  if (use === null || (use.unit.kind === 'count' && numeral.multiplier === 0)) return '';
  return frames.step.from(text, end) === null ? '' : 'at_least';
}

function ownApprox(numeral: Numeral, use: UnitUse | null): Approx {
  switch (numeral.looseness) {
    case 'more':
    case 'few':
      return 'more';
    case 'range':
      return 'about';
    case 'indefinite':
      return 'indefinite';
    default:
      return use?.more ? 'more' : 'exact';
  }
}

function boundsOf(approx: Approx): Loose['bounds'] {
  if (approx === 'more' || approx === 'at_least') return 'low';
  return approx === 'less' || approx === 'at_most' ? 'high' : 'none';
}
