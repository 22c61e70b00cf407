import { bareMention, type Mention, mentionWith } from '../measure/mention.js';
import type { Unit } from '../measure/units.js';
import { isDenied } from './aside.js';
import { wordAround } from './reject_words.js';
import { abstractNoun, type Reason, type Setting } from './setting.js';

/**
 * What a numeral that is no statistic still counts in passing (一个平台, 另一计划, 两国, 三大行动, 之一); null where it
 * counts nothing, as in names, labels and words.
 */
export function inPassing(mention: Mention, reason: Reason, setting: Setting): Mention | null {
  if (!counts(mention, reason, setting)) return null;
  // 这一任务: behind 这 the noun begins at once.
  const isBare =
    reason === 'word' &&
    (isWhole(mention, setting) || (mention.use?.unit.form === 'weak' && isDetermined(mention, setting)));
  return mentionWith(isBare ? bareMention(mention.numeral) : mention, { isPassing: true });
}

function counts(mention: Mention, reason: Reason, setting: Setting): boolean {
  if (reason === 'label' && mention.use !== null && isLabelCount(mention, mention.use.unit, setting))
    return true;
  if (reason === 'name') return isArabicCount(mention, setting);
  const { numeral } = mention;
  if (numeral.script !== 'han' || numeral.end - numeral.start > 1) return false;
  switch (reason) {
    case 'article':
      return true;
    case 'indefinite':
      return isFew(mention, setting);
    case 'word':
      return isWhole(mention, setting) || (isUnlisted(mention, setting) && isCountedThere(mention, setting));
    default:
      return false;
  }
}

/** 入行27周年, 市县两级, 一届班子. */
function isLabelCount({ numeral, end }: Mention, unit: Unit, { text }: Setting): boolean {
  if (unit.kind === 'duration') return isHanAt(text, end);
  if (numeral.end - numeral.start > 1) return false;
  return text[numeral.start] === '两' || (unit.unit === '届' && text[numeral.start] === '一');
}

/** Longer runs of digits before a noun are numbers of telephones and of lines. */
const LONGEST_COUNT = 3;

/** 手上有24师: 有 tells that the noun is counted, whatever it is. */
function isArabicCount({ numeral, use }: Mention, { text, rules }: Setting): boolean {
  if (use !== null || numeral.script !== 'arabic' || numeral.plain.length > LONGEST_COUNT) return false;
  return isHanAt(text, numeral.end) && rules.passing.digits_after.upTo(text, numeral.start) !== null;
}

/** 二者, 一部分: a word, but one that counts. */
function isWhole({ numeral: { start } }: Mention, { text, rules }: Setting): boolean {
  return rules.passing.whole.from(text, start) !== null;
}

/**
 * No listed word is made of the numeral; but 任何一面 is a classifier and no 一面, 八大门类 are no congress, 南面三门 are
 * gates.
 */
function isUnlisted(mention: Mention, setting: Setting): boolean {
  const { numeral, use } = mention;
  const { text, rules } = setting;
  const word = wordAround(text, numeral.start, true, rules.words);
  if (word === null) return true;
  if (word.offset > 0) return false;
  const end = numeral.start + word.word.length;
  if (use !== null && use.end === end) {
    return isDetermined(mention, setting) || isFaced(mention, setting) || isDenied(mention, text, rules);
  }
  return rules.passing.group.from(text, numeral.start)?.end === end;
}

/** 南面三门: a side of something has so many. */
function isFaced({ numeral: { start } }: Mention, { text, rules }: Setting): boolean {
  return rules.passing.face.upTo(text, start) !== null;
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
  const { text } = setting;
  const { start, end } = mention.numeral;
  if (isOne(mention, setting)) return isBareOne(mention, setting);
  if (text[start] === '两' && isBarePair(start, end, setting)) return true;
  return text[end] === '大' && isHanAt(text, end + 1) && !isCongress(start, end + 1, setting);
}

function isBareOne(mention: Mention, setting: Setting): boolean {
  const { text, rules } = setting;
  const { start, end } = mention.numeral;
  if (text[start - 1] === '之') return true;
  if (!isHanAt(text, end)) return false;
  if (rules.passing.one_before.from(text, end) !== null) return isHanAt(text, start - 1);
  return isDetermined(mention, setting) || rules.passing.one_after.upTo(text, start) !== null;
}

/** Two things are named before 两: 法、德两文. */
const PAIR = /\p{Script=Han}、\p{Script=Han}{1,3}$/u;
const LONGEST_PAIR = 5;

function isBarePair(start: number, end: number, { text, rules }: Setting): boolean {
  if (rules.frames.paired.from(text, end) !== null) return true;
  if (!isHanAt(text, end)) return false;
  return (
    rules.passing.two_after.upTo(text, start) !== null ||
    PAIR.test(text.slice(Math.max(0, start - LONGEST_PAIR), start))
  );
}

/** 党的八大, 八大以来: a congress and no eight of anything. */
function isCongress(start: number, end: number, { text, rules }: Setting): boolean {
  return rules.passing.party.upTo(text, start) !== null || rules.passing.congress.from(text, end) !== null;
}

/** 两国, 两队: 两 does nothing but count; 任何一面旗帜; 五人一组. */
function isUnitCount(mention: Mention, setting: Setting): boolean {
  const { text } = setting;
  const { use } = mention;
  const { start } = mention.numeral;
  if (use === null || use.unit.kind !== 'count') return false;
  if (text[start] === '两') return use.unit.form === 'weak' && use.unit.unit.length === 1;
  if (isFaced(mention, setting)) return true;
  if (!isOne(mention, setting)) return false;
  return (
    isDetermined(mention, setting) ||
    isShareOut(mention, setting) ||
    isDenied(mention, setting.text, setting.rules)
  );
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
