import type { Span } from '../../../model/index.js';
import { type Alphabet, ARABIC, DIGIT, FEW, isLigature, POWER } from './alphabet.js';
import { type Literal, LONGEST_LITERAL, readLiteral } from './literal.js';

/** A piece of a numeral. A run of Han digits is one piece; 余, 多 and 来 behind digits are `more`. */
export type Piece = Span &
  (
    | { readonly kind: 'literal'; readonly literal: Literal }
    | { readonly kind: 'digits'; readonly digits: readonly number[]; readonly ligature: boolean }
    | { readonly kind: 'power'; readonly exponent: number }
    | { readonly kind: 'few' | 'more' | 'point' }
  );

/** 兆 counts only among other numeral characters, elsewhere it begins a unit (兆瓦). */
const TRILLION = 12;
const MYRIAD = 4;

/** No numeral is longer; what goes on without end is cut, as its value would grow with every piece. */
const MOST_PIECES = 64;

/** The pieces of the numeral that begins at `at`, without spaces between them. */
export function lex(text: string, at: number, alphabet: Alphabet): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let next = at; ; ) {
    const piece = pieceAt(text, next, alphabet, pieces.at(-1));
    if (piece === null) return pieces;
    pieces.push(piece);
    if (pieces.length >= MOST_PIECES) return pieces;
    if (piece.kind === 'literal' && piece.literal.form !== 'plain') return pieces;
    next = skipSpaces(text, piece.end, alphabet);
  }
}

/** Up to two spaces inside a numeral are nothing, if a Han numeral character stands behind them. */
function skipSpaces(text: string, at: number, alphabet: Alphabet): number {
  let end = at;
  while (end - at < 2 && (text[end] === ' ' || text[end] === '\u3000')) end += 1;
  if (end === at) return at;
  const role = alphabet.role[text.charCodeAt(end)];
  const before = alphabet.role[text.charCodeAt(at - 1)];
  if (role === POWER && !beginsUnit(text, end)) return end;
  if (before === POWER && (role === DIGIT || role === ARABIC || role === FEW)) return end;
  if (before === DIGIT && role === DIGIT) return at;
  return /^[余多]\s?[万亿]/.test(text.slice(end, end + 3)) ? end : at;
}

/** 千瓦, 兆帕 and their like begin with a power but are units. */
function beginsUnit(text: string, at: number): boolean {
  return /^[千兆][克米瓦帕伏赫卡焦字比乏]/.test(text.slice(at, at + 2));
}

function pieceAt(text: string, at: number, alphabet: Alphabet, before: Piece | undefined): Piece | null {
  const unit = text.charCodeAt(at);
  switch (alphabet.role[unit]) {
    case ARABIC:
      return literalPiece(text, at, before);
    case DIGIT:
      return digitsPiece(text, at, alphabet, before);
    case POWER:
      return powerPiece(text, at, alphabet, before);
    case FEW:
      return fewPiece(text, at, alphabet, before);
    default:
      return markPiece(text, at, alphabet, before);
  }
}

function literalPiece(text: string, at: number, before: Piece | undefined): Piece | null {
  if (before !== undefined && before.kind !== 'point' && !(before.kind === 'power' && before.exponent > 1)) {
    // 零 between a power and a literal: 1千零1.
    if (!(before.kind === 'digits' && before.digits.every((digit) => digit === 0))) return null;
  }
  const literal = readLiteral(text, at);
  if (before?.kind === 'power' && !continues(text, literal, before.exponent)) return null;
  if (literal.plain.length > LONGEST_LITERAL)
    return {
      kind: 'literal',
      literal: { ...literal, form: 'dotted', plain: '0' },
      start: at,
      end: literal.end,
    };
  return { kind: 'literal', literal, start: at, end: literal.end };
}

/** 3万4000 and 5万4千 go on; 160万70周岁 holds two numbers. */
function continues(text: string, literal: Literal, exponent: number): boolean {
  if (literal.plain.includes('.')) return false;
  return literal.plain.length === exponent || /^[百千万]/.test(text.slice(literal.end, literal.end + 1));
}

