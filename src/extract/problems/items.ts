import type { Span } from '../../model/index.js';
import { cutClauses, groupByLength, groupByPredicate } from './clauses.js';
import { findWords, type WordHit } from './code-themes.js';
import type { Kind } from './columns.js';
import { spansInside } from './inside.js';
import type { Marker } from './markers.js';
import { dropConnectives, dropTail } from './prefixes.js';
import { type Draft, leads, type Passage, type Reading, states } from './reading.js';
import { readStatements, type Statement } from './statements.js';

/** The shortest clause that names a measure by itself, in UTF-16 units. */
const MEASURE = 18;

/** The shortest clause that is an item of its own, in UTF-16 units. */
const SHORTEST = 4;

/**
 * The items of a passage: each statement, inside it the clauses that say something by themselves, and the
 * clauses of the sentences that go into detail under an ordinal.
 * @param skims - whether measures are left whole, neither split into clauses nor searched for leads
 */
export function readItems(reading: Reading, passage: Passage, skims: boolean): readonly Draft[] {
  const statements = readStatements(reading, passage, skims);
  const words = findWords(reading.text, passage, reading.family, reading.rules.taxonomy);
  const heads = new Map<Marker, Draft>();
  const make = (kind: Kind, span: Span, parent: Draft | null, isSplit: boolean) =>
    draft(reading, passage, words, kind, span, parent, isSplit);
  return statements.flatMap((statement) => {
    if (!isWorthKeeping(reading, passage, statement)) return [];
    const parent = headOf(statement, heads);
    const isLeft = skims && statement.kind === 'measure';
    const clauses = isLeft
      ? []
      : detailsOf(reading, statement).filter((clause) => saysMore(reading, clause, words));
    const opener = statement.heads ? statement.under.at(-1) : undefined;
    if (parent !== null && opener === undefined && clauses.length > 0)
      return clauses.map((clause) => make(statement.kind, clause, parent, false));
    const whole = make(statement.kind, statement, parent, clauses.length > 0);
    if (opener !== undefined) heads.set(opener, whole);
    return [whole, ...clauses.map((clause) => make(statement.kind, clause, whole, false))];
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

/** Whether a clause says more than that there are problems. */
function saysMore(reading: Reading, clause: Span, words: readonly WordHit[]): boolean {
  return !leads(reading, clause, 1) || spansInside(words, clause).length > 0;
}

function detailsOf(reading: Reading, statement: Statement): readonly Span[] {
  if (statement.kind === 'cause') return [];
  const clauses = cutClauses(reading.text, statement);
  const groups =
    statement.kind === 'measure'
      ? groupByLength(clauses, MEASURE)
      : groupByPredicate(reading.text, clauses, reading.rules.predicates.any, reading.rules.connectives);
  if (groups.length < 2) return [];
  return groups
    .map((group) => dropTail(reading, dropConnectives(reading, group)))
    .filter((group) => group.end - group.start >= SHORTEST);
}

function draft(
  { text, rules }: Reading,
  { origin, rule }: Passage,
  words: readonly WordHit[],
  kind: Kind,
  { start, end }: Span,
  parent: Draft | null,
  isSplit: boolean,
): Draft {
  const isSure = kind !== 'problem' || rules.predicates.strong.test(text.slice(start, end));
  const confidence = isSure ? 'high' : 'medium';
  return {
    start,
    end,
    kind,
    parent,
    origin,
    rule,
    confidence,
    words: spansInside(words, { start, end }),
    isSplit,
  };
}
