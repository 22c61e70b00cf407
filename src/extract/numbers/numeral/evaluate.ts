import { add, type Decimal, decimalOf, shift, ZERO } from './decimal.js';
import type { Piece } from './lex.js';

/** Which end of a vague numeral is asked for: 三五百 lies between 300 and 500. */
export type Side = 'low' | 'high';

interface Part {
  readonly value: Decimal;
  /** The exponent of the power that the part ends with, 0 for plain digits. */
  readonly exponent: number;
}

const MYRIAD = 4;
const ONE: Decimal = { coefficient: 1n, scale: 0 };

/** What the pieces of a numeral are worth. */
export function evaluate(pieces: readonly Piece[], side: Side): Decimal {
  const only = pieces[0];
  if (pieces.length === 1 && only?.kind === 'literal') return decimalOf(only.literal.plain);
  const point = pieces.findIndex((piece) => piece.kind === 'point');
  return point < 0 ? sum(parts(pieces, side)) : withPoint(pieces, point, side);
}

/** 十五点八万: what stands before the point is a whole number, what stands behind scales both. */
function withPoint(pieces: readonly Piece[], point: number, side: Side): Decimal {
  const whole = sum(parts(pieces.slice(0, point), side));
  const behind = pieces[point + 1];
  const digits =
    behind?.kind === 'digits'
      ? behind.digits.join('')
      : behind?.kind === 'literal'
        ? behind.literal.plain
        : '0';
  const number = add(whole, decimalOf(`0.${digits.replace('.', '')}`));
  const rest = pieces.slice(point + 2);
  return rest.reduce(
    (value, piece) => (piece.kind === 'power' ? shift(value, piece.exponent) : value),
    number,
  );
}

function sum(values: readonly Part[]): Decimal {
  return values.reduce((total, part) => add(total, part.value), ZERO);
}

/** Reads from left to right; a power of ten gathers everything smaller that stands before it. */
function parts(pieces: readonly Piece[], side: Side): readonly Part[] {
  const stack: Part[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind === 'power') pushPower(stack, piece.exponent);
    else if (piece.kind === 'few') pushFew(stack, index === 0, side);
    else if (piece.kind === 'literal')
      stack.push({ value: literalValue(piece.literal.plain, pieces, index), exponent: 0 });
    else if (piece.kind === 'digits') pushDigits(stack, piece, pieces, index, side);
  });
  return stack;
}

function literalValue(plain: string, pieces: readonly Piece[], index: number): Decimal {
  const value = decimalOf(plain);
  return plain.length === 1 ? trailing(value, pieces, index) : value;
}

function pushPower(stack: Part[], exponent: number): void {
  let gathered: Decimal | null = null;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (exponent < MYRIAD ? top.exponent > 0 : top.exponent > exponent) break;
    gathered = gathered === null ? top.value : add(gathered, top.value);
    stack.pop();
  }
  stack.push({ value: shift(gathered ?? ONE, exponent), exponent });
}

/** 几 stands for two to nine at the front, for anything below ten behind a power. */
function pushFew(stack: Part[], leads: boolean, side: Side): void {
  const value = side === 'high' ? 10n : leads ? 2n : 0n;
  stack.push({ value: { coefficient: value, scale: 0 }, exponent: 0 });
}

function pushDigits(
  stack: Part[],
  piece: Piece & { kind: 'digits' },
  pieces: readonly Piece[],
  index: number,
  side: Side,
): void {
  const { digits } = piece;
  if (piece.ligature) {
    const ones = digits.slice(1).reduce((value, digit) => value * 10 + digit, 0);
    stack.push({ value: { coefficient: BigInt((digits[0] as number) * 10 + ones), scale: 0 }, exponent: 0 });
    return;
  }
  // 零 between powers only marks an empty place.
  if (pieces.length > 1 && digits.every((digit) => digit === 0)) return;
  const range = rangeOf(piece, pieces);
  const plain = range === null ? BigInt(digits.join('')) : BigInt(side === 'low' ? range[0] : range[1]);
  const value = { coefficient: plain, scale: 0 };
  const isOpen = digits.length === 1 || range !== null;
  stack.push({ value: isOpen && digits[0] !== 0 ? trailing(value, pieces, index) : value, exponent: 0 });
}

/** A last digit takes a tenth of the power before it: 四百五 is 450, 九万四 is 94 000. */
function trailing(value: Decimal, pieces: readonly Piece[], index: number): Decimal {
  const before = pieces[index - 1];
  const isLast = index === pieces.length - 1;
  if (!isLast || before?.kind !== 'power' || before.exponent < 2) return value;
  if (value.scale > 0 || value.coefficient > 9n || value.coefficient < 1n) return value;
  return shift(value, before.exponent - 1);
}

/** Two neighbouring digits beside a power mean a range: 三四十, 十七八, 三五百. */
export function rangeOf(
  piece: Piece & { kind: 'digits' },
  pieces: readonly Piece[],
): readonly [number, number] | null {
  const [first, second] = piece.digits;
  if (piece.digits.length !== 2 || piece.ligature || first === undefined || second === undefined) return null;
  if (pieces.length > 1 && pieces.every((other) => other.kind !== 'power')) return null;
  if (pieces.length === 1 && second - first !== 1 && !(first === 3 && second === 5)) return null;
  return first > 0 && second > first && second - first <= 2 ? [first, second] : null;
}
