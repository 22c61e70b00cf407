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
  const rows = new Map<string, Row>();
  for (const row of numbers)
    if (!rows.has(unitKey(row)) && shownBy(row) !== null) rows.set(unitKey(row), row);
  return [...rows.values()];
}

/** How large the units of an archive are, as its numbers show; of several the first tells. */
export function unitFactors(numbers: Iterable<Row>): UnitFactor {
  const factors = new Map<string, Decimal>();
  for (const row of unitRows(numbers)) factors.set(unitKey(row), shownBy(row) as Decimal);
  return (number) => factors.get(unitKey(number)) ?? null;
}

function shownBy(row: Row): Decimal | null {
  const [value, base] = [parseDecimal(row.value), parseDecimal(row.base_value)];
  const factor = value === null || base === null ? null : dividedBy(base, value, FACTOR_PLACES);
  return factor !== null && factor.units > 0n ? factor : null;
}

function unitKey(row: Row): string {
  return `${row.unit}\t${row.base_unit}`;
}
