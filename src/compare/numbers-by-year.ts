import {
  blankRow,
  type Columns,
  decimal,
  defineTable,
  integer,
  type Row,
  type Table,
  text,
} from '../model/index.js';
import { type Decimal, dividedBy, printDecimal } from './decimals.js';
import type { Choice } from './number-choice.js';
import type { Group, Line } from './number-groups.js';

const leading = {
  series: text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre"),
  org: text('单位', 'organisation', '报告所属单位', 'the body whose reports they are'),
  genre: text('文种', 'genre', '报告的文种', 'kind of report'),
  indicator: text('指标', 'indicator', '最近一年的说法', 'the indicator in the words of the latest year'),
  indicator_key: text('指标键', 'indicator key', '合并不同说法的键', 'the key that joins wordings'),
  change_kind: text('变化类型', 'kind of change', '水平、变化或差距', 'level, change or gap'),
  unit: text(
    '单位（计量）',
    'unit',
    '多数年份所写的单位，其余年份折算为它',
    'the unit that most years are written in; the others are converted to it',
  ),
  status: text('状态', 'status', '已完成、目标或计划', 'done, aimed at or planned'),
};
const trailing = {
  years: integer('有值年数', 'years', '有值的年数', 'number of years with a value'),
  statements: integer('陈述数', 'statements', '据以填表的数字行数', 'rows of numbers.csv behind this row'),
  approx: text('概数年份', 'vague years', '约、多于等的年份', 'years whose value is vague: about, more …'),
  bases: text(
    '比较基准',
    'bases',
    '写明比较基准的年份',
    'years whose change names what it is measured against',
  ),
  conflicts: text(
    '冲突年份',
    'conflicts',
    '说法不一的年份；同一报告自相矛盾的年份留空',
    'years that the statements do not agree about; empty where one report gives several values',
  ),
  common_unit: text('统一单位', 'common unit', '见 number_series.csv', 'as in number_series.csv'),
};

/** An indicator with fewer years is no series; `number_series.csv` has it. */
const FEWEST_YEARS = 2;
/** Where a unit does not divide into another evenly. */
const PLACES = 6;

/** A line of the wide table on its way: the choice for each year that it speaks of. */
interface Wide {
  readonly group: Group;
  readonly line: Line;
  readonly years: ReadonlyMap<number, Choice>;
  /** How many of them get a value: one in which a report contradicts itself stays empty. */
  readonly filled: number;
}

/**
 * One indicator of one series a row, one column a year. Plans and targets stand below their outcome. Indicators
 * without a line of two years or more are left out; the fullest stand first in their series.
 */
export function numbersByYear(groups: readonly Group[]): Table {
  const kept = groups.map(widen).filter((lines) => lines.some(({ filled }) => filled >= FEWEST_YEARS));
  const lines = kept.sort(byFullness).flat();
  const years = [...new Set(lines.flatMap((line) => [...line.years.keys()]))].sort((a, b) => a - b);
  const spec = specFor(years);
  const names = Object.keys(spec.columns);
  return { spec, rows: lines.map((line) => rowOf(line, names)) };
}

/** Whether a group can have a line of two years or more at all: most have one period only. */
export function mayHaveYears({ lines }: Group): boolean {
  return lines.some(({ periods }) => periods.size >= FEWEST_YEARS);
}

/** The lines of a group with their single years: five years together, or half of one, have no column. */
function widen(group: Group): readonly Wide[] {
  return group.lines.flatMap((line) => {
    const years = new Map(
      [...line.periods].flatMap(([period, one]) =>
        /^\d{4}$/.test(period) && one.chosen.amount !== null ? [[Number(period), one] as const] : [],
      ),
    );
    const filled = [...years.values()].filter(isSettled).length;
    return filled === 0 ? [] : [{ group, line, years, filled }];
  });
}

function isSettled({ conflict }: Choice): boolean {
  return conflict !== 'within_report';
}

