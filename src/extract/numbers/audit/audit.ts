import type { Audit, Document, Finding, RowOf } from '../../../model/index.js';
import { choice, decimal, text, year } from '../../../model/index.js';
import { type Judged, judgeNumerals, type Rejected } from '../judging/judged.js';
import { REASONS } from '../judging/setting.js';
import { writeAsGiven } from '../numeral/decimal.js';
import type { NumberRules } from '../rules.js';
import { impliedPeriod, reportAnchor, sectionPeriods } from '../time/periods.js';
import type { TimeExpression } from '../time/times.js';
import { resolve, WHEN_KINDS } from '../time/when.js';
import { sectionWalker } from '../walkers.js';

const rejectedColumns = {
  value: decimal(
    '读作',
    'Read as',
    '该数词读作多少；不成数者为空',
    'What the numeral would be worth; empty for what is none',
  ),
  reason: choice(REASONS, '理由', 'Reason', '不作数字的理由', 'Why it is no number of the report'),
} as const;

const timeColumns = {
  kind: choice(
    WHEN_KINDS,
    '种类',
    'Kind',
    '时点、跨度、自某时起、不定或频次',
    'A point, a span, since some time, uncertain, or how often',
  ),
  period: text(
    '时期',
    'Period',
    '年、月、日或其区间（ISO 8601）',
    'A year, month, day or interval (ISO 8601)',
  ),
  period_year: year('所属年份', 'Period year', '跨年者取末年', 'The last year of several'),
} as const;

/** `numerals_rejected.csv`: every numeral that is no number of the report, and why. */
const rejectedTable = {
  id: 'numerals_rejected',
  title: { zh: '未作数字的数词', en: 'Numerals rejected' },
  about: {
    zh: '报告中未计入 numbers.csv 的每个数词及其理由',
    en: 'Every numeral that is no row of numbers.csv, and why',
  },
  columns: rejectedColumns,
};

/** `time_expressions.csv`: every expression of time with the period that it stands for. */
const timesTable = {
  id: 'time_expressions',
  title: { zh: '时间表达', en: 'Time expressions' },
  about: {
    zh: '报告中的时间表达及其所指时期',
    en: 'Every expression of time, and the period it stands for',
  },
  columns: timeColumns,
};

/** What the numbers of a report were chosen from: the rejected numerals, and the times that date them. */
export const numberAudit: Audit<NumberRules> = {
  tables: [rejectedTable, timesTable],
  read: (document, rules) => {
    const judged = judgeNumerals(document, rules);
    return {
      [rejectedTable.id]: judged.rejected.map(rejectedRow),
      [timesTable.id]: timeRows(document, judged, rules),
    };
  },
};

function rejectedRow({ start, end, reason, numeral }: Rejected): Finding<RowOf<typeof rejectedColumns>> {
  const isRead = numeral.shape !== 'damaged' && numeral.shape !== 'dotted' && numeral.shape !== 'few';
  return {
    span: { start, end },
    rule: reason,
    fields: { value: isRead ? writeAsGiven(numeral.low) : null, reason },
  };
}

function timeRows(
  document: Document,
  { times }: Judged,
  rules: NumberRules,
): readonly Finding<RowOf<typeof timeColumns>>[] {
  const periods = sectionPeriods(document, times, rules.frames);
  const sectionAt = sectionWalker(document.sections);
  const elsewhere = impliedPeriod(document, 'other');
  return times.map((time) => {
    const { period } = periods.get(sectionAt(time.start)?.id ?? '') ?? elsewhere;
    return timeRow(time, document, period?.year ?? null);
  });
}

function timeRow(
  { start, end, when }: TimeExpression,
  document: Document,
  context: number | null,
): Finding<RowOf<typeof timeColumns>> {
  const period = resolve(when, reportAnchor(document, context));
  const fields = { kind: when.kind, period: period?.text ?? '', period_year: period?.year ?? null };
  return { span: { start, end }, rule: when.kind, fields };
}
