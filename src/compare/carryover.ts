import { type Cells, choice, decimal, defineTable, integer, ROLES, text } from '../model/index.js';
import { type Gists, openPreparer } from './carryover-gist.js';
import { CARRYOVER, type Match, matchSentences } from './carryover-match.js';
import { type ComparedSentences, comparedSentences } from './compared-sentences.js';
import { neighbourColumns } from './neighbour-columns.js';

/** What became of each sentence from one report of a series to the next. */
export const carryoverTable = defineTable({
  name: 'carryover',
  title: { zh: '沿用', en: 'Carryover' },
  about: {
    zh: '同一系列相邻两份报告的每对句子一行（八个字以上的句子）；按内容对齐，先列本年各句，后列未再出现的上年各句',
    en: 'a row for each sentence pair of neighbouring reports of a series (sentences of eight characters or more), aligned by content: the sentences of the later report, then those of the earlier one that are gone',
  },
  key: ['report_id', 'previous_report_id', 'start', 'previous_start'],
  columns: {
    ...neighbourColumns,
    section_role: choice(
      ROLES,
      '章节性质',
      'section role',
      '句子所在章节的性质；删去的句子按前一份报告',
      'what the section around the sentence is for; of dropped sentences in the earlier report',
    ),
    status: choice(
      CARRYOVER,
      '状态',
      'status',
      '原样保留（标点、空格不计）、改写（包括只改数字）、新增、删去',
      'the same but for punctuation and blanks; edited, be it by a number; new; gone',
    ),
    similarity: decimal(
      '相似度',
      'similarity',
      '相邻两字之组的 Dice 系数，数字计入',
      'Dice coefficient of the character pairs, numbers included',
    ),
    text: text('句子', 'text', '后一份报告的句子', 'the sentence of the later report'),
    previous_text: text(
      '上份句子',
      'previous text',
      '前一份报告的句子',
      'the sentence of the earlier report',
    ),
    start: integer(
      '起点',
      'start',
      '在后一份清洁文本中的起点',
      'offset in the clean text of the later report',
    ),
    end: integer(
      '终点',
      'end',
      '在后一份清洁文本中的终点',
      'end offset in the clean text of the later report',
    ),
    previous_start: integer(
      '上份起点',
      'previous start',
      '在前一份清洁文本中的起点',
      'offset in the clean text of the earlier report',
    ),
    previous_end: integer(
      '上份终点',
      'previous end',
      '在前一份清洁文本中的终点',
      'end offset in the clean text of the earlier report',
    ),
  },
});

/** A report as carryover sees it: its clean text, and each sentence as start, end and index of its role. */
export interface ReportText {
  readonly id: string;
  readonly series: string;
  readonly year: number;
  readonly text: string;
  readonly sentences: Int32Array;
}

/** A report whose sentences are prepared for comparison. */
interface PreparedReport {
  readonly report: ReportText;
  readonly sentences: ComparedSentences;
  readonly gists: Gists;
}

/** Two reports compared: the sentences of both, and what became of each. */
export interface Comparison {
  readonly previous: PreparedReport;
  readonly current: PreparedReport;
  readonly matches: readonly Match[];
}

/** Compares reports of a series with one another. */
interface TextComparer {
  readonly prepare: (report: ReportText) => PreparedReport;
  readonly compare: (previous: PreparedReport, current: PreparedReport) => Comparison;
}

/** Opens a comparer; each report is prepared once for all comparisons. */
export function openTextComparer(): TextComparer {
  const { prepare, size } = openPreparer();
  return {
    prepare: (report) => {
      const sentences = comparedSentences(report);
      return { report, sentences, gists: prepare(sentences.bare) };
    },
    compare: (previous, current) => ({
      previous,
      current,
      matches: matchSentences(previous.gists, current.gists, size()),
    }),
  };
}

/** The rows of `carryover.csv`, cells in the order of its columns. */
export function carryoverCells({ previous, current, matches }: Comparison): readonly Cells[] {
  return matches.map((match) => [
    current.report.series,
    current.report.id,
    previous.report.id,
    current.report.year,
    previous.report.year,
    match.current === null ? roleOf(previous, match.previous) : roleOf(current, match.current),
    match.status,
    match.similarity === null ? null : printed(match.similarity),
    wordsOf(current, match.current),
    wordsOf(previous, match.previous),
    ...placeOf(current, match.current),
    ...placeOf(previous, match.previous),
  ]);
}

function roleOf({ sentences }: PreparedReport, at: number | null): string {
  return at === null ? '' : sentences.roleOf(at);
}

function wordsOf({ report, sentences }: PreparedReport, at: number | null): string {
  return at === null ? '' : report.text.slice(sentences.startOf(at), sentences.endOf(at));
}

function placeOf({ sentences }: PreparedReport, at: number | null): Cells {
  return at === null ? [null, null] : [sentences.startOf(at), sentences.endOf(at)];
}

/** Four decimals, cut and not rounded: what was edited is never shown as 1. */
function printed(similarity: number): string {
  return (Math.floor(similarity * 10_000) / 10_000).toFixed(4);
}
