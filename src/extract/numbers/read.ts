import type { Document, Finding, RowOf, Section, Sentence, Span } from '../../model/index.js';
import { clauseEnd, clauseStart } from './clause.js';
import type { columns } from './columns.js';
import { nameSubject, type Subject } from './indicator.js';
import { judgeNumerals } from './judged.js';
import { keyOf } from './key.js';
import type { Mention } from './mention.js';
import { isPeriod, type PeriodSource, reportAnchor, type SectionPeriod, sectionPeriods } from './periods.js';
import type { NumberRules } from './rules.js';
import { statusOf } from './status.js';
import type { TimeExpression } from './times.js';
import { valuesOf } from './values.js';
import { type Period, resolve } from './when.js';

export type NumberFinding = Finding<RowOf<typeof columns>>;

/** Reads every number of a report with what it speaks of, when, and how far it is reached. */
export function readNumbers(document: Document, rules: NumberRules): readonly NumberFinding[] {
  const { text } = document.cleaned;
  const judged = judgeNumerals(document, rules);
  const periods = sectionPeriods(document, judged.times);
  const sentenceAt = sentenceWalker(document.sentences, text.length);
  const sectionAt = sectionWalker(document.sections);
  const timesIn = timeWalker(judged.times);
  const findings: NumberFinding[] = [];
  let carried: Subject | null = null;
  let current: Span = { start: -1, end: -1 };
  judged.accepted.forEach((mention, index) => {
    const sentence = sentenceAt(mention.start);
    if (sentence.start !== current.start) carried = null;
    current = sentence;
    const times = timesIn(sentence);
    const subject = nameSubject({
      text,
      rules,
      mention,
      sentence,
      previous: judged.accepted[index - 1],
      next: judged.accepted[index + 1],
      times,
      carried,
    });
    carried = subject;
    const section = sectionAt(mention.start);
    const implied = (section === undefined ? undefined : periods.get(section.id)) ?? NOWHERE;
    const { period, source } = periodOf(document, mention, subject, times, implied);
    const clause = text.slice(
      clauseStart(text, mention.start, sentence.start),
      clauseEnd(text, mention.end, sentence.end),
    );
    const { year, reviewYear } = document.identity;
    const standing = {
      mention,
      subject,
      clause,
      role: implied.role,
      period,
      present: year,
      review: reviewYear,
    };
    const values = valuesOf(mention);
    findings.push({
      span: { start: mention.start, end: mention.end },
      rule: values.kind,
      fields: {
        ...values,
        indicator: subject.indicator,
        indicator_key: keyOf(subject, values.kind, rules),
        direction: subject.direction,
        basis: subject.basis,
        change_kind: subject.change_kind,
        period: period?.text ?? '',
        period_year: period?.year ?? null,
        period_source: period === null ? '' : source,
        status: statusOf(standing, rules.statusCues),
      },
    });
  });
  return findings;
}

const NOWHERE: SectionPeriod = { period: null, source: '', role: 'other' };

interface Dated {
  readonly period: Period | null;
  readonly source: PeriodSource;
}

/** The clause beats the sentence, the sentence the section, the section the report. */
function periodOf(
  document: Document,
  mention: Mention,
  subject: Subject,
  times: readonly TimeExpression[],
  implied: SectionPeriod,
): Dated {
  const { text } = document.cleaned;
  let context = implied.period?.year ?? null;
  let found: Dated | null = null;
  for (const time of times) {
    if (time.start >= mention.end) break;
    if (!isPeriod(text, time)) continue;
    const period = resolve(time.when, reportAnchor(document, context));
    if (period === null) continue;
    context = period.year;
    found = { period, source: time.start >= subject.clause ? 'clause' : 'sentence' };
  }
  return found ?? { period: implied.period, source: implied.source };
}

function sentenceWalker(sentences: readonly Sentence[], length: number): (offset: number) => Span {
  let index = 0;
  return (offset) => {
    while (index < sentences.length && (sentences[index] as Sentence).end <= offset) index += 1;
    const sentence = sentences[index];
    if (sentence !== undefined && sentence.start <= offset) return sentence;
    return { start: sentences[index - 1]?.end ?? 0, end: sentence?.start ?? length };
  };
}

function sectionWalker(sections: readonly Section[]): (offset: number) => Section | undefined {
  const byId = new Map(sections.map((section) => [section.id, section] as const));
  let index = -1;
  return (offset) => {
    while (index + 1 < sections.length && (sections[index + 1] as Section).heading.start <= offset)
      index += 1;
    let section = sections[index];
    while (section !== undefined && section.body.end <= offset)
      section = section.parent === null ? undefined : byId.get(section.parent);
    return section;
  };
}

function timeWalker(times: readonly TimeExpression[]): (sentence: Span) => readonly TimeExpression[] {
  let index = 0;
  let last: Span = { start: -1, end: -1 };
  let found: readonly TimeExpression[] = [];
  return (sentence) => {
    if (sentence.start === last.start) return found;
    last = sentence;
    while (index < times.length && (times[index] as TimeExpression).end <= sentence.start) index += 1;
    let end = index;
    while (end < times.length && (times[end] as TimeExpression).start < sentence.end) end += 1;
    found = times.slice(index, end);
    return found;
  };
}
