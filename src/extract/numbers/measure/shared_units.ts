import type { Reason } from '../judging/setting.js';
import { compare } from '../numeral/decimal.js';
import { numeralWith } from '../numeral/numeral_with.js';
import { type Mention, mentionWith } from './mention.js';
import { useWith } from './unit_use.js';

const LIST = /^\s?(?:[、和与及]|以及)\s?$/;

/** Whether a number without a unit stands in a list before one that has it. */
export function sharesUnit(text: string, mention: Mention, reason: Reason | null, next: Mention): boolean {
  if (mention.use !== null || mention.numeral.shape !== 'plain' || mention.part > 0) return false;
  if (reason !== null && reason !== 'name' && reason !== 'word') return false;
  if (mention.numeral.script === 'han' && mention.numeral.end - mention.numeral.start === 1) return false;
  return next.start - mention.end <= 4 && LIST.test(text.slice(mention.end, next.start));
}

/** The mention with the unit of the one behind it, and its 万 or 亿 where the amounts allow it. */
export function withUnitOf(mention: Mention, next: Mention): Mention {
  const own = mention.numeral.multiplier;
  const other = next.numeral.multiplier;
  const inherits = own === 0 && other > 0 && compare(mention.low, next.low) <= 0;
  const scale = inherits ? other : own;
  const use = next.use;
  const written = use === null || scale === other ? use : useWith(use, { written: use.unit.unit });
  return mentionWith(mention, {
    numeral: inherits ? numeralWith(mention.numeral, { multiplier: other }) : mention.numeral,
    use: written === null ? null : useWith(written, { end: mention.end }),
    base: next.base,
  });
}
