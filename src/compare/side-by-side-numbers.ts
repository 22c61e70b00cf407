import { type Columns, decimal, defineTable, integer, type Row, type Table, text } from '../model/index.js';
import { type Decimal, dividedBy, parseDecimal, printDecimal } from './decimals.js';

/** Where a unit does not divide into another evenly. */
const PLACES = 6;
/** An indicator of one body has nothing to stand beside. */
const FEWEST_BODIES = 2;

/** The numbers of one year with a column for each body, from the rows of `number_series.csv`. */
export function numbersSideBySide(
  series: readonly Row[],
  bodies: readonly string[],
  by: string,
  year: string,
): Table {
  const groups = new Map<string, Map<string, Row>>();
  for (const row of series) {
    const body = String(row[by]);
    if (row.period !== year || row.common_value === '' || !bodies.includes(body)) continue;
    const key = [row.indicator_key, row.change_kind, row.common_unit, row.status].join('\t');
    const own = groups.get(key) ?? new Map<string, Row>();
    // The series of one body stand in the order of their names; the first one speaks for it.
    if (!own.has(body)) own.set(body, row);
    groups.set(key, own);
  }
  const rows = [...groups]
    .filter(([, own]) => own.size >= FEWEST_BODIES)
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .map(([, own]) => rowOf(own, bodies));
  return { spec: specFor(bodies, by), rows };
}

function rowOf(own: ReadonlyMap<string, Row>, bodies: readonly string[]): Row {
  const [first = {}] = own.values();
  const unit = unitOf([...own.values()]);
  const cells = bodies.map((body) => [body, cellOf(own.get(body), unit)] as const);
  return {
    indicator_key: first.indicator_key ?? '',
    change_kind: first.change_kind ?? '',
    unit: unit?.name ?? first.common_unit ?? '',
    status: first.status ?? '',
    ...Object.fromEntries(cells),
    bodies: own.size,
    approx: [...own]
      .flatMap(([body, row]) => (row.approx === 'exact' ? [] : [`${body} ${row.approx}`]))
      .join(';'),
    common_unit: first.common_unit ?? '',
  };
}

interface Unit {
  readonly name: string;
  /** How many of the common unit one is. */
  readonly factor: Decimal;
}

/** The written unit of the first row that shows its size. */
function unitOf(rows: readonly Row[]): Unit | null {
  for (const row of rows) {
    const [value, common] = [parseDecimal(row.value), parseDecimal(row.common_value)];
    const factor = value === null || common === null ? null : dividedBy(common, value, 2 * PLACES);
    if (factor !== null && factor.units > 0n) return { name: String(row.unit), factor };
  }
  return null;
}

function cellOf(row: Row | undefined, unit: Unit | null): string | null {
  const common = row === undefined ? null : parseDecimal(row.common_value);
  if (common === null) return null;
  const value = unit === null ? common : dividedBy(common, unit.factor, PLACES);
  return value === null ? null : printDecimal(value);
}

function specFor(bodies: readonly string[], by: string) {
  return defineTable<Columns>({
    name: `numbers_by_${by}`,
    title: { zh: '数字并列', en: 'Numbers side by side' },
    about: {
      zh: '该年至少两个单位有值的指标，依据见 number_series.csv',
      en: 'indicators that two bodies or more tell of the year; number_series.csv has the proof',
    },
    key: ['indicator_key', 'change_kind', 'common_unit', 'status'],
    columns: {
      indicator_key: text('指标键', 'indicator key', '合并不同说法的键', 'the key that joins wordings'),
      change_kind: text('变化类型', 'kind of change', '水平、变化或差距', 'level, change or gap'),
      unit: text('单位（计量）', 'unit', '各单位共用', 'shared by all bodies'),
      status: text('状态', 'status', '已完成、目标或计划', 'done, aimed at or planned'),
      ...Object.fromEntries(
        bodies.map((body) => [body, decimal(body, body, `${body}的值`, `value of ${body}`)]),
      ),
      bodies: integer('单位数', 'bodies', '有值的单位数', 'how many bodies have a value'),
      approx: text('概数', 'approximation', '非精确值的单位', 'bodies whose value is vague'),
      common_unit: text('统一单位', 'common unit', '见 number_series.csv', 'as in number_series.csv'),
    },
  });
}
