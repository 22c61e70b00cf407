import type { Span } from '../../../model/index.js';
import { type Alphabet, ARABIC, DIGIT, isLigature, NONE, POWER } from './alphabet.js';
import { type Decimal, decimalOf, divide, negate, shift, ZERO } from './decimal.js';
import { evaluate, rangeOf } from './evaluate.js';
import { lex, type Piece } from './lex.js';
import { digitAt, digitsEnd, readLiteral } from './literal.js';
import { numeralWith } from './numeral_with.js';

/** How a numeral is written, as far as judging it needs to know. */
type Shape =
  | 'plain'
  /** Han digits one after the other without a power (二〇二三, 一二三). */
  | 'digits'
  /** Begins with a power that no digit counts (百, 千万). */
  | 'power'
  /** Several points, too many digits: a version, a date, a code. */
  | 'dotted'
  /** Separators that fit no grouping. */
  | 'damaged'
  | 'fraction'
  /** 半 or 几 by itself. */
  | 'half'
  | 'few';

/** What the numeral itself leaves open: 30余, 三十几, 三五, 几十. */
type Looseness = '' | 'more' | 'few' | 'range' | 'indefinite';

/** A numeral as read: `low` and `high` count in the trailing 万 or 亿 where there is one. */
export interface Numeral extends Span {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly looseness: Looseness;
  readonly shape: Shape;
  readonly script: 'arabic' | 'han' | 'mixed';
  /** The exponent of the trailing 万, 亿 or 万亿 that a unit takes to itself, else 0. */
  readonly multiplier: number;
  /** Where that multiplier begins. */
  readonly multiplierStart: number;
  /** `%` or `‰` where 百分之 or 千分之 stands before the number. */
  readonly percent: '' | '%' | '‰' | '‱';
  /** Digits as they stand, for years and codes; '' where the numeral is more than digits. */
  readonly plain: string;
}

const HUNDRED = decimalOf('100');
const ONE_HALF = decimalOf('0.5');
const SPACED_PARTS = /[分之\s]/;

/** Reads the numeral that begins at `at`, a place where a numeral character stands; null where none is. */
export function readNumeral(text: string, at: number, alphabet: Alphabet): Numeral | null {
  const quick = quickLiteral(text, at, alphabet) ?? quickDigit(text, at, alphabet);
  if (quick !== null) return quick;
  if (text.startsWith('百分百', at))
    return numeralWith(simple(at, at + 3, HUNDRED, HUNDRED), { percent: '%' });
  // 减少一半, but 一半天.
  if (text.startsWith('一半', at) && !/[天年个]/.test(text[at + 2] ?? ''))
    return numeralWith(simple(at, at + 2, ONE_HALF, ONE_HALF), { shape: 'fraction' });
  const pieces = lex(text, at, alphabet);
  const last = pieces.at(-1);
  if (last === undefined) return null;
  const slash = pieces.length === 1 ? slashFraction(text, at, last) : null;
  if (slash !== null) return slash;
  const behind = partsEnd(text, last.end);
  if (behind > last.end) {
    const part = readPart(text, pieces, behind, alphabet);
    if (part !== null) return part;
  }
  return ofPieces(text, pieces, alphabet);
}

/** Most numerals are Arabic digits with a unit behind them. */
function quickLiteral(text: string, at: number, alphabet: Alphabet): Numeral | null {
  if (alphabet.role[text.charCodeAt(at)] !== ARABIC) return null;
  const literal = readLiteral(text, at);
  const next = text.charCodeAt(literal.end);
  const isEnd = !(alphabet.role[next] || /[\s点个余多来/／分又eE]/.test(text[literal.end] ?? ''));
  if (!isEnd || literal.form !== 'plain' || literal.plain.length > 18) return null;
  const plain = literal.grouped && text[at + 1] !== ' ' ? '' : literal.plain;
  return single(at, literal.end, decimalOf(literal.plain), 'arabic', plain);
}

