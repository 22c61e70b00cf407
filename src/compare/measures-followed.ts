import { choice, decimal, defineTable, integer, type Row, type Table, text, year } from '../model/index.js';
import { type Done, findDone, type ReviewOf } from './done.js';
import { itemName, listed } from './statements.js';

/** What became of the measures of a report by the series' next one. */
const measuresFollowedTable = defineTable({
  name: 'measures_followed',
  title: { zh: '措施追踪', en: 'Measures followed' },
  about: {
    zh: '每条措施在下一份报告中的下落一行，供人核对',
    en: 'a row for each measure with what the next report says of it; candidates for a person to judge',
  },
  key: ['report_id', 'item_id'],
  columns: {
    series: text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre"),
    report_id: text('报告编号', 'report', '提出措施的报告', 'the report that sets the measure out'),
    year: year('年份', 'year', '该报告的年份', 'year of that report'),
    item_id: text('条目编号', 'item', '措施在 problems.csv 中的编号', 'the measure in problems.csv'),
    quote: text('措施', 'measure', '措施原话', 'the words of the measure'),
    next_report: text('下一份报告', 'next report', '同系列的下一份报告', "the series' next report"),
    next_year: year('下一年份', 'next year', '下一份报告的年份', 'year of the next report'),
    done_quote: text(
      '落实候选',
      'reported done',
      '下一份报告回顾部分中最相近的一句，没有则空',
      'the sentence of its review that comes nearest; empty where none comes near',
    ),
    done_start: integer(
      '起点',
      'start',
      '该句在下一份报告清洁文本中的起点',
      'where it begins in the next report',
    ),
    done_end: integer('终点', 'end', '该句的终点（不含）', 'where it ends, exclusive'),
    done_score: decimal(
      '落实得分',
      'score',
      '措施的内容词有多大比重见于该句，0 至 1',
      'how much of what the measure speaks of the sentence speaks of, 0 to 1',
    ),
    done_words: text('共有词', 'shared words', '两者共有的词，分号相连', 'the words that both share'),
    problem: text(
      '所答问题',
      'problem',
      '措施最可能回应的问题：报告编号#条目编号，没有则空',
      'the problem that it answers best: report_id#item_id; empty where it answers none',
    ),
    problem_stands: choice(
      ['verbatim', 'continued', 'no'],
      '问题是否仍在',
      'problem still stands',
      '下一份报告照搬、换说法再提，或不再提；没有所答问题则空',
      'whether the next report copies it, tells it anew or is silent; empty where it answers none',
    ),
    problem_again: text('再提条目', 'stated again', '再提此问题的条目', 'the item that states it again'),
  },
});

/**
 * Looks for every measure in the review of the series' next report, and for the problem that it answers among the
 * problems there.
 * @param reviewed - the sentences of the parts of a report that look back
 */
export function measuresFollowed(
  problems: readonly Row[],
  reviewed: ReviewOf,
): Table<typeof measuresFollowedTable.columns> {
  const next = nextReports(problems);
  const heads = new Set(problems.map((row) => `${row.report_id}#${row.parent_item}`));
  const again = restatements(problems);
  // The measures of a report follow each other: of the reviews only one need be at hand.
  let review = { id: '', find: findDone([]) };
  const rows = problems.flatMap((row) => {
    const after = next.get(String(row.report_id));
    if (row.kind !== 'measure' || after === undefined || heads.has(itemName(row))) return [];
    const id = String(after.report_id);
    if (review.id !== id) review = { id, find: findDone(reviewed(id)) };
    return [rowOf(row, after, review.find(listed(row.words)), problemOf(row, again))];
  });
  return { spec: measuresFollowedTable, rows };
}

/** Of each problem the item that states it again: one that copies it rather than one that tells it anew, the first of equals. */
function restatements(problems: readonly Row[]): ReadonlyMap<string, Row> {
  const again = new Map<string, Row>();
  for (const row of problems) {
    if (row.repeats_item === null) continue;
    const name = String(row.repeats_item);
    const before = again.get(name);
    const isCloser = before?.repeat_kind === 'continued' && row.repeat_kind === 'verbatim';
    if (before === undefined || isCloser) again.set(name, row);
  }
  return again;
}

function rowOf(row: Row, after: Row, done: Done, { problem, stands, restated }: Answered) {
  return {
    series: String(row.series),
    report_id: String(row.report_id),
    year: Number(row.year),
    item_id: String(row.item_id),
    quote: String(row.quote),
    next_report: String(after.report_id),
    next_year: Number(after.year),
    done_quote: done.done_quote,
    done_start: done.done_start,
    done_end: done.done_end,
    done_score: done.done_score,
    done_words: done.done_words,
    problem,
    problem_stands: stands,
    problem_again: restated === null ? null : itemName(restated),
  };
}

/** The problem that a measure answers, and what became of it; all null where it answers none. */
interface Answered {
  readonly problem: string | null;
  readonly stands: string | null;
  readonly restated: Row | null;
}

function problemOf(row: Row, again: ReadonlyMap<string, Row>): Answered {
  const [answered] = listed(row.answers);
  if (answered === undefined) return { problem: null, stands: null, restated: null };
  const problem = `${row.report_id}#${answered}`;
  const restated = again.get(problem) ?? null;
  return { problem, stands: restated === null ? 'no' : String(restated.repeat_kind), restated };
}

/** Of each report with items the first row of the series' report in the next covered year. */
function nextReports(problems: readonly Row[]): ReadonlyMap<string, Row> {
  const bySeries = new Map<string, Row[]>();
  const seen = new Set<string>();
  for (const row of problems) {
    const report = String(row.report_id);
    if (row.series === '' || typeof row.year !== 'number' || seen.has(report)) continue;
    seen.add(report);
    const own = bySeries.get(String(row.series)) ?? [];
    own.push(row);
    bySeries.set(String(row.series), own);
  }
  const next = new Map<string, Row>();
  for (const reports of bySeries.values()) {
    const inOrder = [...reports].sort((a, b) => Number(a.year) - Number(b.year));
    inOrder.forEach((row, at) => {
      const after = inOrder.slice(at + 1).find(({ year }) => Number(year) > Number(row.year));
      if (after !== undefined) next.set(String(row.report_id), after);
    });
  }
  return next;
}
