import type { Ordinals } from './ordinals.js';
import { isHan } from './structure.js';

/** How much of the text is asked; more would say little and cost much. */
const ASKED = 100_000;

/**
 * Whether two lines, the first without an end, are one sentence cut in two: the characters that would meet
 * stand together elsewhere in the same report. A heading and the paragraph below it fail this test.
 */
export function isContinued(text: string, above: string, below: string, ordinals: Ordinals): boolean {
  const last = above.charCodeAt(above.length - 1);
  if (above.length < 12 || !isHan(last) || !isHan(below.charCodeAt(0))) return false;
  if (!/[。！？；]/.test(above) && (!above.includes('，') || ordinals.doubtful.test(above))) return false;
  const asked = text.length > ASKED ? text.slice(0, ASKED) : text;
  const pair = above.slice(-1) + below.charAt(0);
  const pairs = count(asked, pair, 5);
  if (pairs < 2) return false;
  if (!isHan(below.charCodeAt(1))) return true;
  return (
    asked.includes(above.slice(-2) + below.charAt(0)) || asked.includes(above.slice(-1) + below.slice(0, 2))
  );
}

/** How often words stand in a text, counted up to `most`. */
function count(text: string, words: string, most: number): number {
  let found = 0;
  for (let at = text.indexOf(words); at >= 0 && found < most; at = text.indexOf(words, at + 1)) found += 1;
  return found;
}
