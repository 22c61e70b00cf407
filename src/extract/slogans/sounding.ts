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

/**
 * Whether a form with one letter that sounds alike may be a slip: where that letter is the first or the last
 * one, it must not go on with the words around it (新时代新任|务 is no slip for 时代新人).
 */
export function mayBeSlip(folded: Folded, first: number, off: number, use: Use<Meaning>): boolean {
  const { what, letters } = use;
  if (off === SEVERAL || what.type !== 'form' || what.form.reordered || letters.length < SHORTEST)
    return false;
  if (off === 0 && !breaksAt(folded, first)) return false;
  if (off === letters.length - 1 && !breaksAt(folded, first + letters.length)) return false;
  return !isQuotedInside(folded, first, letters.length);
}

/** A quotation that begins or ends inside joins words that do not belong together. */
function isQuotedInside(folded: Folded, first: number, length: number): boolean {
  for (let at = first + 1; at < first + length; at++)
    if (((folded.gaps[at] as number) & (GAP.open | GAP.close)) !== 0) return true;
  return false;
}
