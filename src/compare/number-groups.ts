import { grouped } from '../model/index.js';
import { type Choice, choose } from './number-choice.js';
import { dateSpans } from './number-spans.js';
import type { Statement } from './number-statements.js';

/** What a series says of one indicator in one common unit: its periods, by status and period. */
export interface Group {
  readonly series: string;
  readonly org: string;
  readonly genre: string;
  readonly indicatorKey: string;
  readonly changeKind: string;
  readonly commonUnit: string;
  /** By status, then by period as written in `numbers.csv`; both in the order of `STATUSES` and of time. */
  readonly lines: readonly Line[];
}

/** The periods of a group that have one status. */
export interface Line {
  readonly status: string;
  readonly periods: ReadonlyMap<string, Choice>;
}

/** What is done stands before what is aimed at and what is planned. */
const STATUSES = ['done', 'target', 'plan'] as const;

/** Gathers the statements of a series by indicator, kind of change and common unit, in the order of these names. */
export function groupsOf(statements: readonly Statement[]): readonly Group[] {
  const byKey = grouped(
    statements,
    ({ row, commonUnit }) => `${row.indicator_key}\t${row.change_kind}\t${commonUnit}`,
  );
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => groupOf(dateSpans(own)));
}

function groupOf(statements: readonly Statement[]): Group {
  const { row, report, commonUnit } = statements[0] as Statement;
  return {
    series: String(row.series),
    org: String(row.org),
    genre: report.genre,
    indicatorKey: String(row.indicator_key),
    changeKind: String(row.change_kind),
    commonUnit,
    lines: linesOf(statements),
  };
}

function linesOf(statements: readonly Statement[]): readonly Line[] {
  const [only] = statements;
  // Most groups are one statement.
  if (statements.length === 1 && only !== undefined)
    return [{ status: String(only.row.status), periods: new Map([[only.period, choose(statements)]]) }];
  const byStatus = grouped(statements, ({ row }) => row.status);
  return STATUSES.flatMap((status) => {
    const own = byStatus.get(status);
    return own === undefined ? [] : [{ status, periods: periodsOf(own) }];
  });
}

function periodsOf(statements: readonly Statement[]): ReadonlyMap<string, Choice> {
  const byPeriod = grouped(statements, ({ period }) => period);
  const sorted = [...byPeriod].sort(([a, [x]], [b, [y]]) => yearOf(x) - yearOf(y) || (a < b ? -1 : 1));
  return new Map(sorted.map(([period, own]) => [period, choose(own)] as const));
}

function yearOf(statement: Statement | undefined): number {
  return Number(statement?.row.period_year);
}
