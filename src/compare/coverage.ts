import { decimal, integer, type Row } from '../model/index.js';

/** What year tables need to know of a report. */
export interface DatedReport {
  readonly id: string;
  readonly year: number;
  readonly genre: string;
  readonly hanCharacters: number;
}

/** The reports of one genre (or of all) in one year: the denominators of that year's rates. */
export interface Coverage {
  readonly genre: string;
  readonly year: number;
  readonly reports: readonly DatedReport[];
  readonly hanCharacters: number;
}

/** The name that stands for every genre together. */
const ALL_GENRES = 'all';

/** The reports whose year is known; the others take no part in year tables. */
export function datedReports(reports: readonly Row[]): readonly DatedReport[] {
  return reports.flatMap((row) =>
    typeof row.year === 'number'
      ? [
          {
            id: String(row.report_id),
            year: row.year,
            genre: String(row.genre),
            hanCharacters: Number(row.han_characters),
          },
        ]
      : [],
  );
}

/** Every year that has reports: first all genres together, then each genre, years ascending. */
export function coverages(reports: readonly DatedReport[]): readonly (readonly Coverage[])[] {
  const genres = [...new Set(reports.map((report) => report.genre))].filter((genre) => genre !== '').sort();
  return [ALL_GENRES, ...genres].map((genre) =>
    yearsOf(
      reports.filter((report) => genre === ALL_GENRES || report.genre === genre),
      genre,
    ),
  );
}

function yearsOf(reports: readonly DatedReport[], genre: string): readonly Coverage[] {
  const years = [...new Set(reports.map((report) => report.year))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = reports.filter((report) => report.year === year);
    return {
      genre,
      year,
      reports: own,
      hanCharacters: own.reduce((sum, report) => sum + report.hanCharacters, 0),
    };
  });
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
