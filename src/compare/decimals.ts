/** An exact decimal: `units` times ten to the minus `scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** The decimal that a cell holds; null where it holds none, a fraction such as 2/3 included. */
export function parseDecimal(cell: unknown): Decimal | null {
  const [, sign = '', whole = '', rest = ''] = PLAIN.exec(String(cell ?? '')) ?? [];
  if (whole === '') return null;
  const units = BigInt(whole + rest);
  return lean({ units: sign === '-' ? -units : units, scale: rest.length });
}

/** The decimal in digits, without zeros at its end. */
export function printDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  const rest = digits.slice(point);
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${rest === '' ? '' : `.${rest}`}`;
}

/** The product, exact. */
export function times(a: Decimal, b: Decimal): Decimal {
  return lean({ units: a.units * b.units, scale: a.scale + b.scale });
}

/** The difference, exact. */
export function minus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return lean({ units: raised(a, scale) - raised(b, scale), scale });
}

/** The decimal below zero that is as far from it, or above. */
export function negated({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
}

/** The quotient, rounded half away from zero at `places` decimals; null where the divisor is zero. */
export function dividedBy(a: Decimal, b: Decimal, places: number): Decimal | null {
  if (b.units === 0n) return null;
  const above = a.units * 10n ** BigInt(places + b.scale);
  const below = b.units * 10n ** BigInt(a.scale);
  const sign = above < 0n === below < 0n ? 1n : -1n;
  const [size, part] = [above < 0n ? -above : above, below < 0n ? -below : below];
  return lean({ units: (sign * (2n * size + part)) / (2n * part), scale: places });
}

/** Below zero where the first is the smaller one, above where it is the larger, 0 where both are the same amount. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = minus(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** The distance of a decimal from zero. */
export function size(a: Decimal): Decimal {
  return a.units < 0n ? negated(a) : a;
}

function raised({ units, scale }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - scale);
}

/** Zeros behind the point are no digits of their own. */
function lean({ units, scale }: Decimal): Decimal {
  let [left, places] = [units, scale];
  while (places > 0 && left % 10n === 0n) {
    left /= 10n;
    places -= 1;
  }
  return { units: left, scale: places };
}
