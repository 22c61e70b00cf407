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
    const before = lastCounterparts(own, earlier);
    for (const statement of own) {
      const mark = markOf(statement, before.get(statement.id) ?? null, earlier);
      if (mark !== null) marks.set(statement.id, mark);
    }
    earlier.add(own);
  }
}

/**
 * The counterparts of a year's statements in the year before, by their ids; what another one repeats closely is tied
 * to none loosely.
 */
function lastCounterparts(
  statements: readonly Statement[],
  earlier: EarlierStatements,
): ReadonlyMap<string, Counterpart> {
  const found = statements.flatMap((statement) => {
    const [before] = earlier.counterpartsOf(statement);
    return before === null || before === undefined ? [] : [[statement.id, before] as const];
  });
  const close = new Set(found.filter(([, { isLoose }]) => !isLoose).map(([, { statement }]) => statement.id));
  return new Map(found.filter(([, { isLoose, statement }]) => !isLoose || !close.has(statement.id)));
}

/** What is known of a statement from earlier years, the last one first. */
function markOf(statement: Statement, before: Counterpart | null, earlier: EarlierStatements): Row | null {
  if (before !== null)
    return {
      repeats_item: before.statement.id,
      repeats_similarity: before.similarity.toFixed(2),
      repeat_kind: before.kind,
    };
  for (const found of earlier.counterpartsOf(statement, 1))
    if (found !== null && returns(found)) return { returns_item: found.statement.id };
  return null;
}

function returns({ kind, similarity }: Counterpart): boolean {
  return kind === 'verbatim' || similarity >= RETURNED;
}
