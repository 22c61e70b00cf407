import { type Span, textOf } from '../../model/index.js';

/** The clauses between the commas of a piece. */
export function cutClauses(text: string, piece: Span): readonly Span[] {
  const clauses: Span[] = [];
  let start = piece.start;
  for (let at = piece.start; at <= piece.end; at += 1) {
    if (at < piece.end && !/[，,]/.test(text.charAt(at))) continue;
    if (at > start) clauses.push({ start, end: at });
    start = at + 1;
  }
  return clauses;
}

/**
 * Joins clauses into groups that each state a problem: a clause without predicate belongs to the next one that
 * has one, the last ones to the group before them. A clause that goes on from its predecessor stays with it.
 */
export function groupByPredicate(
  text: string,
  clauses: readonly Span[],
  predicate: RegExp,
  goesOn: (clause: string) => boolean,
): readonly Span[] {
  const groups: Span[] = [];
  let start: number | null = null;
  for (const clause of clauses) {
    const words = textOf(text, clause);
    start ??= clause.start;
    if (!predicate.test(words)) continue;
    const last = groups.at(-1);
    if (last !== undefined && start === clause.start && goesOn(words))
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
