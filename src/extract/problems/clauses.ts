import { type Span, textOf } from '../../model/index.js';
import type { Connectives } from './connectives.js';

const [COMMA, ASCII_COMMA] = [0xff0c, 0x2c];

/** Where the clause that begins at `start` ends: at a comma, else at the end of its piece. */
export function endOfClause(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === ASCII_COMMA) return at;
  }
  return end;
}

/** The clauses between the commas of a piece. */
export function cutClauses(text: string, piece: Span): readonly Span[] {
  const clauses: Span[] = [];
  for (let start = piece.start; start < piece.end; ) {
    const end = endOfClause(text, start, piece.end);
    if (end > start) clauses.push({ start, end });
    start = end + 1;
  }
  return clauses;
}

/**
 * Joins clauses into groups that each state a problem: a clause that has no predicate, or only grants something,
 * belongs to the next one that blames, the last ones to the group before them. A clause that goes on from its
 * predecessor stays with it.
 */
export function groupByPredicate(
  text: string,
  clauses: readonly Span[],
  predicate: RegExp,
  { goesOn, concedes }: Pick<Connectives, 'goesOn' | 'concedes'>,
): readonly Span[] {
  const groups: Span[] = [];
  let start: number | null = null;
  for (const clause of clauses) {
    const words = textOf(text, clause);
    start ??= clause.start;
    if (!predicate.test(words) || concedes(text, clause).length > 0) continue;
    const last = groups.at(-1);
    if (last !== undefined && start === clause.start && goesOn(text, clause.start, clause.end) !== null)
      groups[groups.length - 1] = { start: last.start, end: clause.end };
    else groups.push({ start, end: clause.end });
    start = null;
  }
  return closeWith(groups, start, clauses.at(-1)?.end);
}

/**
 * Joins clauses into groups long enough to name an action and what it is about: a short clause belongs to the
 * next one, short ones at the end to the group before them.
 */
export function groupByLength(clauses: readonly Span[], minimum: number): readonly Span[] {
  const groups: Span[] = [];
  let start: number | null = null;
  for (const clause of clauses) {
    start ??= clause.start;
    if (clause.end - start < minimum) continue;
    groups.push({ start, end: clause.end });
    start = null;
  }
  return closeWith(groups, start, clauses.at(-1)?.end);
}

/** Adds what is left open at the end to the last group. */
function closeWith(groups: readonly Span[], open: number | null, end: number | undefined): readonly Span[] {
  if (open === null || end === undefined) return groups;
  const last = groups.at(-1);
  return last === undefined ? [{ start: open, end }] : [...groups.slice(0, -1), { start: last.start, end }];
}
