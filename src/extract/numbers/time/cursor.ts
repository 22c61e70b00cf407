import type { FrameWords } from '../frames.js';
import type { Numeral } from '../numeral/numeral.js';

/** Where a time expression is looked for: at one numeral, with the others at hand. */
export interface Cursor {
  readonly text: string;
  readonly numerals: readonly Numeral[];
  readonly index: number;
  readonly frames: FrameWords;
}

/** The numeral that begins at an offset behind the cursor, null where none does. */
export function numeralAt(cursor: Cursor, start: number): Numeral | null {
  for (let index = cursor.index; index < cursor.numerals.length; index++) {
    const numeral = cursor.numerals[index] as Numeral;
    if (numeral.start === start) return numeral;
    if (numeral.start > start) return null;
  }
  return null;
}

const DASH = /[-—–－~～―─一至到]/;

/** Where a dash, 至 or 到 behind `at` ends, with blanks around it; -1 where none stands. */
export function dashEnd(text: string, at: number): number {
  let end = text[at] === ' ' ? at + 1 : at;
  if (!DASH.test(text[end] ?? '')) return -1;
  end += text[end] === text[end + 1] ? 2 : 1;
  return text[end] === ' ' ? end + 1 : end;
}

/** The offset behind the longest of some words at `at`, or `at` itself. */
export function behind(text: string, at: number, words: FrameWords[keyof FrameWords]): number {
  return words.from(text, at)?.end ?? at;
}

/** The value of a plain whole numeral, -1 for any other. */
export function wholeValue(numeral: Numeral): number {
  const plain = numeral.low.scale === 0 && numeral.multiplier === 0 && numeral.percent === '';
  return plain && numeral.looseness === '' ? Number(numeral.low.coefficient) : -1;
}
