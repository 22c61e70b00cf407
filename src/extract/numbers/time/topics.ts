import type { Document, Span } from '../../../model/index.js';
import type { FrameWords } from '../frames.js';
import { isPeriod, isSeveralYears, reportAnchor, type SectionPeriod } from './periods.js';
import type { TimeExpression } from './times.js';
import { type Period, resolve } from './when.js';

/**
 * Answers which period the last sentence of the paragraph that opened with one set (五年来，… 过去一年，…),
 * for sentences in text order; null where none did.
 */
export function topicWalker(
  document: Document,
  times: readonly TimeExpression[],
  frames: FrameWords,
): (sentence: Span, section: SectionPeriod) => Period | null {
  const { text } = document.cleaned;
  let next = 0;
  let topic: Period | null = null;
  let paragraphEnd = -1;
  return (sentence, section) => {
    for (; next < times.length && (times[next] as TimeExpression).start <= sentence.start; next++) {
      const time = times[next] as TimeExpression;
      if (time.start > paragraphEnd) {
        topic = null;
        paragraphEnd = endOf(text, time.start);
      }
      topic = openedBy(time, document, section, frames) ?? topic;
    }
    if (sentence.start > paragraphEnd) {
      topic = null;
      paragraphEnd = endOf(text, sentence.start);
    }
    return topic;
  };
}

/** The period that a time at the head of a sentence sets for what follows; null where it sets none. */
function openedBy(
  time: TimeExpression,
  document: Document,
  section: SectionPeriod,
  frames: FrameWords,
): Period | null {
  const { text } = document.cleaned;
  if (!opens(text, time, frames)) return null;
  const period = resolve(time.when, reportAnchor(document, section.period?.year ?? null));
  return isSubject(text, time, frames) ? period : lasting(period, section);
}

/**
 * Answers which period the aims have that an earlier sentence of the paragraph announced (今年的主要目标是：…), for
 * sentences in text order with the place from where on they tell aims.
 */
export function goalTopicWalker(
  document: Document,
  frames: FrameWords,
): (sentence: Span, goal: number, times: readonly TimeExpression[]) => Period | null {
  const { text } = document.cleaned;
  let topic: Period | null = null;
  let paragraphEnd = -1;
  return (sentence, goal, times) => {
    if (goal === sentence.start && goal < paragraphEnd) return topic;
    const told = times.findLast((time) => time.end <= goal && isPeriod(text, time, frames));
    topic = told === undefined ? null : resolve(told.when, reportAnchor(document, null));
    paragraphEnd = topic === null ? -1 : endOf(text, goal);
    return null;
  };
}

/** 去年，… in a review of five years dates its own sentence and not the paragraph. */
function lasting(period: Period | null, { period: own }: SectionPeriod): Period | null {
  if (period === null || own === null || !isSeveralYears(own) || isSeveralYears(period)) return period;
  return period.year < own.firstYear || period.year > own.year ? period : null;
}

function endOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Whether a year or several open a sentence, set off by a comma. */
function opens(text: string, time: TimeExpression, frames: FrameWords): boolean {
  if (!isPeriod(text, time, frames) || (time.when.kind === 'point' && time.when.months !== null))
    return false;
  const start = frames.just_past.upTo(text, time.start)?.start ?? time.start;
  const isOpen = /[。！？；，：\n\s\u3000—]/.test(text[start - 1] ?? '\n');
  if (!isOpen || (start === time.start && /[，：]/.test(text[start - 1] ?? ''))) return false;
  return OPENED.test(text.slice(time.end, time.end + 3)) || tellsYears(text, time, frames);
}

const OPENED = /^[来中里间的]{0,2}(?:[，,]|是)/;

/** 这是…的五年。: the whole sentence. */
function tellsYears(text: string, { start, end }: TimeExpression, { years_told }: FrameWords): boolean {
  const told = years_told.from(text, start);
  return told !== null && told.end < end;
}

/** 刚刚过去的2022年，… and 2017年是…: the paragraph is about that year, whatever the section is about. */
function isSubject(text: string, time: TimeExpression, frames: FrameWords): boolean {
  return (
    text[time.end] === '是' ||
    frames.just_past.upTo(text, time.start) !== null ||
    frames.just_past.from(text, time.start) !== null
  );
}
