import type { Mention } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';
import type { TimeExpression } from '../time/times.js';
import { AVERAGE } from './key.js';
import { type Subject, subjectWith } from './subject.js';

/** A sentence whose numbers are named one by one. */
interface Named {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
}

/**
 * Carries on what changes are measured against: 比2010年增长28%；外资163亿美元，增长78% measures both against 2010, and
 * 平均每年新增就业9万人、转移就业8万人 tells two averages.
 */
export function carryBasis(
  sentence: Named,
  subjects: readonly Subject[],
  rules: NumberRules,
): readonly Subject[] {
  return subjects.some(({ basis }) => basis !== '')
    ? carryAgainst(sentence, carryAverage(sentence, subjects), rules)
    : subjects;
}

function carryAgainst(
  { mentions, times }: Named,
  subjects: readonly Subject[],
  rules: NumberRules,
): readonly Subject[] {
  let against = '';
  return subjects.map((subject, index) => {
    if (namesTime(times, mentions[index - 1]?.end ?? 0, mentions[index]?.start ?? 0)) against = '';
    const { basis, change_kind } = subject;
    if (change_kind !== 'change' || basis === AVERAGE) return subject;
    if (basis === '' && against !== '') return subjectWith(subject, { basis: against });
    against = isLasting(basis, rules) ? basis : '';
    return subject;
  });
}

/** Levels that are joined by 、 to an average are averages too. */
function carryAverage({ text, mentions }: Named, subjects: readonly Subject[]): readonly Subject[] {
  let end = -1;
  return subjects.map((subject, index) => {
    const mention = mentions[index] as Mention;
    const goesOn = end >= 0 && text[end] === '、' && mention.start - end < REACH && subject.basis === '';
    const isAverage = (goesOn || subject.basis === AVERAGE) && subject.change_kind === 'level';
    end = isAverage ? mention.end : -1;
    return isAverage && subject.basis === '' ? subjectWith(subject, { basis: AVERAGE }) : subject;
  });
}

const REACH = 16;

function namesTime(times: readonly TimeExpression[], start: number, end: number): boolean {
  return times.some((time) => time.start >= start && time.end <= end);
}

/** A time or a body that was named once, as against 比上年 that goes without saying. */
function isLasting(basis: string, { phrases }: NumberRules): boolean {
  return basis.startsWith('比') && !phrases.yearly.has(basis);
}
