import type { Document, Finding, NoteSink, RowOf, Span } from '../../model/index.js';
import type { columns } from './columns.js';
import { isAside } from './judging/aside.js';
import { noteDamage } from './judging/damage.js';
import { type Judged, judgeNumerals } from './judging/judged.js';
import type { Mention } from './measure/mention.js';
import { valuesOf } from './measure/values.js';
import { clauseEnd } from './naming/clause.js';
import { keyOf } from './naming/key.js';
import { nameMentions } from './naming/naming.js';
import type { Subject } from './naming/subject.js';
import type { NumberRules } from './rules.js';
import { goalWalker } from './status/goals.js';
import { statusOf } from './status/status.js';
import { dateOfCell, subjectOfCell } from './table/cell_facts.js';
import { type Dated, dateOf, type Frame } from './time/dating.js';
import { impliedPeriod, isSeveralYears, type SectionPeriod, sectionPeriods } from './time/periods.js';
import { goalTopicWalker, topicWalker } from './time/topics.js';
import { sectionWalker, spanWalker, stretchWalker } from './walkers.js';

export type NumberFinding = Finding<RowOf<typeof columns>>;

/** Reads every number of a report with what it speaks of, when, and how far it is reached. */
export function readNumbers(
  document: Document,
  rules: NumberRules,
  note: NoteSink,
): readonly NumberFinding[] {
  const { text } = document.cleaned;
  const judged = judgeNumerals(document, rules);
  noteDamage(text, judged, rules, note);
  const frameAt = frames(document, judged, rules);
  const findings: NumberFinding[] = [];
  for (const mentions of bySentence(document, judged.accepted)) {
    const frame = frameAt(mentions[0] as Mention);
    const { sentence: span, times } = frame;
    const subjects = nameMentions({ text, span, mentions, times }, rules);
    const origins = subjects
      .filter((subject) => subject.origin >= 0)
      .map((subject) => ({ start: subject.origin, end: subject.originEnd }));
    const starts = mentions.filter(({ isPassing }) => !isPassing).map((mention) => mention.start);
    const dating = withNumbers(frame, origins, starts);
    mentions.forEach((mention, index) => {
      const cell = judged.cells.get(mention);
      const own = subjects[index] as Subject;
      const subject = cell === undefined ? own : subjectOfCell(cell, mention, own);
      const dated = (cell === undefined ? null : dateOfCell(cell)) ?? dateOf(mention, subject, dating);
      findings.push(finding(mention, subject, dated, frame, rules));
    });
  }
  return findings;
}

/** What surrounds a sentence, with what its numbers add to it. */
function withNumbers(frame: Frame, origins: readonly Span[], starts: readonly number[]): Frame {
  const { document, frames: words, sentence, times, goal, topic, section } = frame;
  return { document, frames: words, sentence, times, origins, starts, goal, topic, section };
}

function finding(
  mention: Mention,
  subject: Subject,
  { period, source }: Dated,
  frame: Frame,
  rules: NumberRules,
): NumberFinding {
  const { text } = frame.document.cleaned;
  const { year, reviewYear, org } = frame.document.identity;
  const values = valuesOf(mention);
  const isBounded = source === 'clause' || (period !== null && isSeveralYears(period));
  const told = { kind: values.kind, year: period?.year ?? null, isBounded, org };
  const clauseEnds = clauseEnd(text, mention.end, frame.sentence.end);
  const standing = {
    subject,
    clause: text.slice(subject.clause, clauseEnds),
    earlier: text.slice(frame.sentence.start, subject.clause),
    before: text.slice(subject.clause, mention.core.start),
    behind: text.slice(mention.end, clauseEnds),
    role: frame.section.role,
    section: frame.section.period,
    period,
    present: year,
    review: reviewYear,
    kind: values.kind,
    isOpen: mention.approx !== 'exact' && mention.numeral.looseness === '' && !isAside(text, mention, rules),
    isGoal: frame.goal >= 0 && frame.goal <= mention.start,
  };
  return {
    span: { start: mention.start, end: mention.end },
    rule: values.kind,
    fields: {
      value: values.value,
      low: values.low,
      high: values.high,
      approx: values.approx,
      unit: values.unit,
      unit_class: values.unit_class,
      base_value: values.base_value,
      base_unit: values.base_unit,
      kind: values.kind,
      indicator: subject.indicator,
      indicator_key: keyOf(subject, told, rules),
      direction: subject.direction,
      basis: subject.basis,
      change_kind: subject.change_kind,
      period: period?.text ?? '',
      period_year: period?.year ?? null,
      period_source: period === null ? '' : source,
      status: statusOf(standing, rules.statusCues),
      confidence: mention.isPassing || isAside(text, mention, rules) ? 'low' : 'high',
    },
  };
}

/** The mentions of each sentence that has any, in text order. */
function bySentence(document: Document, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const sentenceAt = stretchWalker(document.sentences, document.cleaned.text.length);
  const groups: Mention[][] = [];
  let last = -1;
  for (const mention of mentions) {
    const { start } = sentenceAt(mention.start);
    if (start !== last) groups.push([]);
    groups.at(-1)?.push(mention);
    last = start;
  }
  return groups;
}

/** Answers what surrounds the first number of a sentence, for sentences in text order. */
function frames(document: Document, judged: Judged, rules: NumberRules): (first: Mention) => Frame {
  const { text } = document.cleaned;
  const periods = sectionPeriods(document, judged.times, rules.frames);
  const sentenceAt = stretchWalker(document.sentences, text.length);
  const sectionAt = sectionWalker(document.sections);
  const timesIn = spanWalker(judged.times);
  const topicAt = topicWalker(document, judged.times, rules.frames);
  const goalTopicAt = goalTopicWalker(document, rules.frames);
  const goalAt = goalWalker(text, rules.statusCues);
  const elsewhere = impliedPeriod(document, 'other');
  return ({ start }) => {
    const sentence = sentenceAt(start);
    const section: SectionPeriod = periods.get(sectionAt(start)?.id ?? '') ?? elsewhere;
    const times = timesIn(sentence);
    const goal = goalAt(sentence);
    return {
      document,
      frames: rules.frames,
      sentence,
      times,
      origins: [],
      starts: [],
      goal,
      topic: goalTopicAt(sentence, goal, times) ?? topicAt(sentence, section),
      section,
    };
  };
}
