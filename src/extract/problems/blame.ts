import { type Span, textOf } from '../../model/index.js';
import { cutClauses } from './clauses.js';
import type { Reading } from './reading.js';

/** The least share of clauses behind a turn to problems that must blame something. */
const DENSITY = 0.3;

/** How far into a clause blame is looked for when reading begins inside it, in UTF-16 units. */
const REACH = 400;

/** Whether a stretch is full of clauses that blame something. */
export function blamesEnough(reading: Reading, span: Span): boolean {
  return blameIn(reading, span)(span.start);
}

/** Tells of any place in a stretch whether what follows is full of clauses that blame something. */
export function blameIn({ text, rules }: Reading, span: Span): (start: number) => boolean {
  const blames = (part: Span) => rules.predicates.strong.test(textOf(text, part));
  const clauses = cutClauses(text, span);
  /** How many clauses blame, from each on. */
  const counts = new Uint32Array(clauses.length + 1);
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    const clause = clauses[at];
    counts[at] = (counts[at + 1] ?? 0) + Number(clause !== undefined && blames(clause));
  }
  return (start) => {
    const at = firstEndingBehind(clauses, start);
    const clause = clauses[at];
    if (clause === undefined) return false;
    const isWhole = start <= clause.start;
    const end = Math.min(clause.end, start + REACH);
    const blaming = isWhole ? counts[at] : (counts[at + 1] ?? 0) + Number(blames({ start, end }));
    return blaming !== undefined && blaming >= 2 && blaming / (clauses.length - at) >= DENSITY;
  };
}

/** The place of the first clause that ends behind a place in the text, by binary search. */
function firstEndingBehind(clauses: readonly Span[], start: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
