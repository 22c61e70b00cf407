import { type Column, decimal, grouped, integer, type Row, text } from '../model/index.js';

/** What reports are told apart by. */
export const BODIES = ['org', 'genre', 'series'] as const;
export type Body = (typeof BODIES)[number];

/** What year tables need to know of a report; '' where a report has no body, genre or series. */
export interface DatedReport extends Readonly<Record<Body, string>> {
  readonly id: string;
  readonly year: number;
  readonly hanCharacters: number;
}

/** Reports of one year: the denominators of that year's rates. */
export interface Coverage {
  readonly year: number;
  readonly reports: readonly DatedReport[];
  readonly hanCharacters: number;
}

/** The part of a year table that is taken of all reports together, or of those of one genre, body or series. */
export interface Block {
  /** The genre, body or series; `all` for all reports together. */
  readonly name: string;
  readonly reports: readonly DatedReport[];
  /** Every year that has reports, ascending. */
  readonly years: readonly Coverage[];
}

/** The name of the block of all reports together. */
export const ALL = 'all';

/** The reports whose year is known; the others take no part in year tables. */
export function datedReports(reports: readonly Row[]): readonly DatedReport[] {
  return reports.flatMap((row) =>
    typeof row.year === 'number'
      ? [
          {
            id: String(row.report_id),
            year: row.year,
            org: String(row.org),
            genre: String(row.genre),
            series: String(row.series),
            hanCharacters: Number(row.han_characters),
          },
        ]
      : [],
  );
}

/**
 * The blocks of a year table: first all reports together, then those of each genre, body or series, by name.
 * @param by - what the reports are told apart by; null for the block of all alone
 */
export function blocksOf(reports: readonly DatedReport[], by: Body | null): readonly Block[] {
  const apart = by === null ? [] : [...grouped(reports, (report) => report[by])];
  const named = apart.filter(([name]) => name !== '' && name !== ALL).sort(([a], [b]) => (a < b ? -1 : 1));
  return [[ALL, reports] as const, ...named].map(([name, own]) => ({
    name,
    reports: own,
    years: yearsOf(own),
  }));
}

function yearsOf(reports: readonly DatedReport[]): readonly Coverage[] {
  return [...grouped(reports, (report) => report.year)]
    .sort(([a], [b]) => a - b)
    .map(([year, own]) => ({
      year,
      reports: own,
      hanCharacters: own.reduce((sum, report) => sum + report.hanCharacters, 0),
    }));
}

/** What a table says of what its blocks are taken of. */
export const BLOCK_NAMES = {
  org: { zh: '单位', en: 'body' },
  genre: { zh: '文种', en: 'genre' },
  series: { zh: '系列', en: 'series' },
} as const;

const BLOCK_COLUMNS = {
  org: text(
    '单位',
    'organisation',
    '单位；all 为全部，单位不明的报告只在其中',
    'the body whose reports they are; all for every report, among them those of no known body',
  ),
  genre: text('文种', 'genre', '文种；all 为全部', 'genre of the reports; all for every genre'),
  series: text(
    '系列',
    'series',
    '同一单位同一文种的报告；all 为全部，不属任何系列的报告只在其中',
    "one body's reports of one genre; all for every report, among them those of no series",
  ),
};

/** The column that tells the blocks of a table apart; none where all reports together are the only one. */
export function blockColumns(by: Body | null): { readonly [K in Body]?: Column<'text'> } {
  return by === null ? {} : { [by]: BLOCK_COLUMNS[by] };
}

/** The name of that column, as a part of a key. */
export function blockKey(by: Body | null): readonly Body[] {
  return by === null ? [] : [by];
}

/** The cell of that column in the rows of a block. */
export type BlockCells = { readonly [K in Body]?: string };

export function blockCells(by: Body | null, name: string): BlockCells {
  return by === null ? {} : { [by]: name };
}

/** What the description of a table adds where it has more than one block. */
export function aboutBlocks(by: Body | null): { readonly zh: string; readonly en: string } {
  if (by === null) return { zh: '', en: '' };
  const { zh, en } = BLOCK_NAMES[by];
  return {
    zh: `；先是全部报告（${zh}为 ${ALL}），再是各${zh}`,
    en: `; first for all reports together (${by} ${ALL}), then for each ${en}`,
  };
}

/** The columns of a rate per 10,000 Han characters and what it is taken of. */
export const rateColumns = {
  han_characters: integer(
    '汉字数',
    'Han characters',
    '该年汉字总数（分母）',
    'Han characters of that year, the denominator of per_10k',
  ),
  per_10k: decimal('每万字次数', 'per 10,000', '每万汉字次数', 'hits per 10,000 Han characters'),
};

/** A rate per 10,000 Han characters with four decimals, or null where there are none. */
export function per10k(hits: number, hanCharacters: number): string | null {
  if (hanCharacters === 0) return null;
  // Most cells of a year table are zero, and to print a number takes its time.
  return hits === 0 ? '0.0000' : ((hits * 10_000) / hanCharacters).toFixed(4);
}
