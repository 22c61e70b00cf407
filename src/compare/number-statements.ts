import type { Row } from '../model/index.js';
import type { CommonUnit } from './base-units.js';
import { type Decimal, negated, parseDecimal, times } from './decimals.js';
import type { UnitFactor } from './unit-factors.js';

/** Where the period of a statement comes from. */
export const DATED = ['as_read', 'last_of_span'] as const;

/** A number of a report that speaks of a known period of an indicator, its amount in the common unit. */
export interface Statement {
  readonly row: Row;
  readonly report: NumberReport;
  /** The order in which the numbers of a series stand in the archive. */
  readonly order: number;
  /** The stated amount, falls negative, or the bound of a vague one; null for ranges. */
  readonly amount: Decimal | null;
  /** How many of the common unit one written unit is; null where no number of the archive shows it. */
  readonly factor: Decimal | null;
  readonly commonUnit: string;
  readonly period: string;
  /** How the period became known: as in `numbers.csv`, or as the last year of a span that its section lent it. */
  readonly dated: (typeof DATED)[number];
}

/** What the choice between statements needs to know of the report. */
export interface NumberReport {
  readonly id: string;
  readonly year: number;
  readonly reviewYear: number | null;
  readonly genre: string;
}

/** The reports that numbers may come from: those of a known year. */
export function numberReports(reports: readonly Row[]): ReadonlyMap<string, NumberReport> {
  return new Map(
    reports.flatMap((row) => {
      if (typeof row.year !== 'number') return [];
      const id = String(row.report_id);
      const reviewYear = typeof row.review_year === 'number' ? row.review_year : null;
      return [[id, { id, year: row.year, reviewYear, genre: String(row.genre) }] as const];
    }),
  );
}

/** The units that amounts are compared in. */
export interface Units {
  readonly common: CommonUnit;
  readonly factorOf: UnitFactor;
}

/**
 * The numbers that can stand in a series: of a dated report, with series, indicator and period, and with a value
 * or a bound.
 * @param numbers - in the order of the archive
 */
export function statementsOf(
  reports: ReadonlyMap<string, NumberReport>,
  numbers: readonly Row[],
  { common, factorOf }: Units,
): readonly Statement[] {
  return numbers.flatMap((row, order) => {
    const report = reports.get(String(row.report_id));
    // What is counted in passing (一个平台) is no figure of a series.
    if (report === undefined || row.confidence === 'low' || !isPlaced(row)) return [];
    const { unit, factor } = common(String(row.base_unit));
    const written = factorOf(row);
    return {
      row,
      report,
      order,
      amount: amountOf(row, factor),
      factor: written === null ? null : times(written, factor),
      commonUnit: unit,
      period: String(row.period),
      dated: 'as_read' as const,
    };
  });
}

function isPlaced(row: Row): boolean {
  const named =
    row.series !== '' && row.indicator_key !== '' && row.period !== '' && row.period_year !== null;
  return named && [row.base_value, row.low, row.high].some((cell) => cell !== null && cell !== '');
}

/** A fall is told as a positive number with a word; in a series of changes it must be negative. */
function amountOf(row: Row, factor: Decimal): Decimal | null {
  const stated = parseDecimal(row.base_value) ?? boundOf(row);
  if (stated === null) return null;
  const amount = times(stated, factor);
  return isFall(row) && amount.units > 0n ? negated(amount) : amount;
}

/** Whether a row tells a change downwards. */
export function isFall(row: Row): boolean {
  return row.direction === 'down' && row.change_kind === 'change';
}

/** The bound of an amount that has one only; null for ranges. */
function boundOf(row: Row): Decimal | null {
  const [low, high] = [parseDecimal(row.low), parseDecimal(row.high)];
  return low !== null && high !== null ? null : (low ?? high);
}
