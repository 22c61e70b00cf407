import type { Enclosed } from './enclosed.js';
import type { Mention } from './mention.js';
import type { Numeral } from './numeral.js';
import { wordAround } from './reject_words.js';
import type { NumberRules } from './rules.js';

/** Why a numeral is no number of the report. */
export const REASONS = [
  'date',
  'ordinal',
  'enumerator',
  'footnote',
  'quoted_name',
  'title',
  'code',
  'name',
  'label',
  'set_phrase',
  'word',
  'article',
  'indefinite',
  'damaged',
] as const;
export type Reason = (typeof REASONS)[number];

/** What judging looks at beside the numeral itself. */
export interface Setting {
  readonly text: string;
  readonly rules: NumberRules;
  readonly enclosed: Enclosed | undefined;
  /** The numeral belongs to a time expression. */
  readonly isTime: boolean;
}

/** The reason to reject a numeral, or null where it counts or measures something. */
export function judge(mention: Mention, setting: Setting): Reason | null {
  const { numeral } = mention;
  if (numeral.shape === 'damaged') return 'damaged';
  if (setting.isTime) return 'date';
  if (numeral.shape === 'dotted') return 'code';
  return (
    byNeighbours(mention, setting) ??
    byEnclosure(mention, setting) ??
    byWord(mention, setting) ??
    byUnit(mention, setting)
  );
}

const LIST_START = /[\n。；：:;]\s*$|^\s*$/;

/** Ordinals, enumerators, footnotes and codes show in the characters beside the numeral. */
function byNeighbours(mention: Mention, setting: Setting): Reason | null {
  const { text } = setting;
  const { numeral } = mention;
  const before = text[numeral.start - 1] ?? '';
  const after = text[numeral.end] ?? '';
  if (before === '第' || (before === ' ' && text[numeral.start - 2] === '第')) return 'ordinal';
  if (isBracketed(before, after)) return numeral.script === 'han' ? 'enumerator' : 'footnote';
  if (numeral.script === 'han' && numeral.percent === '' && isSpokenEnumerator(text, numeral))
    return 'enumerator';
  if (isMarkedEnumerator(text, numeral)) return 'enumerator';
  return isCode(text, mention) ? 'code' : null;
}

function isBracketed(before: string, after: string): boolean {
  return /[（(［[〔【]/.test(before) && /[）)］\]〕】]/.test(after);
}

/** 一是, 二要; also behind a comma. 其一, 周三 and 初一 are of the same make. */
function isSpokenEnumerator(text: string, numeral: Numeral): boolean {
  const before = text[numeral.start - 1] ?? '';
  if (/[其周初]/.test(before) && numeral.end - numeral.start === 1) return true;
  return /[是要来则]/.test(text[numeral.end] ?? '') && !/[\p{L}\p{N}]/u.test(before);
}

/** 1. 一、 2） at the beginning of a line or behind a full stop. */
function isMarkedEnumerator(text: string, numeral: Numeral): boolean {
  const mark = text[numeral.end] ?? '';
  if (!/[、.．)）]/.test(mark) || numeral.shape === 'fraction' || numeral.low.scale > 0) return false;
  const floor = Math.max(0, numeral.start - 4);
  if (!LIST_START.test(text.slice(floor, numeral.start)) || (floor > 0 && numeral.start - floor < 1))
    return false;
  if (mark === '.' && numeral.end + 1 >= text.length) return false;
  return numeral.end - numeral.start <= 3 && !/[0-9０-９]/.test(text[numeral.end + 1] ?? '');
}

