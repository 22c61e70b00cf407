import type { Span } from '../../../model/index.js';
import type { Mention } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';
import type { TimeExpression } from '../time/times.js';
import { carryBasis } from './carried.js';
import { nameSubject } from './indicator.js';
import { AVERAGE } from './key.js';
import { listLength, pairSubjects } from './lists.js';
import { rateOf } from './rates.js';
import { readRight } from './right.js';
import { type Subject, subjectWith } from './subject.js';
import { isVerbs } from './verbs.js';
import { clean, limit } from './wording.js';

/** A sentence with its numbers and times. */
export interface NumberSentence {
  readonly text: string;
  readonly span: Span;
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
}

/** Names what each number of a sentence speaks of; what is counted in passing names nothing for the others. */
export function nameMentions(sentence: NumberSentence, rules: NumberRules): readonly Subject[] {
  const { text, span, mentions } = sentence;
  if (!mentions.some(({ isPassing }) => isPassing)) return nameSentence(sentence, rules);
  const figures = mentions.filter(({ isPassing }) => !isPassing);
  const subjects = nameSentence({ text, span, mentions: figures, times: sentence.times }, rules);
  let next = 0;
  return mentions.map((mention, index) => {
    if (!mention.isPassing) return subjects[next++] as Subject;
    return nameInPassing(text, mention, mentions[index + 1]?.start ?? span.end, rules);
  });
}

/** 一个平台 counts what stands behind it. */
function nameInPassing(text: string, mention: Mention, ceiling: number, rules: NumberRules): Subject {
  // 三大行动 and 两大行动 count 行动.
  const behind = mention.use === null && text[mention.end] === '大' ? mention.end + 1 : mention.end;
  const right = readRight(text, behind, ceiling, false, rules);
  const noun = right === null ? '' : clean(text.slice(right.start, right.end)).replace(/的/g, '');
  return {
    indicator: limit(noun),
    name: limit(noun),
    change: '',
    direction: '',
    basis: '',
    change_kind: 'level',
    isRate: false,
    isSum: false,
    noun,
    whole: noun,
    isReached: false,
    clause: mention.start,
    end: right?.end ?? mention.end,
    origin: -1,
    originEnd: -1,
    phrase: { start: mention.start, end: mention.start },
  };
}

function nameSentence(sentence: NumberSentence, rules: NumberRules): readonly Subject[] {
  const { text, span, mentions, times } = sentence;
  const subjects: Subject[] = [];
  let list: readonly Subject[] = [];
  for (let index = 0; index < mentions.length; ) {
    const mention = mentions[index] as Mention;
    const carried = lastNamed(subjects, mentions);
    const previous = mentions[index - 1];
    const next = mentions[index + 1];
    const first = nameSubject({ text, rules, mention, sentence: span, previous, next, times, carried });
    const length = first.end > 0 ? 1 : listLength(text, mentions, index, rules);
    const before = list.length === length ? list : subjects.slice(-length);
    if (length > 1) list = pairSubjects(text, first, length, before, rules);
    subjects.push(...(length > 1 ? list : [withPart(first, mention, subjects.at(-1))]));
    index += length;
  }
  const named = carryBasis(sentence, filled(text, mentions, subjects, rules), rules);
  return named.map((subject, index) => titled(subject, mentions[index] as Mention, rules));
}

/** 生产总值 with its change is 生产总值增长; what names a rate already stays as it is (价格涨幅). */
function titled(subject: Subject, mention: Mention, rules: NumberRules): Subject {
  const { name, change, basis } = subject;
  if (isShare(subject, mention)) return subjectWith(subject, { indicator: limit(`${name}${SHARE}`) });
  if (change === '' && basis === AVERAGE && name !== '' && !name.includes(AVERAGE))
    return subjectWith(subject, { indicator: limit(AVERAGE + name) });
  if (change === '' || name === '' || name.endsWith(change)) return subject;
  if (subject.isRate && rateOf(name, rules) !== null) return subject;
  // 减少30万贫困人口.
  if (subject.end > 0) return subjectWith(subject, { indicator: limit(change + name) });
  const average = basis === AVERAGE && !name.includes(AVERAGE) ? AVERAGE : '';
  return subjectWith(subject, { indicator: limit(name + average + change) });
}

/** The subject that goes on: how long something took is no subject of what follows. */
function lastNamed(subjects: readonly Subject[], mentions: readonly Mention[]): Subject | null {
  const last = subjects.at(-1);
  if (last === undefined) return null;
  const index = mentions.slice(0, subjects.length).findLastIndex((one) => one.use?.unit.kind !== 'duration');
  const named = subjects[index] ?? last;
  return named === last ? last : subjectWith(named, { end: last.end });
}

/** 完成4万户15.23万人搬迁: a number that stands directly before another one shares its subject. */
function filled(
  text: string,
  mentions: readonly Mention[],
  subjects: readonly Subject[],
  rules: NumberRules,
): readonly Subject[] {
  const result = [...subjects];
  for (let index = result.length - 2; index >= 0; index--) {
    const subject = result[index] as Subject;
    const next = result[index + 1] as Subject;
    const gap = text.slice(mentions[index]?.end ?? 0, mentions[index + 1]?.start ?? 0);
    if (subject.indicator === '' && gap.length <= 2 && !/[，。；]/.test(gap))
      result[index] = subjectWith(subject, {
        indicator: limit(verbBefore(text, subject, next, rules) + next.indicator),
        name: limit(verbBefore(text, subject, next, rules) + next.name),
        noun: next.noun,
        whole: next.whole,
      });
  }
  return result;
}

/** 派出21批次17646名人员 goes on as 派出人员. */
function verbBefore(text: string, { phrase }: Subject, { name }: Subject, rules: NumberRules): string {
  const verb = isVerbs(text, phrase, rules) ? clean(text.slice(phrase.start, phrase.end)) : '';
  return name.startsWith(verb) ? '' : verb;
}

/** The parts of a proportion are told apart by their place (三次产业结构之一). */
function withPart(subject: Subject, mention: Mention, before: Subject | undefined): Subject {
  if (mention.part === 0) return subject;
  // 由20∶40∶40调整为15∶41∶44: all parts of the first proportion are where it began.
  const origin = mention.part > 1 && before !== undefined ? before.origin : subject.origin;
  const name = `${subject.noun.replace(/之[一二三四]$/, '')}之${'一二三四'[mention.part - 1] ?? ''}`;
  return subjectWith(subject, {
    indicator: name,
    name,
    noun: subject.noun.replace(/之[一二三四]$/, ''),
    origin,
  });
}

const SHARE = '比重';

/** 产值占农业总产值 by so many per cent is a share. */
function isShare({ name, change_kind }: Subject, mention: Mention): boolean {
  const isPart = mention.use?.unit.kind === 'percent' || mention.numeral.shape === 'fraction';
  return isPart && change_kind === 'level' && /占.*[^比重例率额]$/.test(name) && !/占[比地用领]/.test(name);
}
