/** An exact decimal number: `coefficient` divided by ten to the `scale`; the scale is never negative. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Digits that a quotient without an end is cut to. */
const QUOTIENT_DIGITS = 16;

/** Reads an ASCII literal such as `12`, `0.50` or `-3.2`; the caller has checked its form. */
export function decimalOf(literal: string): Decimal {
  const point = literal.indexOf('.');
  if (point < 0) return { coefficient: BigInt(literal), scale: 0 };
  const digits = literal.slice(0, point) + literal.slice(point + 1);
  return { coefficient: BigInt(digits), scale: literal.length - point - 1 };
}

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };

/** The number times ten to the `power`, which may be negative. */
export function shift(number: Decimal, power: number): Decimal {
  if (power === 0) return number;
  const scale = number.scale - power;
  if (scale >= 0) return { coefficient: number.coefficient, scale };
  return { coefficient: number.coefficient * 10n ** BigInt(-scale), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { coefficient: a.coefficient + b.coefficient, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: aligned(a, scale) + aligned(b, scale), scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

export function negate(number: Decimal): Decimal {
  return { coefficient: -number.coefficient, scale: number.scale };
}

/** The quotient, exact where it ends within 16 decimals, else rounded there; null for division by zero. */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  if (b.coefficient === 0n) return null;
  const numerator = a.coefficient * 10n ** BigInt(QUOTIENT_DIGITS + b.scale + 1);
  const denominator = b.coefficient * 10n ** BigInt(a.scale);
  const quotient = numerator / denominator;
  return { coefficient: (quotient + (quotient < 0n ? -5n : 5n)) / 10n, scale: QUOTIENT_DIGITS };
}

/** Negative, zero or positive, as the first number is less than, equal to or greater than the second. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = aligned(a, scale) - aligned(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The shortest plain writing: no exponent, no separators, no zeros that say nothing. */
export function writeDecimal(number: Decimal): string {
  return write(number, true);
}

/** The plain writing with the decimals that were given (9.0 stays 9.0). */
export function writeAsGiven(number: Decimal): string {
  return write(number, false);
}

function write(number: Decimal, isShort: boolean): string {
  if (number.scale === 0) return number.coefficient.toString();
  const negative = number.coefficient < 0n;
  const digits = (negative ? -number.coefficient : number.coefficient)
    .toString()
    .padStart(number.scale + 1, '0');
  const whole = digits.slice(0, -number.scale);
  const decimals = digits.slice(-number.scale);
  const rest = isShort ? trimZeros(decimals) : decimals;
  const plain = rest === '' ? whole : `${whole}.${rest}`;
  return negative && number.coefficient !== 0n ? `-${plain}` : plain;
}

function aligned(number: Decimal, scale: number): bigint {
  return scale === number.scale
    ? number.coefficient
    : number.coefficient * 10n ** BigInt(scale - number.scale);
}

function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end -= 1;
  return digits.slice(0, end);
}
