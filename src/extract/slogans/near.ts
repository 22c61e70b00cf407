import { breaksAt, type Folded, unitAt } from './folding.js';
import type { Form } from './lexicon.js';

/** Half of a form whose wording is set: where the other half is off by one character, a slip is likely. */
export interface Half {
  readonly form: Form;
  /** The folded letters of the whole form, and where among them this half begins. */
  readonly letters: string;
  readonly from: number;
  readonly length: number;
}

/** Shorter forms have too many neighbours that are right. */
const SHORTEST = 7;

/** The halves of a form, or none where its wording is free or short. */
export function halvesOf(form: Form, letters: string): readonly Half[] {
  if (!form.entry.fixed || form.reordered || letters.length < SHORTEST) return [];
  const middle = letters.length >> 1;
  return [
    { form, letters, from: 0, length: middle },
    { form, letters, from: middle, length: letters.length - middle },
  ];
}

/** The folded stretch [first, last) that is a form but for one character. */
export interface NearForm {
  readonly first: number;
  readonly last: number;
  /** Whether that character is the last one, which the words around it say less about. */
  readonly atEnd: boolean;
}

/** The near form around the half that stands at `at`, if there is one. */
export function nearAt(folded: Folded, at: number, half: Half): NearForm | null {
  return half.from === 0 ? rightOf(folded, at, half) : leftOf(folded, at, half);
}

/** The other half stands to the right: same up to one changed or missing character, and the same after it. */
function rightOf(folded: Folded, at: number, { letters, length }: Half): NearForm | null {
  const size = letters.length;
  let same = length;
  while (same < size && unitAt(folded, at + same) === letters.charCodeAt(same)) same++;
  if (same === size) return null;
  const last = at + size;
  const atEnd = same === size - 1;
  if (differs(folded, at + same, letters, same) && agrees(folded, at + same + 1, letters, same + 1, size))
    return atEnd && !breaksAt(folded, last) ? null : { first: at, last, atEnd };
  if (same + 2 >= size || isParticle(letters.charCodeAt(same))) return null;
  if (!agrees(folded, at + same, letters, same + 1, size)) return null;
  return { first: at, last: last - 1, atEnd: false };
}

/** The other half stands to the left, read backwards. */
function leftOf(folded: Folded, at: number, { letters, from, length }: Half): NearForm | null {
  const last = at + length;
  let same = from;
  while (same > 0 && unitAt(folded, at - from + same - 1) === letters.charCodeAt(same - 1)) same--;
  if (same <= 1) return null;
  const start = at - from;
  if (differs(folded, start + same - 1, letters, same - 1) && agrees(folded, start, letters, 0, same - 1))
    return { first: start, last, atEnd: false };
  if (same <= 2 || isParticle(letters.charCodeAt(same - 1))) return null;
  if (!agrees(folded, start + 1, letters, 0, same - 1)) return null;
  return { first: start + 1, last, atEnd: false };
}

/** Particles come and go freely, and one stands for another. */
function isParticle(unit: number): boolean {
  return /^[的地得和与及、]$/.test(String.fromCharCode(unit));
}

/** Whether another Han character stands in the place of a letter, particles for particles apart. */
function differs(folded: Folded, at: number, letters: string, index: number): boolean {
  const unit = unitAt(folded, at);
  return unit >= 0x4e00 && unit <= 0x9fff && !(isParticle(unit) && isParticle(letters.charCodeAt(index)));
}

function agrees(folded: Folded, at: number, letters: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (unitAt(folded, at + index - from) !== letters.charCodeAt(index)) return false;
  return true;
}
