import { type CommonUnit, numberTables, unitFactors } from '../../src/compare/index.js';
import type { Row } from '../../src/model/index.js';

/** The long and the wide table of numbers, all rows taken. */
export function numberTablesOf(reports: readonly Row[], numbers: readonly Row[], common: CommonUnit) {
  const names = [...new Set(numbers.map((row) => String(row.series)))].sort();
  const series = names.map((name) => numbers.filter((row) => row.series === name));
  const [long, wide] = Array.from(
    numberTables(reports, series, { common, factorOf: unitFactors(numbers) }),
    ({ spec, rows }) => ({ spec, rows: [...rows] }),
  );
  if (long === undefined || wide === undefined) throw new Error('there are two tables of numbers');
  return { long, wide };
}
