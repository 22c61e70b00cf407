import { COMPLETED, NEEDED, sentenceHashes } from '../compare/index.js';
import type { FileRow } from '../ingest/index.js';
import type { Cells, TableSpec } from '../model/index.js';
import { type ReadOptions, type ReportResult, reportTables } from '../pipeline.js';
import { printCsv } from '../publish/index.js';
import { type Kept, keepColumns, keepReviewed, keepWords } from './kept.js';

/** What a child process sends home of one report: its tables printed, and what the archive needs of them. */
export interface Packet {
  readonly file: FileRow;
  /** Rows as CSV, by table; those that comparison completes are kept instead. */
  readonly printed: Readonly<Record<string, string>>;
  /** How many rows each table got. */
  readonly counts: Readonly<Record<string, number>>;
  readonly kept: Kept;
  readonly text: string;
  readonly sentences: Int32Array;
  /** A hash of every sentence, by which reports under two names are found. */
  readonly hashes: Uint32Array;
}

/** The columns of `flags.csv` that the summary of a run counts. */
const SUMMED_UP = { flags: ['code', 'severity'] };

/** Prints the tables of a report, and keeps what is asked for later. */
export function pack(result: ReportResult, options: ReadOptions): Packet {
  const { file, tables, text, sentences } = result;
  const printed: Record<string, string> = {};
  const counts: Record<string, number> = {};
  const kept: Record<string, string> = {
    words: keepWords(result.words),
    reviewed: keepReviewed(result.reviewed),
  };
  const needed: Readonly<Record<string, readonly string[]>> = { ...NEEDED, ...SUMMED_UP };
  for (const spec of reportTables(options)) {
    const rows = tables[spec.name] ?? [];
    const isWhole = !COMPLETED.includes(spec.name);
    if (isWhole) printed[spec.name] = printCsv(spec, rows);
    counts[spec.name] = rows.length;
    const names = isWhole ? needed[spec.name] : Object.keys(spec.columns);
    if (names !== undefined) kept[spec.name] = keep(spec, names, rows);
  }
  return { file, printed, counts, kept, text, sentences, hashes: sentenceHashes(result) };
}

function keep(spec: TableSpec, names: readonly string[], rows: readonly Cells[]): string {
  const all = Object.keys(spec.columns);
  const places = names.map((name) => all.indexOf(name));
  if (places.includes(-1)) throw new Error(`${spec.name} has no such column: ${names[places.indexOf(-1)]}`);
  return keepColumns(
    names,
    places.map((at) => rows.map((cells) => cells[at] ?? null)),
  );
}
