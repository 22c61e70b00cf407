import { breaksAt, type Folded, GAP } from './folding.js';
import type { Meaning } from './hits.js';
import type { Use } from './vocabulary.js';

/** All letters are those looked for. */
export const EXACT = -1;
const SEVERAL = -2;

/** Where a letter only sounds like the one looked for; EXACT where none does, another negative for several. */
export function offAt(folded: Folded, first: number, letters: string): number {
  let off = EXACT;
  for (let at = 0; at < letters.length; at++) {
    if (folded.units[first + at] === letters.charCodeAt(at)) continue;
    if (off !== EXACT) return SEVERAL;
    off = at;
  }
  return off;
}

/** Shorter forms have too many neighbours that sound alike and are right. */
const SHORTEST = 4;

/** In a form this long the other letters tell enough, whatever stands beside it. */
const SURE = 6;

/**
 * Whether a form with one letter that sounds alike may be a slip: in a short one where that letter is the first
 * or the last, it must not go on with the words around it (新时代新任|务 is no slip for 时代新人).
 */
export function mayBeSlip(folded: Folded, first: number, off: number, use: Use<Meaning>): boolean {
  const { what, letters } = use;
  if (off === SEVERAL || what.type !== 'form' || what.form.reordered || letters.length < SHORTEST)
    return false;
  if (isQuotedInside(folded, first, letters.length)) return false;
  if (letters.length >= SURE) return true;
  if (off === 0) return breaksAt(folded, first);
  return off < letters.length - 1 || breaksAt(folded, first + letters.length);
}

/** A quotation that begins or ends inside joins words that do not belong together. */
function isQuotedInside(folded: Folded, first: number, length: number): boolean {
  for (let at = first + 1; at < first + length; at++)
    if (((folded.gaps[at] as number) & (GAP.open | GAP.close)) !== 0) return true;
  return false;
}