/** Latin letters, signs and digits joined to the numeral make a name of it: 5G, PM2.5, 1+3+N, 6·16, 7×24. */
function isCode(text: string, mention: Mention): boolean {
  const { numeral, use } = mention;
  const before = text[numeral.start - 1] ?? '';
  const after = text[numeral.end] ?? '';
  if (/[A-Za-z_#@]/.test(before)) return !/[¥$￥]/.test(before);
  if (
    /(?<![0-9０-９][A-Za-z]{0,3})[A-Za-z][-－–]$/.test(
      text.slice(Math.max(0, numeral.start - 6), numeral.start),
    )
  )
    return true;
  if (/[A-Za-z_]/.test(after) && (use === null || use.end === numeral.end)) return true;
  if (/[+＋×✕·•∙・]/.test(before) && /[\p{L}\p{N}]/u.test(text[numeral.start - 2] ?? '')) return true;
  return /[+＋×✕·•∙・]/.test(after) && /[\p{L}\p{N}]/u.test(text[numeral.end + 1] ?? '');
}

/** A numeral in a short quotation or a title is part of a name, unless the quotation is the amount itself. */
function byEnclosure(mention: Mention, setting: Setting): Reason | null {
  const { enclosed } = setting;
  if (enclosed === undefined) return null;
  if (enclosed.kind === 'title') return 'title';
  const isWhole = mention.start === enclosed.start && mention.end === enclosed.end;
  const measured =
    mention.use !== null && mention.use.unit.kind !== 'count' && mention.use.unit.form === 'strong';
  return isWhole && measured && mention.numeral.script === 'arabic' ? null : 'quoted_name';
}

function byWord(mention: Mention, setting: Setting): Reason | null {
  const { numeral } = mention;
  if (numeral.script !== 'han' || numeral.percent !== '' || numeral.shape === 'fraction') return null;
  const word = wordAround(
    setting.text,
    numeral.start,
    numeral.end === numeral.start + 1,
    setting.rules.words,
  );
  if (word === null) return null;
  // 三公里 is no 三公: a long unit that reaches beyond the word wins.
  const reaches = numeral.start - word.offset + word.word.length;
  const begins = word.offset === 0 && mention.use !== null && mention.use.unit.form === 'strong';
  return begins && mention.use.end > reaches ? null : word.reason;
}

function byUnit(mention: Mention, setting: Setting): Reason | null {
  const { numeral, use } = mention;
  if (numeral.percent !== '' || numeral.shape === 'fraction') return null;
  if (numeral.shape === 'few') return 'indefinite';
  if (use === null) return withoutUnit(mention, setting);
  const tail = setting.rules.nameTails.get(use.unit.unit);
  if (tail?.some((word) => setting.text.startsWith(word, mention.end))) return 'name';
  if (use.unit.form === 'label') return 'label';
  if (numeral.shape === 'power') return mention.approx === 'exact' ? 'name' : null;
  if (numeral.shape === 'half') return isHalfMeasure(mention) ? null : 'word';
  if (numeral.script === 'han' && use.unit.form === 'weak')
    return isCounted(mention, setting) ? null : 'word';
  return null;
}

/** 半年, 半小时, 半公里: half counts only before measures. */
function isHalfMeasure(mention: Mention): boolean {
  const unit = mention.use?.unit;
  return unit !== undefined && (unit.kind === 'duration' || unit.kind === 'measure') && unit.form !== 'weak';
}

/** A weak unit counts behind longer numerals and behind words that announce a number. */
function isCounted(mention: Mention, setting: Setting): boolean {
  const { numeral } = mention;
  if (mention.approx !== 'exact' || numeral.end - numeral.start > 1 || isWhole(mention, setting.text))
    return true;
  const before = setting.text.slice(Math.max(0, mention.start - 3), mention.start);
  return /[共各有了达设为仅只]$/.test(before) || /每.{0,2}$/.test(before);
}

/** The mention is all there is: a cell, a line of a list. */
function isWhole(mention: Mention, text: string): boolean {
  return mention.start === 0 && mention.end === text.trimEnd().length;
}

/** A numeral without a unit counts where nothing else than a number can stand. */
function withoutUnit(mention: Mention, setting: Setting): Reason | null {
  const { text } = setting;
  const { numeral } = mention;
  const before = text[mention.start - 1] ?? '';
  const after = text[mention.end] ?? '';
  const alone = !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  if (numeral.script === 'han') return hanWithoutUnit(mention, alone, text);
  if (/^(?:19|20)\d\d$/.test(numeral.plain) && mention.approx === 'exact' && !alone) return 'date';
  if (numeral.plain.length > 8 && !alone) return 'code';
  if (alone || numeral.multiplier > 0 || mention.approx !== 'exact') return null;
  return /[\p{L}]/u.test(after) && !text.startsWith('之间', mention.end) ? 'name' : null;
}

function hanWithoutUnit(mention: Mention, alone: boolean, text: string): Reason | null {
  const { numeral } = mention;
  if (numeral.shape === 'half') return 'word';
  const whole = isWhole(mention, text);
  if (numeral.shape === 'power') {
    const counts = whole && /[^百千万亿佰仟萬億兆]/.test(text.slice(numeral.start, numeral.end));
    return counts || mention.approx !== 'exact' ? null : 'word';
  }
  if (whole) return null;
  const isLong = numeral.end - numeral.start > 2 && numeral.shape !== 'digits';
  if (mention.approx !== 'exact' && (alone || numeral.end - numeral.start > 1)) return null;
  if (/[是为]/.test(text[mention.start - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[mention.end] ?? ''))
    return null;
  return numeral.multiplier > 0 || isLong ? null : numeral.shape === 'digits' ? 'name' : 'word';
}
