import { COMPLETED, NEEDED, sentenceHashes } from '../compare/index.js';
import type { FileRow } from '../ingest/index.js';
import { type Cells, type Row, rowOf, type TableSpec } from '../model/index.js';
import { type ReadOptions, type ReportResult, reportTables } from '../pipeline.js';
import { printCsv } from '../publish/index.js';
import type { WordCount } from '../tabulate/index.js';

/**
 * The columns of a report's rows that are still needed when the rows themselves have been written. As JSON they take
 * a tenth of the memory until the comparison asks for them.
 */
interface Kept {
  readonly names: readonly string[];
  readonly rows: number;
  /** A list of cells for each column; one cell alone where all rows have the same. */
  readonly json: string;
}

/** What a child process sends home of one report: its tables printed, and what the archive needs of them. */
export interface Packet {
  readonly file: FileRow;
  /** Rows as CSV, by table; those that comparison completes are kept instead. */
  readonly printed: Readonly<Record<string, string>>;
  /** How many rows each table got. */
  readonly counts: Readonly<Record<string, number>>;
  readonly kept: Readonly<Record<string, Kept>>;
  readonly text: string;
  readonly words: PackedWords;
  readonly sentences: Int32Array;
  /** A hash of every sentence, by which reports under two names are found. */
  readonly hashes: Uint32Array;
  readonly reviewed: ReportResult['reviewed'];
}

/** Word counts put together, for an archive holds a million of them. */
interface PackedWords {
  /** The words, divided by line ends. */
  readonly words: string;
  readonly hits: Uint32Array;
}

/** The columns of `flags.csv` that the summary of a run counts. */
const SUMMED_UP = { flags: ['code', 'severity'] };

/** Prints the tables of a report, and keeps the columns that are asked for later. */
export function pack({ file, tables, words, ...rest }: ReportResult, options: ReadOptions): Packet {
  const printed: Record<string, string> = {};
  const counts: Record<string, number> = {};
  const kept: Record<string, Kept> = {};
  const needed: Readonly<Record<string, readonly string[]>> = { ...NEEDED, ...SUMMED_UP };
  for (const spec of reportTables(options)) {
    const rows = tables[spec.name] ?? [];
    const isWhole = !COMPLETED.includes(spec.name);
    if (isWhole) printed[spec.name] = printCsv(spec, rows);
    counts[spec.name] = rows.length;
    const names = isWhole ? needed[spec.name] : Object.keys(spec.columns);
    if (names !== undefined) kept[spec.name] = keep(spec, names, rows);
  }
  const packed = {
    words: words.map(([word]) => word).join('\n'),
    hits: Uint32Array.from(words, ([, hits]) => hits),
  };
  return { file, printed, counts, kept, words: packed, hashes: sentenceHashes(rest), ...rest };
}

function keep(spec: TableSpec, names: readonly string[], rows: readonly Cells[]): Kept {
  const all = Object.keys(spec.columns);
  const places = names.map((name) => all.indexOf(name));
  if (places.includes(-1)) throw new Error(`${spec.name} has no such column: ${names[places.indexOf(-1)]}`);
  const columns = places.map((at) => column(rows.map((cells) => cells[at] ?? null)));
  return { names, rows: rows.length, json: JSON.stringify(columns) };
}

function column(cells: Cells): Cells {
  const [first = null] = cells;
  return cells.every((cell) => cell === first) ? [first] : cells;
}

/** The kept rows of a table over all reports, one by one. */
export function* eachKept(packets: readonly Packet[], table: string): Generator<Row> {
  for (const { kept } of packets) {
    const own = kept[table];
    if (own === undefined) continue;
    const columns: readonly Cells[] = JSON.parse(own.json);
    for (let at = 0; at < own.rows; at++)
      yield rowOf(
        own.names,
        columns.map((cells) => (cells.length === 1 ? cells[0] : cells[at]) ?? null),
      );
  }
}

/** The kept rows of a table over all reports. */
export function keptRows(packets: readonly Packet[], table: string): readonly Row[] {
  return [...eachKept(packets, table)];
}

/** How often each report says each word, by its id. A word is one string for all reports, to be looked up by. */
export function wordsOf(packets: readonly Packet[]): {
  readonly words: ReadonlySet<string>;
  readonly byReport: (report: string) => Iterable<WordCount>;
} {
  const known = new Map<string, number>();
  const lists = new Map(
    packets.map(({ file, words: { words, hits } }) => {
      const ids = new Int32Array(hits.length);
      if (hits.length > 0)
        words.split('\n').forEach((word, at) => {
          const id = known.get(word) ?? known.size;
          if (id === known.size) known.set(word, id);
          ids[at] = id;
        });
      return [String(file.report_id), { ids, hits }] as const;
    }),
  );
  const words = [...known.keys()];
  const byReport = function* (report: string): Generator<WordCount> {
    const { ids, hits } = lists.get(report) ?? { ids: [], hits: [] };
    for (let at = 0; at < ids.length; at++) yield [words[ids[at] as number] as string, hits[at] as number];
  };
  return { words: new Set(words), byReport };
}
