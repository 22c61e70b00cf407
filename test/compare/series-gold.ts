import { commonUnits, joinedUnitSchema } from '../../src/compare/index.js';
import { numbers } from '../../src/extract/numbers/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import { type Row, type Span, toRaw } from '../../src/model/index.js';
import { numberTablesOf } from '../support/number-tables.js';
import { goldRows, realReport } from '../support/reports.js';

type Gold = Readonly<Record<string, string>>;

/** One of the fullest indicators of a series, beside the row of the wide table that holds most of its places. */
export interface Judged {
  readonly series: string;
  readonly indicator: string;
  /** What was read of each year. */
  readonly cells: ReadonlyMap<string, readonly Gold[]>;
  /** The rows of `number_series.csv` that fill the wide row, by year; empty where no row holds any place. */
  readonly filled: ReadonlyMap<string, Row>;
}

/** A number with its place in the raw file. */
interface Placed {
  readonly raw: Span;
  readonly row: Row;
}

const FULLEST = 20;

/** The numbers of some reports with their places, and the rows of `number_series.csv` that follow from them. */
export function readSeries(reports: readonly string[]) {
  const knowledge = new Knowledge();
  const common = commonUnits(knowledge.tsv('compare/base_units.tsv', joinedUnitSchema, 'base'));
  const read = reports.map((path) => numbersOf(path, numbers.load(knowledge)));
  const placed = new Map(read.map(({ report, finds }) => [String(report.report_id), finds] as const));
  const { long } = numberTablesOf(
    read.map(({ report }) => report),
    read.flatMap(({ finds }) => finds.map(({ row }) => row)),
    common,
  );
  return { placed, rows: long.rows };
}

/** The twenty fullest indicators of each series, currencies apart, as read by hand and as filled. */
export function judgeSeries(): readonly Judged[] {
  const golds = goldRows(new URL('./series_gold.tsv', import.meta.url));
  const { placed, rows } = readSeries([...new Set(golds.map((gold) => gold.report ?? ''))]);
  const byPlace = new Map(
    rows.flatMap((row) =>
      String(row.reports)
        .split('|')
        .map((place) => [place, row] as const),
    ),
  );
  return fullest(golds).map(({ series, indicator, cells }) => {
    const places = [...cells.values()].flat().flatMap((gold) => {
      const find = placed.get(gold.report ?? '')?.find(({ raw }) => overlaps(raw, gold));
      const row = find && byPlace.get(`${find.row.report_id}:${find.row.start}`);
      return row?.status === 'done' ? [lineOf(row)] : [];
    });
    const line = mostFrequent(places);
    const own = rows.filter((row) => row.common_value !== null && lineOf(row) === line);
    return {
      series,
      indicator,
      cells,
      filled: new Map(
        own.filter(({ period }) => isYear(period)).map((row) => [String(row.period), row] as const),
      ),
    };
  });
}

function numbersOf(path: string, rules: ReturnType<typeof numbers.load>) {
  const document = realReport(path);
  const { identity, cleaned } = document;
  const report: Row = {
    report_id: path,
    year: identity.year,
    review_year: identity.reviewYear,
    genre: identity.genre,
  };
  const finds = numbers
    .extract(document, rules, () => undefined)
    .map(
      ({ span, fields }): Placed => ({
        raw: toRaw(cleaned, span),
        row: {
          report_id: path,
          year: identity.year,
          series: identity.series,
          org: identity.org,
          start: span.start,
          quote: cleaned.text.slice(span.start, span.end),
          ...(fields as Row),
        },
      }),
    );
  return { report, finds };
}

function overlaps(raw: Span, gold: Gold): boolean {
  return raw.start < Number(gold.end) && Number(gold.start) < raw.end;
}

const isYear = (period: unknown) => /^\d{4}$/.test(String(period));

/** What names a row of the wide table. */
function lineOf(row: Row): string {
  return [row.series, row.indicator_key, row.change_kind, row.common_unit, row.status].join('\t');
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

/** The indicators of each series with most years read; an indicator in two currencies is two. */
function fullest(golds: readonly Gold[]) {
  const byIndicator = new Map<string, { series: string; indicator: string; cells: Map<string, Gold[]> }>();
  for (const gold of golds) {
    if (gold.status !== 'done' || !isYear(gold.period)) continue;
    const { series = '', indicator = '', period = '' } = gold;
    const currency = (gold.unit ?? '').endsWith('美元') ? '（美元）' : '';
    const key = `${series}\t${indicator}${currency}`;
    const own = byIndicator.get(key) ?? { series, indicator: `${indicator}${currency}`, cells: new Map() };
    own.cells.set(period, [...(own.cells.get(period) ?? []), gold]);
    byIndicator.set(key, own);
  }
  const all = [...byIndicator].sort(([a, x], [b, y]) => y.cells.size - x.cells.size || (a < b ? -1 : 1));
  const series = [...new Set(golds.map((gold) => gold.series))];
  return series.flatMap((name) =>
    all
      .map(([, own]) => own)
      .filter((own) => own.series === name)
      .slice(0, FULLEST),
  );
}

const MULTIPLIERS: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

/** A value read by hand in the common unit of the tables. */
function commonValue({ value = '', unit = '' }: Gold): number {
  let [left, amount] = [unit, Number(value)];
  for (let sign = left[0]; sign !== undefined && sign in MULTIPLIERS && left !== '千瓦'; sign = left[0]) {
    amount *= MULTIPLIERS[sign] ?? 1;
    left = left.slice(1);
  }
  if (left === '公斤' || left === '千克') return amount / 1000;
  if (left === '斤') return amount / 2000;
  return left === '‰' ? amount / 10 : amount;
}

/** Whether a filled cell is one of the figures that were read of its year. */
export function isRight(row: Row, golds: readonly Gold[]): boolean {
  const filled = Math.abs(Number(row.common_value));
  return golds.some((gold) => Math.abs(Math.abs(commonValue(gold)) - filled) <= 1e-9 * Math.max(1, filled));
}
