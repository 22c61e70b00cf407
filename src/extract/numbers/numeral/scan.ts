import { type Alphabet, FEW, HALF, NONE } from './alphabet.js';
import { add, decimalOf } from './decimal.js';
import { type Numeral, negated, readNumeral } from './numeral.js';
import { numeralWith } from './numeral_with.js';

/** Finds every numeral of a text in one pass from left to right. */
export function scanNumerals(text: string, alphabet: Alphabet): readonly Numeral[] {
  const numerals: Numeral[] = [];
  let behind = 0;
  for (let at = nextCharacter(text, 0, alphabet); at < text.length; ) {
    // 零 of 零下 is a sign.
    const found = text.startsWith('零下', at) ? null : numeralAt(text, at, alphabet);
    if (found !== null) {
      const numeral = withSign(text, found, behind);
      numerals.push(numeral);
      behind = numeral.end;
    }
    at = nextCharacter(text, found === null ? at + 1 : found.end, alphabet);
  }
  return numerals;
}

/** Where the next numeral character stands, or the text ends. */
function nextCharacter(text: string, from: number, { role }: Alphabet): number {
  let at = from;
  while (at < text.length && role[text.charCodeAt(at)] === NONE) at += 1;
  return at;
}

function numeralAt(text: string, at: number, alphabet: Alphabet): Numeral | null {
  const role = alphabet.role[text.charCodeAt(at)];
  if (role === HALF) return single(at, 'half');
  const numeral = readNumeral(text, at, alphabet);
  if (numeral === null) return role === FEW ? single(at, 'few') : null;
  if (numeral.shape === 'power' && isCountedBySeveral(text, at)) return several(numeral);
  return withMixedFraction(text, numeral, alphabet);
}

/** 半 and 几 (two to ten) by themselves; judging tells whether they count anything. */
function single(at: number, shape: 'half' | 'few'): Numeral {
  const [low, high] = shape === 'half' ? ['0.5', '0.5'] : ['2', '10'];
  return {
    start: at,
    end: at + 1,
    low: decimalOf(low),
    high: decimalOf(high),
    looseness: shape === 'few' ? 'indefinite' : '',
    shape,
    script: 'han',
    multiplier: 0,
    multiplierStart: at + 1,
    percent: '',
    plain: '',
  };
}

/** 数十, 数百万; 数 behind 人, 总 and their like belongs to the word before it. */
function isCountedBySeveral(text: string, at: number): boolean {
  return (
    text[at - 1] === '数' && !/[人次件户总指参系基多少级额岁函代实分倍个天台套]/.test(text[at - 2] ?? '')
  );
}

function several(numeral: Numeral): Numeral {
  const times = (value: string) => ({
    coefficient: numeral.low.coefficient * BigInt(value),
    scale: numeral.low.scale,
  });
  return numeralWith(numeral, {
    start: numeral.start - 1,
    low: times('2'),
    high: times('10'),
    looseness: 'indefinite',
    shape: 'plain',
  });
}

/** 三又五分之一, 1 3/5. */
function withMixedFraction(text: string, numeral: Numeral, alphabet: Alphabet): Numeral {
  if (numeral.shape !== 'plain' || numeral.multiplier > 0 || !/[\s又]/.test(text[numeral.end] ?? ''))
    return numeral;
  const joint = /^(?:\s?又\s?| (?=[0-9０-９]{1,3}[/／]))/.exec(text.slice(numeral.end, numeral.end + 6));
  if (joint === null) return numeral;
  const at = numeral.end + joint[0].length;
  if (alphabet.role[text.charCodeAt(at)] === NONE) return numeral;
  const part = readNumeral(text, at, alphabet);
  if (part === null || part.shape !== 'fraction') return numeral;
  const value = add(numeral.low, part.low);
  return numeralWith(part, { start: numeral.start, low: value, high: value });
}

/** What a sign ends with; looked at before anything dearer. */
const SIGN_ENDS = /[负的下\-－−\s.]/;
const SIGN =
  /(?:(?<![减抱肩胜担欺自背承重税轻辜增正])负的?\s?|零下\s?|(?<![-—–－A-Za-z0-9０-９%％])[-－−]\s?)$/;

/** Within this distance of the numeral before it a dash joins two numbers instead of negating one. */
const JOINING_DISTANCE = 8;

/** Between two numbers of which the second is no end of a range. */
const APART = /[\s|，。、；：（(:]/;

/** A minus sign, 负 or 零下 before a numeral; a dash between two numerals is none. */
function withSign(text: string, numeral: Numeral, behind: number): Numeral {
  if (!SIGN_ENDS.test(text[numeral.start - 1] ?? '')) return numeral;
  const floor = Math.max(behind, numeral.start - 4);
  const sign = SIGN.exec(text.slice(floor, numeral.start));
  if (sign === null) return leadingPoint(text, numeral);
  const start = floor + sign.index;
  const isDash = /[-－−]/.test(sign[0]);
  if (isDash && behind > 0 && start - behind < JOINING_DISTANCE && joins(text, behind, start)) return numeral;
  return negated(numeral, start);
}

/** A dash directly behind the number or a bracket that belongs to it: 1万(含)-5万元. */
function joins(text: string, behind: number, dash: number): boolean {
  return /[)）]/.test(text[dash - 1] ?? '') || !APART.test(text.slice(behind, dash));
}

/** `.77` at the beginning of a word. */
function leadingPoint(text: string, numeral: Numeral): Numeral {
  if (text[numeral.start - 1] !== '.' || numeral.script !== 'arabic' || numeral.plain === '') return numeral;
  if (!/^\s?$/.test(text[numeral.start - 2] ?? '') || numeral.plain.includes('.')) return numeral;
  const value = decimalOf(`0.${numeral.plain}`);
  return numeralWith(numeral, { start: numeral.start - 1, low: value, high: value, plain: '' });
}
