import type { Row } from '../model/index.js';
import { type Counterpart, type Finder, findCounterparts } from './counterparts.js';
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
  for (const statements of statementsBySeries(problems).values()) markSeries(statements, marks);
  return problems.map((row) => ({ ...row, ...marks.get(itemName(row)) }));
}

function markSeries(statements: readonly Statement[], marks: Map<string, Row>): void {
  const years = [...new Set(statements.map(({ year }) => year))].sort((a, b) => a - b);
  const finders: Finder[] = [];
  for (const year of years) {
    const own = statements.filter((statement) => statement.year === year);
    const before = counterpartsOf(own, finders[0]);
    for (const statement of own) {
      const mark = markOf(statement, before.get(statement.id) ?? null, finders.slice(1));
      if (mark !== null) marks.set(statement.id, mark);
    }
    finders.unshift(findCounterparts(own));
  }
}

/** The counterparts of a year's statements by their ids; what another one repeats closely is tied to none loosely. */
function counterpartsOf(
  statements: readonly Statement[],
  find: Finder | undefined,
): ReadonlyMap<string, Counterpart> {
  const found = statements.flatMap((statement) => {
    const before = find?.(statement) ?? null;
    return before === null ? [] : [[statement.id, before] as const];
  });
  const close = new Set(found.filter(([, { isLoose }]) => !isLoose).map(([, { statement }]) => statement.id));
  return new Map(found.filter(([, { isLoose, statement }]) => !isLoose || !close.has(statement.id)));
}

/** What is known of a statement from earlier years, the last one first. */
function markOf(statement: Statement, before: Counterpart | null, earlier: readonly Finder[]): Row | null {
  if (before !== null)
    return {
      repeats_item: before.statement.id,
      repeats_similarity: before.similarity.toFixed(2),
      repeat_kind: before.kind,
    };
  for (const find of earlier) {
    const found = find(statement);
    if (found !== null && returns(found)) return { returns_item: found.statement.id };
  }
  return null;
}

function returns({ kind, similarity }: Counterpart): boolean {
  return kind === 'verbatim' || similarity >= RETURNED;
}