/** Most Han numerals are one digit with a character behind it that goes on with no numeral. */
function quickDigit(text: string, at: number, alphabet: Alphabet): Numeral | null {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (alphabet.role[unit] !== DIGIT || alphabet.role[next] !== NONE || isLigature(unit)) return null;
  if (/[\s点个余多来分又]/.test(text[at + 1] ?? '')) return null;
  const digit = alphabet.worth[unit] as number;
  const value = ONES[digit] as Decimal;
  return single(at, at + 1, value, 'han', String(digit));
}

const ONES: readonly Decimal[] = Array.from({ length: 10 }, (_, digit) => decimalOf(String(digit)));

/** One exact number; written out, as most numerals of a report are made here. */
function single(
  start: number,
  end: number,
  value: Decimal,
  script: Numeral['script'],
  plain: string,
): Numeral {
  return {
    start,
    end,
    low: value,
    high: value,
    looseness: '',
    shape: 'plain',
    script,
    multiplier: 0,
    multiplierStart: end,
    percent: '',
    plain,
  };
}

function simple(start: number, end: number, low: Decimal, high: Decimal): Numeral {
  return {
    start,
    end,
    low,
    high,
    looseness: '',
    shape: 'plain',
    script: 'han',
    multiplier: 0,
    multiplierStart: end,
    percent: '',
    plain: '',
  };
}

function ofPieces(text: string, pieces: readonly Piece[], alphabet: Alphabet): Numeral | null {
  const first = pieces[0] as Piece;
  const last = pieces[pieces.length - 1] as Piece;
  const tail = multiplierOf(pieces);
  const counted = pieces.slice(0, pieces.length - tail.pieces);
  const looseness = loosenessOf(pieces);
  const isOpen = looseness === 'few' || looseness === 'range' || looseness === 'indefinite';
  const low = evaluate(counted, 'low');
  const only = pieces.length === 1 ? first : null;
  const plain =
    only?.kind === 'literal' ? only.literal.plain : only?.kind === 'digits' ? only.digits.join('') : '';
  return {
    start: first.start,
    end: exponentEnd(text, last),
    low: scaled(text, last, low),
    high: scaled(text, last, isOpen ? evaluate(counted, 'high') : low),
    looseness,
    shape: shapeOf(pieces, alphabet, text),
    script: scriptOf(pieces),
    multiplier: tail.exponent,
    multiplierStart: tail.pieces === 0 ? last.end : (pieces[pieces.length - tail.pieces] as Piece).start,
    percent: '',
    plain,
  };
}

const NO_MULTIPLIER = { exponent: 0, pieces: 0 };

/** The trailing 万, 亿 or 万亿, unless a greater power stands before it (一亿五千万 counts in ones, 一万七千亿 in 亿). */
function multiplierOf(pieces: readonly Piece[]): { readonly exponent: number; readonly pieces: number } {
  let exponent = 0;
  let count = 0;
  for (let at = pieces.length - 1; at > 0; at--) {
    const piece = pieces[at] as Piece;
    if (piece.kind !== 'power' || piece.exponent < 4) break;
    exponent += piece.exponent;
    count += 1;
  }
  const rest = pieces.slice(0, pieces.length - count);
  const nested = rest.some((piece) => piece.kind === 'power' && piece.exponent >= exponent);
  const bare = rest.every((piece) => piece.kind === 'more');
  return count === 0 || nested || bare ? NO_MULTIPLIER : { exponent, pieces: count };
}

function loosenessOf(pieces: readonly Piece[]): Looseness {
  if (pieces[0]?.kind === 'few') return 'indefinite';
  if (pieces.some((piece) => piece.kind === 'few')) return 'few';
  if (pieces.some((piece) => piece.kind === 'more')) return 'more';
  return pieces.some((piece) => piece.kind === 'digits' && rangeOf(piece, pieces) !== null) ? 'range' : '';
}

function shapeOf(pieces: readonly Piece[], alphabet: Alphabet, text: string): Shape {
  const first = pieces[0] as Piece;
  for (const piece of pieces)
    if (piece.kind === 'literal' && piece.literal.form !== 'plain') return piece.literal.form;
  if (first.kind === 'power' && !(first.exponent === 1)) return 'power';
  const onlyDigits =
    pieces.length === 1 && first.kind === 'digits' && first.digits.length > 1 && !first.ligature;
  return onlyDigits && alphabet.role[text.charCodeAt(first.end)] !== POWER ? 'digits' : 'plain';
}

