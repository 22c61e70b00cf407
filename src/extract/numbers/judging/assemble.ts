import { bareMention, type Mention, mentionOf, mentionWith } from '../measure/mention.js';
import { isRange, rangeOf } from '../measure/ranges.js';
import { chainLength } from '../measure/ratios.js';
import { sharesUnit, withUnitOf } from '../measure/shared_units.js';
import type { Numeral } from '../numeral/numeral.js';
import type { NumberRules } from '../rules.js';
import { spanAtWalker } from '../walkers.js';
import type { Enclosed } from './enclosed.js';
import { judge, judgeEarly } from './judge.js';
import { inPassing } from './passing.js';
import type { Reason, Setting } from './setting.js';

/** A numeral with what stands around it, and the reason to reject it, if there is one. */
export interface Candidate {
  readonly mention: Mention;
  readonly reason: Reason | null;
}

/** What assembling looks at. */
export interface Material {
  readonly text: string;
  readonly rules: NumberRules;
  readonly numerals: readonly Numeral[];
  /** Starts of the numerals that belong to time expressions. */
  readonly taken: ReadonlySet<number>;
  readonly enclosed: readonly Enclosed[];
}

/** A mention, and the reason to reject it where that showed before its unit was read. */
interface Read {
  readonly mention: Mention;
  readonly early: Reason | null;
}

/** Puts numerals, units, ranges, proportions and lists together, and judges each. */
export function assemble(material: Material): readonly Candidate[] {
  const read = readMentions(material);
  const mentions = read.map(({ mention }) => mention);
  const enclosedAt = spanAtWalker(material.enclosed);
  const candidates: Candidate[] = [];
  for (let index = 0; index < mentions.length; ) {
    const { mention, early } = read[index] as Read;
    if (early !== null) {
      candidates.push({ mention, reason: early });
      index += 1;
      continue;
    }
    const enclosed = enclosedAt(mention.numeral.start);
    const found = candidatesAt(material, mentions, index, enclosed);
    candidates.push(...found);
    index += found.length === 1 && found[0]?.mention.open && !mention.open ? 2 : found.length;
  }
  return shareSteps(material, shareUnits(material.text, candidates));
}

/** The mentions of a text in order, none inside another (the coins of 3元5角 are part of the first). */
function readMentions({ text, numerals, rules, taken, enclosed }: Material): readonly Read[] {
  const enclosedAt = spanAtWalker(enclosed);
  const read: Read[] = [];
  let end = 0;
  for (const numeral of numerals) {
    if (numeral.start < end) continue;
    const setting = { text, rules, enclosed: enclosedAt(numeral.start), isTime: taken.has(numeral.start) };
    const early = judgeEarly(numeral, setting);
    const mention = early === null ? mentionOf(text, numeral, rules) : bareMention(numeral);
    read.push({ mention, early });
    end = mention.core.end;
  }
  return read;
}

function candidatesAt(
  { text, rules, taken }: Material,
  mentions: readonly Mention[],
  index: number,
  enclosed: Enclosed | undefined,
): readonly Candidate[] {
  const mention = mentions[index] as Mention;
  const isTime = taken.has(mention.numeral.start);
  const setting = { text, rules, enclosed, isTime };
  if (isTime) return [judged(mention, setting)];
  const parts = mention.use === null ? chainLength(text, mentions, index) : 0;
  if (parts > 0)
    return mentions
      .slice(index, index + parts)
      .map((part, at) => ({ mention: mentionWith(part, { part: at + 1 }), reason: null }));
  const next = mentions[index + 1];
  if (next !== undefined && !taken.has(next.numeral.start) && isRange(text, mention, next, rules.frames)) {
    const range = rangeOf(text, mention, next, rules.frames);
    if (judge(range, setting) === null) return [{ mention: range, reason: null }];
  }
  return [judged(mention, setting)];
}

function judged(mention: Mention, setting: Setting): Candidate {
  const reason = judge(mention, setting);
  const passing = reason === null ? null : inPassing(mention, reason, setting);
  return passing === null ? { mention, reason } : { mention: passing, reason: null };
}

/** A number in a list takes the unit, or the reason to be rejected, of the last one (3.3、15.1和22.5个百分点). */
function shareUnits(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const shared = [...candidates];
  for (let index = shared.length - 2; index >= 0; index--) {
    const { mention, reason } = shared[index] as Candidate;
    const next = shared[index + 1] as Candidate;
    if (!sharesUnit(text, mention, reason, next.mention)) continue;
    if (next.reason === null) shared[index] = { mention: withUnitOf(mention, next.mention), reason: null };
    else shared[index] = { mention, reason: next.reason };
  }
  return shared;
}

const JOINT = /^(?:[、和与及]|以及)$/;

/** 分别跨上五万亿元、四千亿元和九百亿斤台阶: the step behind the last number of a list holds for all. */
function shareSteps({ text, rules }: Material, candidates: readonly Candidate[]): readonly Candidate[] {
  const shared = [...candidates];
  let isStep = false;
  for (let index = shared.length - 1; index >= 0; index--) {
    const { mention, reason } = shared[index] as Candidate;
    const next = shared[index + 1]?.mention;
    isStep &&= next !== undefined && reason === null && JOINT.test(text.slice(mention.end, next.start));
    if (isStep && mention.approx === 'exact')
      shared[index] = { mention: mentionWith(mention, { approx: 'at_least', bounds: 'low' }), reason };
    isStep ||= mention.approx === 'at_least' && rules.frames.step.from(text, mention.end) !== null;
  }
  return shared;
}
