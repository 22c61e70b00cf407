import { choice, defineTable, integer, type Row, type Table, text, year } from '../model/index.js';
import { itemName } from './statements.js';

const STATES = ['standing', 'returned', 'resolved'] as const;

/** How long each problem was stated, report after report of one series. */
const problemLivesTable = defineTable({
  name: 'problem_lives',
  title: { zh: '问题存续', en: 'Lives of problems' },
  about: {
    zh: '同一系列中同一问题一行，从首次提出到最后一次',
    en: 'a row for each problem of a series, from its first statement to its last',
  },
  key: ['series', 'life_id'],
  columns: {
    series: text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre"),
    org: text('单位', 'organisation', '报告所属单位', 'the body whose reports they are'),
    life_id: text(
      '编号',
      'id',
      '首次提出的条目：报告编号#条目编号',
      'the item that states it first: report_id#item_id',
    ),
    last_item: text(
      '最后条目',
      'last item',
      '最后提出的条目：报告编号#条目编号',
      'the item that states it last: report_id#item_id',
    ),
    first_year: year('首年', 'first year', '在本资料库首次提出的年份', 'first stated in this archive'),
    last_year: year('末年', 'last year', '在本资料库最后提出的年份', 'last stated in this archive'),
    years: integer('年数', 'years', '提出过的年数', 'years in which it was stated'),
    verbatim: integer('照搬次数', 'verbatim', '照搬上年的次数', 'how often it was copied word for word'),
    continued: integer('延续次数', 'continued', '换说法延续的次数', 'how often it was told anew'),
    state: choice(
      STATES,
      '状态',
      'state',
      '最近一份报告仍提、隔年重提、不再提（是否解决须看原文）',
      'still stated in the latest report, stated there again after a gap, or no longer stated',
    ),
    themes: text('主题', 'themes', '最后条目的主题编号', 'theme ids of the last item'),
    first_quote: text('首次原话', 'first quote', '首次提出的原话', 'the words of its first statement'),
    last_quote: text('最后原话', 'last quote', '最后提出的原话', 'the words of its last statement'),
  },
});

/**
 * Follows problems through the reports of a series along `repeats_item` and `returns_item`. Statements that no
 * other item holds begin a row; their details belong to them.
 */
export function problemLives(problems: readonly Row[]): Table<typeof problemLivesTable.columns> {
  const stated = problems.filter((row) => row.kind === 'problem' && typeof row.year === 'number');
  const byName = new Map(stated.map((row) => [itemName(row), row]));
  const latest = latestYears(stated);
  const lives = new Map<string, Row[]>();
  for (const row of stated) {
    if (row.series === '') continue;
    const first = firstOf(row, byName);
    const own = lives.get(first);
    if (own === undefined) lives.set(first, [row]);
    else own.push(row);
  }
  const rows = [...lives]
    .filter(([, members]) => members.some((row) => row.parent_item === null))
    .map(([id, members]) => lifeOf(id, members, latest))
    .sort((a, b) => compareText(a.series, b.series) || a.first_year - b.first_year);
  return { spec: problemLivesTable, rows };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The year of the last report of each series that states problems. */
function latestYears(stated: readonly Row[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const { series, year } of stated)
    latest.set(String(series), Math.max(latest.get(String(series)) ?? 0, Number(year)));
  return latest;
}

/** The name of the item that states a problem first. An item points to an earlier year, so that this ends. */
function firstOf(row: Row, byName: ReadonlyMap<string, Row>): string {
  let at = row;
  for (let before = beforeOf(at, byName); before !== undefined; before = beforeOf(at, byName)) at = before;
  return itemName(at);
}

function beforeOf(row: Row, byName: ReadonlyMap<string, Row>): Row | undefined {
  return byName.get(String(row.repeats_item ?? row.returns_item ?? ''));
}

function lifeOf(id: string, members: readonly Row[], latest: ReadonlyMap<string, number>) {
  const inOrder = [...members].sort((a, b) => Number(a.year) - Number(b.year));
  const [first] = inOrder;
  // Of the items of the last year the statement itself speaks for its details.
  const lastYear = Number(inOrder.at(-1)?.year);
  const ofLastYear = inOrder.filter((row) => row.year === lastYear);
  const last = ofLastYear.find((row) => row.parent_item === null) ?? ofLastYear[0];
  const series = String(first?.series ?? '');
  const returned = ofLastYear.some((row) => row.returns_item !== null);
  return {
    series,
    org: String(last?.org ?? ''),
    life_id: id,
    last_item: last === undefined ? '' : itemName(last),
    first_year: Number(first?.year),
    last_year: lastYear,
    years: new Set(members.map(({ year }) => year)).size,
    verbatim: yearsWith(members, 'verbatim'),
    continued: yearsWith(members, 'continued'),
    state: stateOf(lastYear === latest.get(series), returned),
    themes: String(last?.themes ?? ''),
    first_quote: String(first?.quote ?? ''),
    last_quote: String(last?.quote ?? ''),
  };
}

function yearsWith(members: readonly Row[], kind: string): number {
  return new Set(members.filter((row) => row.repeat_kind === kind).map(({ year }) => year)).size;
}

function stateOf(isStated: boolean, returned: boolean): (typeof STATES)[number] {
  if (!isStated) return 'resolved';
  return returned ? 'returned' : 'standing';
}