function scriptOf(pieces: readonly Piece[]): Numeral['script'] {
  const arabic = pieces.some((piece) => piece.kind === 'literal');
  return !arabic ? 'han' : pieces.length === 1 ? 'arabic' : 'mixed';
}

/** `2.7890e-1`: an exponent behind a decimal literal. */
function exponentEnd(text: string, last: Piece): number {
  const match =
    last.kind === 'literal'
      ? /^[eE][-+－＋]?[0-9０-９]{1,2}(?![a-zA-Z0-9])/.exec(text.slice(last.end, last.end + 5))
      : null;
  return last.end + (match?.[0].length ?? 0);
}

function scaled(text: string, last: Piece, value: Decimal): Decimal {
  const end = exponentEnd(text, last);
  if (end === last.end) return value;
  const negative = /[-－]/.test(text[last.end + 1] ?? '');
  const power = Number(
    readLiteral(text, digitAt(text, last.end + 1) >= 0 ? last.end + 1 : last.end + 2).plain,
  );
  return shift(value, negative ? -power : power);
}

/** Behind 分之, with spaces allowed between the two characters; `at` where 分之 does not follow. */
function partsEnd(text: string, at: number): number {
  let end = at;
  let seen = 0;
  for (; end < at + 6 && seen < 2; end++) {
    const unit = text[end] ?? '';
    if (!SPACED_PARTS.test(unit) || (unit === '分' && seen !== 0) || (unit === '之' && seen !== 1)) return at;
    if (unit === '分' || unit === '之') seen += 1;
  }
  if (seen < 2) return at;
  while (end < at + 8 && /\s/.test(text[end] ?? '')) end += 1;
  return end;
}

/** 三分之二, 百分之十一点八, 三又五分之一. */
function readPart(text: string, pieces: readonly Piece[], at: number, alphabet: Alphabet): Numeral | null {
  const first = pieces[0] as Piece;
  const minus = text[at] === '负' ? 1 : 0;
  const above = lex(text, at + minus, alphabet);
  const end = above.at(-1)?.end;
  if (end === undefined) return null;
  const isShare = pieces.length === 1 && first.kind === 'power' && first.exponent > 1;
  if (isShare && first.exponent <= 4) {
    const share = ofPieces(text, above, alphabet);
    if (share === null || share.multiplier > 0) return null;
    const percent = first.exponent === 2 ? '%' : first.exponent === 3 ? '‰' : '‱';
    return numeralWith(share, { start: first.start, percent });
  }
  return fraction(first.start, end, evaluate(above, 'low'), evaluate(pieces, 'low'), ZERO);
}

function fraction(
  start: number,
  end: number,
  above: Decimal,
  below: Decimal,
  whole: Decimal,
): Numeral | null {
  const quotient = divide(above, below);
  if (quotient === null) return null;
  const value =
    whole.coefficient === 0n
      ? quotient
      : {
          coefficient: quotient.coefficient + shift(whole, quotient.scale).coefficient,
          scale: quotient.scale,
        };
  return numeralWith(simple(start, end, value, value), { shape: 'fraction' });
}

/** 2/3; not a date (2024/01) and not one of a chain (1/2/3). */
function slashFraction(text: string, at: number, piece: Piece): Numeral | null {
  if (piece.kind !== 'literal' || !/[/／]/.test(text[piece.end] ?? '') || /[/／]/.test(text[at - 1] ?? ''))
    return null;
  const below = piece.end + 1;
  const end = digitsEnd(text, below);
  const digits = end - below;
  if (digits === 0 || digits > 4 || piece.literal.plain.length > 3 || piece.literal.plain.includes('.'))
    return null;
  if (/[/／.．年]/.test(text[end] ?? '') || digitAt(text, below) === 0) return null;
  return fraction(at, end, decimalOf(piece.literal.plain), decimalOf(readLiteral(text, below).plain), ZERO);
}

/** The number with its sign turned. */
export function negated(numeral: Numeral, start: number): Numeral {
  return numeralWith(numeral, { start, low: negate(numeral.high), high: negate(numeral.low) });
}
