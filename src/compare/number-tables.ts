import type { Row, RowStream } from '../model/index.js';
import { type Group, groupsOf } from './number-groups.js';
import { numberSeries } from './number-series.js';
import { numberReports, statementsOf, type Units } from './number-statements.js';
import { mayHaveYears, numbersByYear } from './numbers-by-year.js';

/**
 * The numbers of an archive across its years: the long table, and the wide one that it proves. Only what may stand in
 * the wide one is kept of a series whose rows have been taken. Throws where the wide table is asked for before.
 * @param series - the numbers of each series, in the order of the series and of the archive
 */
export function* numberTables(
  reports: readonly Row[],
  series: Iterable<readonly Row[]>,
  units: Units,
): Generator<RowStream> {
  const known = numberReports(reports);
  const wide: Group[] = [];
  let isTaken = false;
  const groups = function* () {
    for (const numbers of series)
      for (const group of groupsOf(statementsOf(known, numbers, units))) {
        if (mayHaveYears(group)) wide.push(group);
        yield group;
      }
    isTaken = true;
  };
  yield numberSeries(groups());
  if (!isTaken) throw new Error('the wide table of numbers follows from the rows of the long one');
  yield numbersByYear(wide);
}
