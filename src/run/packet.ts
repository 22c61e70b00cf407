import { COMPLETED, NEEDED, sentenceHashes, UNIT_COLUMNS, unitRows } from '../compare/index.js';
import type { FileRow } from '../ingest/index.js';
import { type Cells, rowOf, type TableSpec } from '../model/index.js';
import { type ReadOptions, type ReportResult, reportTables } from '../pipeline.js';
import { printCsv } from '../publish/index.js';
import { type Kept, keepColumns, keepHashes, keepReviewed, keepTerms } from './kept.js';
import type { Extent, Spool } from './spool.js';

/** What a child process sends home of one report; what is long lies in its spool. */
export interface Packet {
  readonly file: FileRow;
  /** Rows as CSV, by table; those that comparison completes are among the lines instead. */
  readonly printed: Readonly<Record<string, Extent>>;
  /** How many rows each table got. */
  readonly counts: Readonly<Record<string, number>>;
  /** What the comparison needs, by table or purpose: a line each for the shelf. */
  readonly lines: Readonly<Record<string, Extent>>;
  /** Those of the lines that are small and asked for at once. */
  readonly kept: Kept;
  readonly text: Extent;
  readonly sentences: Int32Array;
}

/** The columns of `flags.csv` that the summary of a run counts. */
const SUMMED_UP = { flags: ['code', 'severity'] };
const AT_HAND = ['reports', 'flags'];

/** Prints the tables of a report, and keeps what is asked for later. */
export function pack(result: ReportResult, options: ReadOptions, spool: Spool): Packet {
  const { file, tables, text, sentences } = result;
  const specs = reportTables(options);
  const whole = specs.filter(({ name }) => !COMPLETED.includes(name));
  const lines = keptLines(result, specs);
  return {
    file,
    printed: eachOf(whole, (spec) => spool.put(printCsv(spec, tables[spec.name] ?? []))),
    counts: eachOf(specs, ({ name }) => tables[name]?.length ?? 0),
    lines: Object.fromEntries(lines.map(([name, line]) => [name, spool.put(`${line}\n`)])),
    kept: Object.fromEntries(lines.filter(([name]) => AT_HAND.includes(name))),
    text: spool.put(text),
    sentences,
  };
}

function eachOf<T>(specs: readonly TableSpec[], make: (spec: TableSpec) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(specs.map((spec) => [spec.name, make(spec)]));
}

function keptLines(
  result: ReportResult,
  specs: readonly TableSpec[],
): readonly (readonly [name: string, line: string])[] {
  const needed: Readonly<Record<string, readonly string[]>> = { ...NEEDED, ...SUMMED_UP };
  const ofTables = specs.flatMap((spec) => {
    const names = COMPLETED.includes(spec.name) ? Object.keys(spec.columns) : needed[spec.name];
    return names === undefined
      ? []
      : [[spec.name, keep(spec, names, result.tables[spec.name] ?? [])] as const];
  });
  return [
    ['words', keepTerms(result.words)],
    ['slogan_counts', keepTerms(sloganCounts(result, specs))],
    ['reviewed', keepReviewed(result.reviewed)],
    ['hashes', keepHashes(sentenceHashes(result))],
    ['units', keptUnits(result, specs)],
    ...ofTables,
  ];
}

/** How often a report says each slogan. */
function sloganCounts(
  { tables }: ReportResult,
  specs: readonly TableSpec[],
): readonly (readonly [slogan: string, hits: number])[] {
  const [place = 0] = placesOf(specOf(specs, 'slogans'), ['slogan']);
  const counts = new Map<string, number>();
  for (const cells of tables.slogans ?? []) {
    const slogan = String(cells[place]);
    counts.set(slogan, (counts.get(slogan) ?? 0) + 1);
  }
  return [...counts];
}

/** What the numbers of a report show of the units they are written in. */
function keptUnits({ tables }: ReportResult, specs: readonly TableSpec[]): string {
  const places = placesOf(specOf(specs, 'numbers'), UNIT_COLUMNS);
  const rows = (tables.numbers ?? []).map((cells) =>
    rowOf(
      UNIT_COLUMNS,
      places.map((place) => cells[place] ?? null),
    ),
  );
  const shown = unitRows(rows);
  return keepColumns(
    UNIT_COLUMNS,
    UNIT_COLUMNS.map((name) => shown.map((row) => row[name] ?? null)),
  );
}

function keep(spec: TableSpec, names: readonly string[], rows: readonly Cells[]): string {
  return keepColumns(
    names,
    placesOf(spec, names).map((place) => rows.map((cells) => cells[place] ?? null)),
  );
}

function specOf(specs: readonly TableSpec[], name: string): TableSpec {
  const spec = specs.find((one) => one.name === name);
  if (spec === undefined) throw new Error(`there is no table of ${name}`);
  return spec;
}

/** Where columns stand in a row. */
function placesOf(spec: TableSpec, names: readonly string[]): readonly number[] {
  const all = Object.keys(spec.columns);
  const places = names.map((name) => all.indexOf(name));
  if (places.includes(-1)) throw new Error(`${spec.name} has no such column: ${names[places.indexOf(-1)]}`);
  return places;
}
