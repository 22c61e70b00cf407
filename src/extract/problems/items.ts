import { type Span, textOf } from '../../model/index.js';
import { cutClauses, groupByLength, groupByPredicate } from './clauses.js';
import type { Marker } from './markers.js';
import { dropConnectives, dropTail } from './prefixes.js';
import { type Draft, type Passage, type Reading, states } from './reading.js';
import { readStatements, type Statement } from './statements.js';

/** The shortest clause that names a measure by itself, in UTF-16 units. */
const MEASURE = 18;

/** Above so many statements a plan is read sentence by sentence, not clause by clause. */
const LONG_PLAN = 80;

/** The shortest clause that is an item of its own, in UTF-16 units. */
const SHORTEST = 4;

/**
 * The items of a passage: each statement, inside it the clauses that say something by themselves, and the
 * clauses of the sentences that go into detail under an ordinal.
 */
export function readItems(reading: Reading, passage: Passage): readonly Draft[] {
  const statements = readStatements(reading, passage);
  const coarse = passage.kind === 'measure' && statements.length > LONG_PLAN;
  const heads = new Map<Marker, Draft>();
  return statements.flatMap((statement) => {
    if (!isWorthKeeping(reading, passage, statement)) return [];
    const parent = headOf(statement, heads);
    const whole = draft(reading, passage, statement, statement, parent);
    const opener = statement.heads ? statement.under.at(-1) : undefined;
    if (opener !== undefined) heads.set(opener, whole);
    const clauses = coarse ? [] : detailsOf(reading, statement);
    const isDetail = parent !== null && opener === undefined;
    const details = clauses.map((clause) =>
      draft(reading, passage, statement, clause, isDetail ? parent : whole),
    );
    return isDetail && details.length > 0 ? details : [whole, ...details];
  });
}

/** The item at the head of the innermost list around a statement. */
function headOf({ under, heads: opens }: Statement, heads: ReadonlyMap<Marker, Draft>): Draft | null {
  const around = opens ? under.slice(0, -1) : under;
  return around.map((marker) => heads.get(marker)).findLast((head) => head !== undefined) ?? null;
}

/** In running text a sentence that blames nothing is background; in a list or a part for problems it counts. */
function isWorthKeeping(reading: Reading, passage: Passage, statement: Statement): boolean {
  if (statement.end - statement.start < SHORTEST) return false;
  if (statement.kind !== 'problem' || passage.origin === 'section' || statement.under.length > 0) return true;
  return states(reading, statement);
}

function detailsOf(reading: Reading, statement: Statement): readonly Span[] {
  if (statement.kind === 'cause') return [];
  const clauses = cutClauses(reading.text, statement);
  const groups =
    statement.kind === 'measure'
      ? groupByLength(clauses, MEASURE)
      : groupByPredicate(reading.text, clauses, reading.rules.predicates.any, (words) =>
          reading.rules.connectives.goesOn.some((word) => words.startsWith(word)),
        );
  if (groups.length < 2) return [];
  return groups
    .map((group) => dropTail(reading, dropConnectives(reading, group)))
    .filter((group) => group.end - group.start >= SHORTEST);
}

function draft(
  reading: Reading,
  { origin, rule }: Passage,
  { kind }: Statement,
  { start, end }: Span,
  parent: Draft | null,
): Draft {
  const blames = reading.rules.predicates.strong.test(textOf(reading.text, { start, end }));
  const confidence = kind !== 'problem' || blames ? 'high' : 'medium';
  return { start, end, kind, parent, origin, rule, confidence };
}