function digitsPiece(text: string, at: number, alphabet: Alphabet, before: Piece | undefined): Piece | null {
  if (before?.kind === 'literal' || before?.kind === 'few' || before?.kind === 'more') return null;
  if (before?.kind === 'digits') return null;
  const digits: number[] = [];
  let end = at;
  for (; end < text.length && alphabet.role[text.charCodeAt(end)] === DIGIT; end++) {
    // 两 behind a digit is the weight (二两).
    if (end > at && (isLigature(text.charCodeAt(end)) || text[end] === '两')) break;
    digits.push(alphabet.worth[text.charCodeAt(end)] as number);
    if (digits.length > LONGEST_LITERAL) break;
  }
  return { kind: 'digits', digits, ligature: isLigature(text.charCodeAt(at)), start: at, end };
}

function powerPiece(text: string, at: number, alphabet: Alphabet, before: Piece | undefined): Piece | null {
  const exponent = alphabet.worth[text.charCodeAt(at)] as number;
  if (before !== undefined && exponent < MYRIAD && before.kind === 'power' && before.exponent < MYRIAD) {
    if (!(exponent === 1 && before.exponent > 1)) return null;
  }
  if (before?.kind === 'literal' && exponent < MYRIAD && !mayBeScaled(before.literal.plain, exponent))
    return null;
  if (before?.kind === 'more' && exponent < MYRIAD) return null;
  // 0.8百分点.
  if (exponent === 2 && before !== undefined && text.startsWith('分点', at + 1)) return null;
  if (exponent === TRILLION && !isAmongNumerals(text, at, alphabet, before)) return null;
  if (exponent === 3 && before !== undefined && isKiloUnit(text, at, before)) return null;
  return { kind: 'power', exponent, start: at, end: at + 1 };
}

/** 3百 and 2.5千 are numbers, 2025百强 is a year and a name. */
function mayBeScaled(plain: string, exponent: number): boolean {
  return exponent > 1 && (plain.includes('.') || plain.length < 4);
}

function isAmongNumerals(text: string, at: number, alphabet: Alphabet, before: Piece | undefined): boolean {
  const role = alphabet.role[text.charCodeAt(at + 1)];
  return before?.kind === 'digits' && (role === DIGIT || role === POWER);
}

/** 千 that belongs to 千瓦 or 千克 and not to the number before it; 两千米 is two thousand metres. */
function isKiloUnit(text: string, at: number, before: Piece): boolean {
  if (!beginsUnit(text, at)) return false;
  return !(text[at + 1] === '米' && before.kind === 'digits' && text[before.end - 1] === '两');
}

function fewPiece(text: string, at: number, alphabet: Alphabet, before: Piece | undefined): Piece | null {
  const role = alphabet.role[text.charCodeAt(at + 1)];
  if (before === undefined && role !== POWER) return null;
  const behindZero = before?.kind === 'digits' && before.digits.at(-1) === 0;
  if (before !== undefined && before.kind !== 'power' && before.kind !== 'literal' && !behindZero)
    return null;
  return { kind: 'few', start: at, end: at + 1 };
}

function markPiece(text: string, at: number, alphabet: Alphabet, before: Piece | undefined): Piece | null {
  if (before === undefined) return null;
  const mark = text[at];
  const role = alphabet.role[text.charCodeAt(at + 1)];
  if (mark === '点') return role === DIGIT || role === ARABIC ? pointPiece(at, before) : null;
  if (before.kind === 'more' || before.kind === 'few' || before.kind === 'point') return null;
  // 400个亿元以上项目 counts projects.
  if (mark === '个')
    return /^多?亿(?!元)/.test(text.slice(at + 1, at + 4)) ? hundredMillions(text, at) : null;
  if (mark === '余' || mark === '多') return { kind: 'more', start: at, end: at + 1 };
  if (mark === '来' && before.kind === 'power' && before.exponent < MYRIAD)
    return { kind: 'more', start: at, end: at + 1 };
  return null;
}

/** 十一点八: a point behind digits. */
function pointPiece(at: number, before: Piece): Piece | null {
  const isNumber = before.kind === 'digits' || before.kind === 'power';
  return isNumber ? { kind: 'point', start: at, end: at + 1 } : null;
}

/** 两个亿: the classifier says nothing. */
function hundredMillions(text: string, at: number): Piece {
  const end = text[at + 1] === '多' ? at + 3 : at + 2;
  return { kind: 'power', exponent: 8, start: at, end };
}
