import { type Cells, choice, decimal, defineTable, integer, ROLES, text, year } from '../model/index.js';
import { bareWords } from './carryover-gist.js';
import { CARRYOVER, type Match, matchSentences } from './carryover-match.js';

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
    series: text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre"),
    report_id: text('报告编号', 'report', '后一份报告', 'the later report'),
    previous_report_id: text('上份报告编号', 'previous report', '前一份报告', 'the earlier report'),
    year: year('年份', 'year', '后一份报告的年份', 'year of the later report'),
    previous_year: year('上份年份', 'previous year', '前一份报告的年份', 'year of the earlier report'),
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

/** A sentence that is long enough to be told from others. */
export interface Compared {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly words: string;
}

/** Two reports compared: the sentences of both, and what became of each. */
export interface Comparison {
  readonly previous: ReportText;
  readonly current: ReportText;
  readonly before: readonly Compared[];
  readonly now: readonly Compared[];
  readonly matches: readonly Match[];
}

/** A salutation, or a heading of few characters, says nothing of what was carried over. */
const SHORTEST = 8;
/** Numbers a sentence takes up in `ReportText.sentences`. */
const STRIDE = 3;

/** The sentences of a report that are compared. */
export function comparedSentences({
  text,
  sentences,
}: Pick<ReportText, 'text' | 'sentences'>): readonly Compared[] {
  const compared: Compared[] = [];
  for (let at = 0; at + STRIDE <= sentences.length; at += STRIDE) {
    const [start = 0, end = 0, role = 0] = sentences.subarray(at, at + STRIDE);
    const words = bareWords(text.slice(start, end));
    if (words.length >= SHORTEST) compared.push({ start, end, role: ROLES[role] ?? 'other', words });
  }
  return compared;
}

/** Compares a report with an earlier one of its series. */
export function compareTexts(previous: ReportText, current: ReportText): Comparison {
  const [before, now] = [comparedSentences(previous), comparedSentences(current)];
  const matches = matchSentences(
    before.map(({ words }) => words),
    now.map(({ words }) => words),
  );
  return { previous, current, before, now, matches };
}

/** The rows of `carryover.csv`, cells in the order of its columns. */
export function carryoverCells(comparison: Comparison): readonly Cells[] {
  const { previous, current, before, now, matches } = comparison;
  return matches.map((match) => {
    const later = match.current === null ? undefined : now[match.current];
    const earlier = match.previous === null ? undefined : before[match.previous];
    return [
      current.series,
      current.id,
      previous.id,
      current.year,
      previous.year,
      (later ?? earlier)?.role ?? '',
      match.status,
      match.similarity === null ? null : printed(match.similarity),
      wordsOf(current, later),
      wordsOf(previous, earlier),
      ...placeOf(later),
      ...placeOf(earlier),
    ];
  });
}

function wordsOf({ text }: ReportText, sentence: Compared | undefined): string {
  return sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
}

function placeOf(sentence: Compared | undefined): Cells {
  return [sentence?.start ?? null, sentence?.end ?? null];
}

/** Four decimals, cut and not rounded: what was edited is never shown as 1. */
function printed(similarity: number): string {
  return (Math.floor(similarity * 10_000) / 10_000).toFixed(4);
}
