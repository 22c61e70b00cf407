import type { Row } from '../model/index.js';
import { type Decimal, dividedBy, parseDecimal } from './decimals.js';

/** The columns of `numbers.csv` that show how large a written unit is. */
export const UNIT_COLUMNS: readonly string[] = ['unit', 'base_unit', 'value', 'base_value'];

/** How many base units one written unit is; null where no number shows it. */
export type UnitFactor = (number: Row) => Decimal | null;

/** Decimals of a factor between units: more than any two units of the tables need. */
const FACTOR_PLACES = 12;

/** The numbers of a report that show how large a written unit is, the first of each. */
export function unitRows(numbers: Iterable<Row>): readonly Row[] {
  return Array.from(firstShown(numbers).values(), ({ row }) => row);
}

/** How large the units of an archive are, as its numbers show; of several the first tells. */
export function unitFactors(numbers: Iterable<Row>): UnitFactor {
  const shown = firstShown(numbers);
  return (number) => shown.get(unitKey(number))?.factor ?? null;
}

function firstShown(numbers: Iterable<Row>): ReadonlyMap<string, { row: Row; factor: Decimal }> {
  const shown = new Map<string, { row: Row; factor: Decimal }>();
  for (const row of numbers) {
    const key = unitKey(row);
    const factor = shown.has(key) ? null : shownBy(row);
    if (factor !== null) shown.set(key, { row, factor });
  }
  return shown;
}

function shownBy(row: Row): Decimal | null {
  const [value, base] = [parseDecimal(row.value), parseDecimal(row.base_value)];
  const factor = value === null || base === null ? null : dividedBy(base, value, FACTOR_PLACES);
  return factor !== null && factor.units > 0n ? factor : null;
}

function unitKey(row: Row): string {
  return `${row.unit}\t${row.base_unit}`;
}
