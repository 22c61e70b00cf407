import type { Mention } from '../measure/mention.js';
import type { Numeral } from '../numeral/numeral.js';
import { wholeValue } from '../time/cursor.js';
import { withoutUnit } from './bare.js';
import { byNeighbours } from './neighbours.js';
import { wordAround } from './reject_words.js';
import { abstractNoun, isWhole, type Reason, type Setting } from './setting.js';

/** So many digits before 年, 月 or 日 are a date whose signs were lost. */
const LOST_DATE = 6;

/** The reason to reject a numeral that shows before its unit is read; null where more must be known. */
export function judgeEarly(numeral: Numeral, { text, rules, enclosed, isTime }: Setting): Reason | null {
  if (numeral.shape === 'damaged' || numeral.plain.length >= LOST_DATE) return null;
  if (isTime) return 'date';
  if (text[numeral.start - 1] === '第') return 'ordinal';
  if (enclosed?.kind === 'title') return 'title';
  if (numeral.script !== 'han') return null;
  if (enclosed !== undefined) return 'quoted_name';
  if (numeral.percent !== '' || numeral.shape === 'fraction') return null;
  const word = wordAround(text, numeral.start, numeral.end === numeral.start + 1, rules.words);
  return word === null || word.offset === 0 ? null : word.reason;
}

/** The reason to reject a numeral, or null where it counts or measures something. */
export function judge(mention: Mention, setting: Setting): Reason | null {
  const { numeral } = mention;
  if (numeral.shape === 'damaged') return 'damaged';
  if (mention.use?.unit.form === 'time' && numeral.plain.length >= LOST_DATE) return 'damaged';
  if (setting.isTime) return 'date';
  if (numeral.shape === 'dotted') return 'code';
  if (isBrokenDecimal(mention, setting.text)) return 'damaged';
  return (
    byNeighbours(mention, setting) ??
    byEnclosure(mention, setting) ??
    byWord(mention, setting) ??
    byUnit(mention, setting)
  );
}

/** 16。5%: a full stop in place of the point, told by the digit that stands directly before it. */
function isBrokenDecimal(mention: Mention, text: string): boolean {
  const { numeral } = mention;
  const isDigit = (at: number) => /[0-9０-９]/.test(text[at] ?? '');
  if (numeral.script !== 'arabic') return false;
  if (isPlaceholder(text, numeral)) return true;
  const before = text[numeral.start - 1] === '。' && isDigit(numeral.start - 2) && mention.use !== null;
  return before || (mention.use === null && text[numeral.end] === '。' && isDigit(numeral.end + 1));
}

/** 25$1.$2亿元: what a failed replacement left in place of digits. */
function isPlaceholder(text: string, { start, end }: Numeral): boolean {
  return (
    /[0-9.]\$$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^\.?\$[0-9]/.test(text.slice(end, end + 3))
  );
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
  if (hasNameTail(mention, setting)) return 'name';
  if (use.unit.form === 'label') return isLabel(mention, setting) ? 'label' : null;
  if (use.unit.unit === '年' && numeral.shape !== 'power' && numeral.shape !== 'half')
    return isYears(mention, setting) ? null : 'date';
  return numeral.script === 'han' || numeral.shape === 'power' ? hanWithUnit(mention, setting) : null;
}

/** Han numerals need more than a unit behind them: a unit that is no part of a word, a noun that can be counted. */
function hanWithUnit(mention: Mention, setting: Setting): Reason | null {
  const { numeral, use } = mention;
  if (numeral.shape === 'power') return isThreshold(mention, setting.text) ? 'name' : null;
  if (numeral.shape === 'half') return isHalfMeasure(mention) ? null : 'word';
  if (isSecond(mention, setting.text)) return 'label';
  if (use?.unit.form === 'weak') return isCounted(mention, setting) ? null : 'word';
  return isArticle(mention, setting) ? 'article' : null;
}

/** 二 counts people and measures; before other classifiers it numbers things (二期, 二类), as 两 counts them. */
function isSecond(mention: Mention, text: string): boolean {
  const { numeral, use } = mention;
  if (text[numeral.start] !== '二' || numeral.end - numeral.start > 1 || isWhole(mention, text)) return false;
  return use?.unit.kind === 'count' && use.unit.class !== 'person' && use.unit.class !== 'household';
}

/** 三年行动, 二期工程: what follows makes a name of the number and its unit. */
function hasNameTail(mention: Mention, { text, rules }: Setting): boolean {
  const tails = rules.nameTails.get(mention.use?.unit.unit ?? '');
  return tails?.some((word) => text.startsWith(word, mention.end)) ?? false;
}

/** 3号 and 三级 are labels, unless a word announces a count: 连续三届, 举办论坛、大会和四届展览会. */
function isLabel(mention: Mention, setting: Setting): boolean {
  if (isAnnounced(mention, setting, 'label')) return false;
  const { text, rules } = setting;
  if (mention.use?.unit.unit !== '届' || wholeValue(mention.numeral) >= FEW_TERMS) return true;
  for (
    let at = mention.start - 1;
    at > mention.start - LONGEST_LIST && !/[，。；\n]/.test(text[at] ?? '\n');
    at--
  )
    if (rules.countCues.from(text, at)?.value === 'label') return false;
  return true;
}

/** Congresses of a higher number are known by it (十九届). */
const FEW_TERMS = 10;
const LONGEST_LIST = 32;

/** A word that announces a count stands directly before: 连续三届, 历时五年. */
function isAnnounced(mention: Mention, { text, rules }: Setting, units: 'label' | 'year'): boolean {
  const cue = rules.countCues.upTo(text, mention.start);
  return cue !== null && (cue.value === 'any' || cue.value === units);
}

/** 超百亿元企业, 亿元以上项目, 万亿元台阶: a class of size, not an amount. */
function isThreshold(mention: Mention, text: string): boolean {
  if (mention.approx === 'exact') return true;
  return mention.numeral.looseness === '' && /[\p{Script=Han}]/u.test(text[mention.end] ?? '');
}

/** Years count where a duration is announced; elsewhere they are the time that is spoken of (这五年). */
function isYears(mention: Mention, setting: Setting): boolean {
  if (isWhole(mention, setting.text) || mention.use?.half || mention.open) return true;
  if (
    mention.numeral.multiplier > 0 ||
    /^零[一二三四五六七八九十0-9]/.test(setting.text.slice(mention.end, mention.end + 2))
  )
    return true;
  if (mention.approx !== 'exact' && mention.numeral.looseness === '') return true;
  return isAnnounced(mention, setting, 'year') || mention.numeral.low.scale > 0;
}

/** 一个…过程, 一条…道路: 一 is an article where the noun at the end of the phrase cannot be counted. */
function isArticle(mention: Mention, { text, rules }: Setting): boolean {
  const { numeral, use } = mention;
  if (text[numeral.start] !== '一' || numeral.end - numeral.start > 1 || use?.unit.kind !== 'count')
    return false;
  if (rules.frames.article.upTo(text, mention.start) !== null) return true;
  return abstractNoun(text, mention.end, rules) === 'abstract';
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
  const { text } = setting;
  const before = text.slice(Math.max(0, mention.start - 3), mention.start);
  if (/[共各有了达设为仅只]$/.test(before) || /每.{0,2}$/.test(before)) return true;
  // 听课三节。: the noun before, the end of the clause behind.
  const closes = /^[，。；、！？）\n]?$/.test(text[mention.end] ?? '');
  return closes && !/[一二]/.test(text[numeral.start] ?? '') && /\p{Script=Han}$/u.test(before);
}
