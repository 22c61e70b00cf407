import { add, compare, decimalOf, ZERO } from '../numeral/decimal.js';
import type { Mention } from './mention.js';

const HUNDRED_LOW = decimalOf('99');
const HUNDRED_HIGH = decimalOf('101');
const LONGEST_CHAIN = 4;

/** Whether a colon alone joins two numbers. */
function isJoined(text: string, first: Mention, second: Mention): boolean {
  return second.core.start === first.core.end + 1 && /[:：∶]/.test(text[first.core.end] ?? '');
}

/**
 * How many mentions from `index` on are the parts of one whole told as a proportion (9.5∶48.2∶42.3);
 * 0 where they are not three or four parts that make up a hundred.
 */
export function chainLength(text: string, mentions: readonly Mention[], index: number): number {
  let length = 1;
  let total = mentions[index]?.low ?? ZERO;
  for (; length < LONGEST_CHAIN; length++) {
    const first = mentions[index + length - 1];
    const second = mentions[index + length];
    if (first === undefined || second === undefined || !isJoined(text, first, second)) break;
    if (first.use !== null || second.open) break;
    total = add(total, second.low);
  }
  if (length < 3 || compare(total, HUNDRED_LOW) < 0 || compare(total, HUNDRED_HIGH) > 0) return 0;
  return length;
}
