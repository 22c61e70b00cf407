import type { TermCounts } from '../compare/index.js';
import { blankRow, type Cell, type Cells, type Row, Vocabulary } from '../model/index.js';
import type { ReportResult } from '../pipeline.js';

/** What is needed of a report when its rows have been written, by table or purpose, each as a line of JSON. */
export type Kept = Readonly<Record<string, string>>;

/** Some columns of a table. */
interface KeptColumns {
  readonly names: readonly string[];
  readonly rows: number;
  readonly columns: readonly KeptColumn[];
}

/** The cells of a column: as they follow each other, one for all rows, or by the numbers of few different ones. */
type KeptColumn = Cells | Coded;

interface Coded {
  readonly values: Cells;
  /** A character for each row, from `FIRST_CODE` on: the place of its cell among the values. */
  readonly codes: string;
}

const FIRST_CODE = 0x30;
/** Different cells that a coded column may have: its codes are ASCII. */
const MOST_VALUES = 64;

/** @param columns - the cells of each column, as many as there are rows */
export function keepColumns(names: readonly string[], columns: readonly Cells[]): string {
  const kept: KeptColumns = { names, rows: columns[0]?.length ?? 0, columns: columns.map(shortened) };
  return JSON.stringify(kept);
}

function shortened(cells: Cells): KeptColumn {
  const values = [...new Set(cells)];
  if (values.length <= 1) return values;
  // A cell that is read once is not looked for among the others.
  if (values.length > MOST_VALUES || values.length * 2 > cells.length) return cells;
  const places = new Map(values.map((value, place) => [value, String.fromCharCode(FIRST_CODE + place)]));
  return { values, codes: cells.map((cell) => places.get(cell)).join('') };
}

/** The rows that were kept in lines, one by one. */
export function* rowsIn(lines: Iterable<string>): Generator<Row> {
  // One list of names for all lines, so that all rows are of one shape.
  let names: readonly string[] = [];
  for (const line of lines) {
    const kept: KeptColumns = JSON.parse(line);
    if (names.length === 0) names = kept.names;
    const columns = kept.columns.map(opened);
    for (let at = 0; at < kept.rows; at++) {
      const row = blankRow(names);
      for (let column = 0; column < names.length; column++)
        row[names[column] as string] = cellAt(columns[column] as OpenColumn, at);
      yield row;
    }
  }
}

/** A column of either kind in one shape: codes are null where the values are the cells. */
interface OpenColumn {
  readonly values: Cells;
  readonly codes: string | null;
}

function opened(column: KeptColumn): OpenColumn {
  return 'codes' in column ? column : { values: column, codes: null };
}

function cellAt({ values, codes }: OpenColumn, row: number): Cell {
  if (codes !== null) return values[codes.charCodeAt(row) - FIRST_CODE] ?? null;
  return (values.length === 1 ? values[0] : values[row]) ?? null;
}

/** The row of `reports.csv` that was kept of each report. */
export function reportRows(reports: readonly { readonly kept: Kept }[]): readonly Row[] {
  return [...rowsIn(reports.flatMap(({ kept }) => kept.reports ?? []))];
}

/** The row of `reports.csv` that was kept of a report; an empty one where it could not be read. */
export function reportRow(report: { readonly kept: Kept }): Row {
  return reportRows([report])[0] ?? {};
}

/** Counts of terms put together, for an archive holds a million of them. */
interface KeptTerms {
  /** The terms, one behind the other. */
  readonly terms: string;
  /** How many code units each has. */
  readonly lengths: readonly number[];
  readonly hits: readonly number[];
}

/** Keeps how often a report says each word or slogan. */
export function keepTerms(counts: readonly (readonly [term: string, hits: number])[]): string {
  const kept: KeptTerms = {
    terms: counts.map(([term]) => term).join(''),
    lengths: counts.map(([term]) => term.length),
    hits: counts.map(([, hits]) => hits),
  };
  return JSON.stringify(kept);
}

/**
 * How often each report says each term, by its id.
 * @param reports - the ids of the reports that the lines belong to
 */
export function termsIn(
  reports: readonly string[],
  lines: Iterable<string>,
): { readonly vocabulary: Vocabulary; readonly counts: TermCounts } {
  const vocabulary = new Vocabulary();
  const byReport = new Map<string, { readonly numbers: Int32Array; readonly hits: Int32Array }>();
  for (const line of lines) {
    const { terms, lengths, hits }: KeptTerms = JSON.parse(line);
    const counts = { numbers: numbersOf(terms, lengths, vocabulary), hits: Int32Array.from(hits) };
    byReport.set(reports[byReport.size] ?? '', counts);
  }
  return { vocabulary, counts: { terms: vocabulary.words, byReport } };
}

function numbersOf(terms: string, lengths: readonly number[], vocabulary: Vocabulary): Int32Array {
  const numbers = new Int32Array(lengths.length);
  let start = 0;
  for (let at = 0; at < lengths.length; at++) {
    const end = start + (lengths[at] as number);
    numbers[at] = vocabulary.add(terms, start, end);
    start = end;
  }
  return numbers;
}

/** Keeps the hashes of a report's sentences. */
export function keepHashes(hashes: Uint32Array): string {
  return JSON.stringify([...hashes]);
}

/** The hashes of each report's sentences, in the order of the lines. */
export function hashesIn(lines: Iterable<string>): readonly Uint32Array[] {
  return Array.from(lines, (line): Uint32Array => Uint32Array.from(JSON.parse(line)));
}

type Reviewed = ReportResult['reviewed'];

/** Keeps what a report says was done. */
export function keepReviewed(reviewed: Reviewed): string {
  return JSON.stringify(reviewed);
}

/** What a report says was done. */
export function reviewedIn(line: string): Reviewed {
  return JSON.parse(line);
}
