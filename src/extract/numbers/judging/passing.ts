import { bareMention, type Mention, mentionWith } from '../measure/mention.js';
import { wordAround } from './reject_words.js';
import { abstractNoun, type Reason, type Setting } from './setting.js';

/**
 * What a numeral that is no statistic still counts in passing (一个平台, 另一计划, 两国, 三大行动, 之一); null where it
 * counts nothing, as in names, labels and words.
 */
export function inPassing(mention: Mention, reason: Reason, setting: Setting): Mention | null {
  if (!counts(mention, reason, setting)) return null;
  // 这一任务: behind 这 the noun begins at once.
  const isBare = reason === 'word' && mention.use?.unit.form === 'weak' && isDetermined(mention, setting);
  return mentionWith(isBare ? bareMention(mention.numeral) : mention, { isPassing: true });
}

function counts(mention: Mention, reason: Reason, setting: Setting): boolean {
  const { numeral, use } = mention;
  if (numeral.script !== 'han' || numeral.end - numeral.start > 1) return false;
  switch (reason) {
    case 'article':
      return true;
    case 'indefinite':
      return isFew(mention, setting);
    case 'label':
      return use?.unit.unit === '届' && isOne(mention, setting);
    case 'word':
      return isUnlisted(mention, setting) && isCountedThere(mention, setting);
    default:
      return false;
  }
}

/** No listed word is made of the numeral; but 任何一面 is a classifier and no 一面. */
function isUnlisted(mention: Mention, setting: Setting): boolean {
  const { numeral, use } = mention;
  const word = wordAround(setting.text, numeral.start, true, setting.rules.words);
  if (word === null) return true;
  return use !== null && isDetermined(mention, setting) && numeral.start + word.word.length === use.end;
}

function isCountedThere(mention: Mention, setting: Setting): boolean {
  return mention.use === null ? isBareCount(mention, setting) : isUnitCount(mention, setting);
}

/** 这, 另 or 任何 stands before 一. */
function isDetermined({ numeral: { start } }: Mention, { text, rules }: Setting): boolean {
  return text[start] === '一' && rules.frames.determiner.upTo(text, start) !== null;
}

function isOne({ numeral }: Mention, { text }: Setting): boolean {
  return text[numeral.start] === '一';
}

function isHanAt(text: string, at: number): boolean {
  return /\p{Script=Han}/u.test(text[at] ?? '');
}

/** 之一 tells one of a group, 这一计划 one thing, 三大行动 three. */
function isBareCount(mention: Mention, setting: Setting): boolean {
  const { text, rules } = setting;
  const { start, end } = mention.numeral;
  if (isOne(mention, setting)) {
    if (text[start - 1] === '之') return true;
    return isHanAt(text, end) && isDetermined(mention, setting);
  }
  if (text[start] === '两' && rules.frames.paired.from(text, end) !== null) return true;
  return text[end] === '大' && isHanAt(text, end + 1);
}

/** 两国, 两队: 两 does nothing but count; 任何一面旗帜; 五人一组. */
function isUnitCount(mention: Mention, setting: Setting): boolean {
  const { text } = setting;
  const { use } = mention;
  const { start } = mention.numeral;
  if (use === null || use.unit.kind !== 'count') return false;
  if (text[start] === '两') return use.unit.form === 'weak' && use.unit.unit.length === 1;
  if (!isOne(mention, setting)) return false;
  return isDetermined(mention, setting) || isShareOut(mention, setting);
}

/** 五人一组: so many to one. */
function isShareOut({ numeral: { start } }: Mention, { text, rules }: Setting): boolean {
  const unit = rules.units.upTo(text, start);
  if (unit === null || unit.value.kind !== 'count') return false;
  return rules.alphabet.role[text.charCodeAt(unit.start - 1)] !== 0;
}

/** 几任厂长, 几周内: no value, but so few; 以下几个方面 only announces what follows. */
function isFew({ end, use }: Mention, { text, rules }: Setting): boolean {
  if (use === null || use.unit.form === 'time') return false;
  if (use.unit.kind === 'duration') return true;
  return use.unit.kind === 'count' && isHanAt(text, end) && abstractNoun(text, end, rules) === 'none';
}