/** Series by name; in each the groups with most years of outcomes first, ties by name. */
function byFullness(a: readonly Wide[], b: readonly Wide[]): number {
  const [x, y] = [a[0] as Wide, b[0] as Wide];
  const series = x.group.series === y.group.series ? 0 : x.group.series < y.group.series ? -1 : 1;
  return series || doneYears(b) - doneYears(a) || allYears(b) - allYears(a);
}

function doneYears(lines: readonly Wide[]): number {
  return lines.find(({ line }) => line.status === 'done')?.filled ?? 0;
}

function allYears(lines: readonly Wide[]): number {
  return lines.reduce((sum, { filled }) => sum + filled, 0);
}

/** @param names - the columns of the table */
function rowOf({ group, line, years, filled }: Wide, names: readonly string[]): Row {
  const row = blankRow(names);
  const unit = unitOf(years, group);
  const entries = [...years];
  const named = (tell: (one: Choice) => string) =>
    entries
      .filter(([, one]) => tell(one) !== '')
      .map(([of, one]) => `${of} ${tell(one)}`)
      .join(';');
  row.series = group.series;
  row.org = group.org;
  row.genre = group.genre;
  row.indicator = String(entries.at(-1)?.[1].chosen.row.indicator);
  row.indicator_key = group.indicatorKey;
  row.change_kind = group.changeKind;
  row.unit = unit.name;
  row.status = line.status;
  for (const [of, one] of entries) row[columnOf(of)] = cellOf(one, unit.factor);
  row.years = filled;
  row.statements = entries.reduce((sum, [, { statements }]) => sum + statements.length, 0);
  row.approx = named(({ chosen }) => (chosen.row.approx === 'exact' ? '' : String(chosen.row.approx)));
  row.bases = named(({ chosen }) => String(chosen.row.basis));
  row.conflicts = named(({ conflict }) => conflict);
  row.common_unit = group.commonUnit;
  return row;
}

/** The unit written in most of the years, the later one of two; the common one where its size is not known. */
function unitOf(
  years: Wide['years'],
  { commonUnit }: Group,
): { readonly name: string; readonly factor: Decimal | null } {
  const counts = new Map<string, { times: number; factor: Decimal | null }>();
  for (const { chosen } of years.values()) {
    const name = String(chosen.row.unit);
    const times = (counts.get(name)?.times ?? 0) + 1;
    counts.delete(name);
    counts.set(name, { times, factor: chosen.factor });
  }
  const most = Math.max(...[...counts.values()].map(({ times }) => times));
  const [name, { factor } = { factor: null }] = [...counts].findLast(([, { times }]) => times === most) ?? [
    '',
  ];
  return factor === null ? { name: commonUnit, factor } : { name: name ?? '', factor };
}

/** The amount of a year in the row's unit; null where there is none or one report contradicts itself. */
function cellOf(one: Choice, factor: Decimal | null): string | null {
  if (one.chosen.amount === null || !isSettled(one)) return null;
  const cell = factor === null ? one.chosen.amount : dividedBy(one.chosen.amount, factor, PLACES);
  return cell === null ? null : printDecimal(cell);
}

/** A name that is a mere number would be moved before all others, for so JavaScript orders the keys of an object. */
function columnOf(of: number): string {
  return `y${of}`;
}

function specFor(years: readonly number[]) {
  const yearColumns: Columns = Object.fromEntries(
    years.map((of) => [columnOf(of), decimal(`${of}年`, String(of), `${of} 年的值`, `value of ${of}`)]),
  );
  return defineTable<Columns>({
    name: 'numbers_by_year',
    title: { zh: '数字逐年', en: 'Numbers by year' },
    about: {
      zh: '每个系列的每个指标一行，每年一列；至少两年有值的才列，依据见 number_series.csv',
      en: "a row for each series' indicator, a column for each year; those of two years or more, number_series.csv has the proof",
    },
    key: ['series', 'indicator_key', 'change_kind', 'common_unit', 'status'],
    columns: { ...leading, ...yearColumns, ...trailing },
  });
}
