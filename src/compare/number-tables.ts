import type { Row, RowStream } from '../model/index.js';
import type { CommonUnit } from './base-units.js';
import { groupsOf } from './number-groups.js';
import { numberSeries } from './number-series.js';
import { numberReports, statementsOf } from './number-statements.js';
import { numbersByYear } from './numbers-by-year.js';

/** The numbers of an archive across its years: the wide table, and the long one that proves it. */
export function numberTables(
  reports: readonly Row[],
  numbers: readonly Row[],
  common: CommonUnit,
): readonly RowStream[] {
  const groups = groupsOf(statementsOf(numberReports(reports), numbers, common));
  return [numbersByYear(groups), numberSeries(groups)];
}
