import type { FrameWords } from '../frames.js';
import type { Mention } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';
import { itemsOf, withoutEach } from './items.js';
import { withoutNew } from './named.js';
import { type Subject, subjectWith } from './subject.js';
import { clean, limit } from './wording.js';

const JOINT = /^\s?(?:[、和与及]|以及)?\s?$/;

/** How many mentions from `index` on form one list with nothing but commas between them. */
export function listLength(
  text: string,
  mentions: readonly Mention[],
  index: number,
  { frames }: NumberRules,
): number {
  const isPaired = isEachBefore(text, mentions[index] as Mention, frames);
  let length = 1;
  for (; index + length < mentions.length; length++) {
    const before = mentions[index + length - 1] as Mention;
    const after = mentions[index + length] as Mention;
    if (after.start - before.end > 4 || !JOINT.test(text.slice(before.end, after.start))) break;
    if (!isPaired && before.use?.unit.kind !== after.use?.unit.kind) break;
    // A noun behind a count is its own (公园5个、3个广场).
    if (!isPaired && isCount(after) && /\p{Script=Han}/u.test(text[after.end] ?? '')) break;
  }
  return length;
}

/** 分别 and its verb stand before the list, so that its numbers may be of several kinds (分别跨上…亿元和…亿斤台阶). */
function isEachBefore(text: string, { start }: Mention, { each }: FrameWords): boolean {
  for (let at = start - 2; at >= start - FARTHEST_EACH; at--) if (each.from(text, at) !== null) return true;
  return false;
}

const FARTHEST_EACH = 6;

function isCount(mention: Mention): boolean {
  const kind = mention.use?.unit.kind ?? 'count';
  return kind === 'count' || kind === 'measure';
}

/**
 * Gives the numbers of a list one subject each: 甲、乙和丙分别增长1%、2%和3%.
 * @param first - the subject as read for the first number
 * @param before - the subjects of the list before in the same sentence, for a list that goes on with them
 */
export function pairSubjects(
  text: string,
  first: Subject,
  length: number,
  before: readonly Subject[],
  rules: NumberRules,
): readonly Subject[] {
  const items = itemsOf(text, first.phrase, length, rules);
  const own = withoutEach(clean(text.slice(first.phrase.start, first.phrase.end)), rules);
  const named = items ?? (before.length === length ? before.map((one) => one.noun + own) : null);
  return Array.from({ length }, (_, at) => {
    const name = named?.[at] ?? withoutEach(first.indicator, rules);
    return subjectWith(first, {
      indicator: limit(name),
      name: limit(name),
      whole: items === null ? (before[at]?.whole ?? first.whole) : withoutNew(name, rules),
      noun: items === null ? (before[at]?.noun ?? first.noun) : withoutNew(name, rules),
    });
  });
}
