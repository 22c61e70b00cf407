import { grouped, type Row } from '../model/index.js';
import { type Counterpart, EarlierStatements } from './counterparts.js';
import { itemName, type Statement, statementsBySeries } from './statements.js';

/** The least similarity of a statement to one that was silent in the report before. */
const RETURNED = 0.4;

/**
 * Fills the columns that tie a problem or cause to the same one in the series' report before: `repeats_item`,
 * `repeats_similarity`, `repeat_kind`; or, where that has none, to the last one in earlier reports: `returns_item`.
 * A row depends on earlier years only, so that a further year changes none.
 */
export function markRepeats(problems: readonly Row[]): readonly Row[] {
  const marks = new Map<string, Row>();
  for (const statements of statementsBySeries(problems)) markSeries(statements, marks);
  return problems.map((row) => {
    const mark = marks.get(itemName(row));
    return mark === undefined ? row : { ...row, ...mark };
  });
}

function markSeries(statements: readonly Statement[], marks: Map<string, Row>): void {
  const earlier = new EarlierStatements();
  const byYear = [...grouped(statements, ({ year }) => year)].sort(([a], [b]) => a - b);
  for (const [, own] of byYear) {
    const searches = own.map((statement) => openSearch(statement, earlier));
    const close = new Set(
      searches.flatMap(({ last }) => (last === null || last.isLoose ? [] : [last.statement.id])),
    );
    for (const { statement, last, before } of searches) {
      // What another one repeats closely is tied to none loosely.
      const isTaken = last?.isLoose === true && close.has(last.statement.id);
      const mark = markOf(isTaken ? null : last, before);
      if (mark !== null) marks.set(statement.id, mark);
    }
    earlier.add(own);
  }
}

/** A statement with its counterpart in the year before, and those in the years before that, the last one first. */
interface Search {
  readonly statement: Statement;
  readonly last: Counterpart | null;
  readonly before: Iterable<Counterpart | null>;
}

function openSearch(statement: Statement, earlier: EarlierStatements): Search {
  const counterparts = earlier.counterpartsOf(statement);
  const first = counterparts.next();
  return { statement, last: first.done === true ? null : first.value, before: counterparts };
}

/** What is known of a statement from earlier years. */
function markOf(last: Counterpart | null, before: Search['before']): Row | null {
  if (last !== null)
    return {
      repeats_item: last.statement.id,
      repeats_similarity: last.similarity.toFixed(2),
      repeat_kind: last.kind,
    };
  for (const found of before)
    if (found !== null && returns(found)) return { returns_item: found.statement.id };
  return null;
}

function returns({ kind, similarity }: Counterpart): boolean {
  return kind === 'verbatim' || similarity >= RETURNED;
}
