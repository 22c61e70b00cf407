import type { Mention } from '../measure/mention.js';
import { isWhole, isWordAt, type Reason, type Setting } from './setting.js';

/** A numeral without a unit counts where nothing else than a number can stand. */
export function withoutUnit(mention: Mention, setting: Setting): Reason | null {
  const { text, rules } = setting;
  const { numeral } = mention;
  const alone = !isWordAt(text, mention.start - 1) && !isWordAt(text, mention.end);
  if (numeral.script === 'han') return hanWithoutUnit(mention, alone, text);
  const form = byDigits(mention, alone, text);
  if (form !== null) return form;
  if (alone || numeral.multiplier > 0 || mention.approx !== 'exact') return null;
  if (isBetween(mention, setting)) return null;
  // 指数达91.9，
  const told = !isWordAt(text, mention.end) && rules.phrases.predicates.upTo(text, mention.start) !== null;
  return told ? null : 'name';
}

/** Digits that are a code or a year by their form alone. */
function byDigits(mention: Mention, alone: boolean, text: string): Reason | null {
  const { plain } = mention.numeral;
  if (/^0[0-9]/.test(plain) && !plain.includes('.') && !isWhole(mention, text)) return 'code';
  if (alone) return null;
  if (/^(?:19|20)\d\d$/.test(plain) && mention.approx === 'exact') return 'date';
  return plain.length > LONGEST_BARE ? 'code' : null;
}

/** 20和30之间: what it lies between are numbers. */
function isBetween(mention: Mention, { text, rules }: Setting): boolean {
  const { between } = rules.frames;
  return between.from(text, mention.end) !== null || between.upTo(text, mention.end) !== null;
}

/** Longer runs of digits inside a text are codes. */
const LONGEST_BARE = 8;

function hanWithoutUnit(mention: Mention, alone: boolean, text: string): Reason | null {
  const { numeral } = mention;
  if (numeral.shape === 'half') return 'word';
  if (numeral.shape === 'power') return powerAlone(mention, text);
  if (isWhole(mention, text)) return null;
  if (numeral.looseness === 'range') return numeral.multiplier > 0 ? null : 'name';
  if (isStated(mention, alone, text)) return null;
  const isLong = numeral.end - numeral.start > 2 && numeral.shape !== 'digits';
  if (numeral.multiplier > 0 || isLong) return null;
  return numeral.shape === 'digits' ? 'name' : 'word';
}

/** 近二十, 得分是九: a word says that a number follows. */
function isStated({ numeral, approx, start, end }: Mention, alone: boolean, text: string): boolean {
  if (approx !== 'exact' && (alone || numeral.end - numeral.start > 1)) return true;
  // 答案是四不是五 goes on without a mark.
  return /[是为]/.test(text[start - 1] ?? '') && (!isWordAt(text, end) || /[不这那]/.test(text[end] ?? ''));
}

/** A list of classes is looked for no further than this. */
const CLASS_REACH = 16;

/** 上千万 counts, 千万 by itself is a word. */
function powerAlone(mention: Mention, text: string): Reason | null {
  const { numeral, approx } = mention;
  const isMore = /[^百千万亿佰仟萬億兆]/.test(text.slice(numeral.start, numeral.end));
  // 超百亿、超千亿的园区: classes of size.
  if (/^(?:、[超过破上]?[百千万亿]{2,3})*[的级]/.test(text.slice(mention.end, mention.end + CLASS_REACH)))
    return 'word';
  const counts = (isMore && isWhole(mention, text)) || (approx !== 'exact' && numeral.multiplier > 0);
  return counts ? null : 'word';
}
