import { compare, type Decimal, size, times } from './decimals.js';
import type { Statement } from './number-statements.js';

/** Years back to which a yearly figure is still a neighbour: no further than the plan before. */
const NEAR = 5;
/** A sum of several years lies further from the yearly figures than this. */
const MOST = { units: 2n, scale: 0 };
/** Where a period may come from that the words around the number did not name themselves. */
const LENT = new Set(['section', 'report']);

/** The last year of a span such as `2018/2022`; null for any other period. */
function lastYear({ period }: Statement): number | null {
  const [, last] = period.includes('/') ? (/^\d{4}\/(\d{4})$/.exec(period) ?? []) : [];
  return last === undefined ? null : Number(last);
}

/**
 * Gives the levels of one indicator that only their section dates with several years the last of these, where it is
 * the year under review and the series tells about as much of the nearest year before: a report on five years says
 * what was reached at their end, and a sum of the five would be far more. Only earlier years are looked at, so
 * that a later report changes nothing. Statements are of one group.
 */
export function dateSpans(statements: readonly Statement[]): readonly Statement[] {
  // Most indicators are told of once, and have no neighbours.
  const spans = statements.length > 1 ? statements.flatMap((one) => spanOf(one) ?? []) : [];
  if (spans.length === 0) return statements;
  const yearly = statements.filter(({ row }) => row.status === 'done' && /^\d{4}$/.test(String(row.period)));
  const dated = new Map<Statement, Statement>();
  for (const { statement, year } of spans.sort((a, b) => a.year - b.year)) {
    const near = nearest([...yearly, ...dated.values()], year);
    if (near.some(({ amount }) => alike(statement.amount, amount)))
      dated.set(statement, { ...statement, period: String(year), dated: 'last_of_span' });
  }
  return statements.map((statement) => dated.get(statement) ?? statement);
}

/** A level that its section dates with several years up to the one under review, and that year; null for others. */
function spanOf(statement: Statement): { readonly statement: Statement; readonly year: number } | null {
  const year = lastYear(statement);
  return year !== null && statement.report.reviewYear === year && isLentLevel(statement)
    ? { statement, year }
    : null;
}

/** The statements of the nearest year before, where it is near enough. */
function nearest(statements: readonly Statement[], year: number): readonly Statement[] {
  const before = statements.filter(({ period }) => Number(period) < year && year - Number(period) <= NEAR);
  const latest = Math.max(...before.map(({ period }) => Number(period)));
  return before.filter(({ period }) => Number(period) === latest);
}

/** An exact level: a growth rate of a span is most often its yearly average, and a vague level one of every year. */
function isLentLevel({ row }: Statement): boolean {
  const isLevel = row.change_kind === 'level' && row.approx === 'exact' && row.status === 'done';
  return isLevel && LENT.has(String(row.period_source));
}

/** Whether neither amount is more than twice the other. */
function alike(a: Decimal | null, b: Decimal | null): boolean {
  if (a === null || b === null || a.units < 0n !== b.units < 0n) return false;
  const [x, y] = [size(a), size(b)];
  return compare(x, times(y, MOST)) <= 0 && compare(y, times(x, MOST)) <= 0;
}
