import {
  choice,
  decimal,
  defineTable,
  integer,
  type RowOf,
  type RowStream,
  text,
  year,
} from '../model/index.js';
import { type Decimal, dividedBy, minus, printDecimal, times } from './decimals.js';
import { type Choice, CONFLICTS, isVague } from './number-choice.js';
import type { Group, Line } from './number-groups.js';
import { DATED, isFall, type Statement } from './number-statements.js';

/** What each series says of each indicator and period, every statement listed. */
const numberSeriesTable = defineTable({
  name: 'number_series',
  title: { zh: '数字序列', en: 'Number series' },
  about: {
    zh: '每个系列、指标、单位、时期、状态一行；reports 与 quotes 以竖线分列全部依据，取值的一处在前',
    en: 'a row for each series, indicator, unit, period and status; reports and quotes list all it rests on, the one that is shown first, parted by bars',
  },
  key: ['series', 'indicator_key', 'change_kind', 'common_unit', 'period', 'status'],
  columns: {
    series: text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre"),
    org: text('单位', 'organisation', '报告所属单位', 'the body whose reports they are'),
    genre: text('文种', 'genre', '报告的文种', 'kind of report'),
    indicator: text(
      '指标',
      'indicator',
      '取值之处的说法',
      'the indicator in the words of the statement shown',
    ),
    indicator_key: text('指标键', 'indicator key', '合并不同说法的键', 'the key that joins wordings'),
    change_kind: text('变化类型', 'kind of change', '水平、变化或差距', 'level, change or gap'),
    basis: text('比较基准', 'basis', '取值之处所说的比较基准', 'what the change shown is measured against'),
    unit: text('单位（计量）', 'unit', '取值之处所写的单位', 'the unit of the statement shown, as written'),
    period: text('时期', 'period', '年、月、日或其区间', 'a year, month, day or interval of them'),
    dated: choice(
      DATED,
      '时期依据',
      'dated',
      'last_of_span：原文只有章节的多年时期，按前几年的同一指标判为末年',
      'last_of_span: the section alone dates the figure, with several years; told by the years before to be the last one',
    ),
    period_year: year('所属年份', 'period year', '时期的末年', 'the last year of the period'),
    status: choice(
      ['done', 'target', 'plan'],
      '状态',
      'status',
      '已完成、目标或计划',
      'done, aimed at or planned',
    ),
    value: decimal(
      '数值',
      'value',
      '按所写单位计，下降为负；区间、同一报告自相矛盾时为空',
      'in the unit as written, falls negative; empty for ranges and where one report gives several values',
    ),
    low: decimal('下限', 'low', '按基本单位计的下限', 'the lower bound in the base unit'),
    high: decimal('上限', 'high', '按基本单位计的上限', 'the upper bound in the base unit'),
    approx: text('概数', 'approximation', '精确、约、多于等', 'exact, about, more …'),
    common_value: decimal(
      '统一数值',
      'common value',
      '按统一单位计，各年可比',
      'the value in the common unit, to compare periods',
    ),
    common_unit: text('统一单位', 'common unit', '各年共用的单位', 'the unit that all periods share'),
    statements: integer('陈述数', 'statements', '据以成行的数字行数', 'rows of numbers.csv behind this row'),
    reports: text('出处', 'reports', '报告编号:起点', 'report_id:start of each statement, as in numbers.csv'),
    quotes: text('原文', 'quotes', '各处的原话', 'the words of each statement'),
    conflict: choice(
      CONFLICTS,
      '冲突',
      'conflict',
      '同一报告自相矛盾，或各报告说法不一（超出四舍五入）',
      'one report, or several, give values that differ by more than rounding',
    ),
    change: decimal(
      '增减',
      'change',
      '比上一年增减，按所写单位计；两年皆为精确的水平值时才算',
      'against the year before, in the unit as written; only between two exact levels without conflict',
    ),
    change_percent: decimal(
      '增减百分比',
      'change in per cent',
      '比上一年增减的百分比',
      'change as a percentage of the year before',
    ),
  },
});

type SeriesRow = RowOf<typeof numberSeriesTable.columns>;

/** The long table: what every group says of every period. */
export function numberSeries(groups: Iterable<Group>): RowStream<typeof numberSeriesTable.columns> {
  const rows = function* () {
    for (const group of groups)
      for (const line of group.lines)
        for (const [period, one] of line.periods) yield rowOf(group, line, period, one);
  };
  return { spec: numberSeriesTable, rows: rows() };
}

function rowOf(
  group: Group,
  line: Line,
  period: string,
  { chosen, statements, conflict }: Choice,
): SeriesRow {
  const { row } = chosen;
  const shown = conflict !== 'within_report';
  const { change, changePercent } = changes(group, line, period, { chosen, statements, conflict });
  return {
    series: group.series,
    org: group.org,
    genre: group.genre,
    indicator: String(row.indicator),
    indicator_key: group.indicatorKey,
    change_kind: group.changeKind,
    basis: String(row.basis),
    unit: String(row.unit),
    period,
    dated: chosen.dated,
    period_year: Number(row.period_year),
    status: line.status,
    value: shown ? writtenValue(chosen) : null,
    low: shown ? textOrNull(row.low) : null,
    high: shown ? textOrNull(row.high) : null,
    approx: String(row.approx),
    common_value: shown && chosen.amount !== null ? printDecimal(chosen.amount) : null,
    common_unit: group.commonUnit,
    statements: statements.length,
    reports: statements.map(({ row: { report_id, start } }) => `${report_id}:${start}`).join('|'),
    quotes: statements.map((statement) => String(statement.row.quote)).join('|'),
    conflict,
    change,
    change_percent: changePercent,
  };
}

function textOrNull(cell: unknown): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}

function writtenValue({ row }: Statement): string | null {
  const value = textOrNull(row.value);
  return value !== null && isFall(row) && !value.startsWith('-') ? `-${value}` : value;
}

/** Decimals of a change in per cent. */
const PERCENT_PLACES = 2;
const HUNDRED: Decimal = { units: 100n, scale: 0 };
/** Beyond these decimals a change is rounded where the written unit does not divide evenly. */
const CHANGE_PLACES = 6;

/** The change against the year before: of outcomes, levels and exact figures that nothing contradicts. */
function changes(
  { changeKind, commonUnit }: Group,
  { status, periods }: Line,
  period: string,
  now: Choice,
): { readonly change: string | null; readonly changePercent: string | null } {
  const none = { change: null, changePercent: null };
  const before = /^\d{4}$/.test(period) ? periods.get(String(Number(period) - 1)) : undefined;
  if (status !== 'done' || changeKind !== 'level' || before === undefined) return none;
  const [was, is] = [sureAmount(before), sureAmount(now)];
  if (was === null || is === null || now.chosen.factor === null) return none;
  const change = minus(is, was);
  const written = dividedBy(change, now.chosen.factor, CHANGE_PLACES);
  // A percentage of a percentage would be read as percentage points.
  const share =
    was.units > 0n && commonUnit !== '%' ? dividedBy(times(change, HUNDRED), was, PERCENT_PLACES) : null;
  return {
    change: written === null ? null : printDecimal(written),
    changePercent: share === null ? null : printDecimal(share),
  };
}

function sureAmount({ chosen, conflict }: Choice): Decimal | null {
  return conflict === '' && !isVague(chosen) ? chosen.amount : null;
}
