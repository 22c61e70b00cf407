import type { LimitFunction } from 'p-limit';
import type { Row, TableSpec } from '../model/index.js';
import { createCsv, type OutputSet } from '../publish/index.js';
import { CHAPTERS, type Chapter } from './chapters.js';
import { reportRows } from './kept.js';
import type { PrintedTable } from './make-chapter.js';
import type { RunOptions } from './options.js';
import type { Packet } from './packet.js';
import type { ReportPool } from './pool.js';
import type { Shelf } from './shelf.js';

/** A table that has been written. */
export interface WrittenTable {
  readonly spec: TableSpec;
  readonly rows: number;
}

/**
 * Writes the tables across years, each chapter made in a child process of its own.
 * Throws where a chapter could not be made: a set without it would be no set.
 */
export async function compareYears(
  packets: readonly Packet[],
  registered: readonly Row[],
  pool: ReportPool,
  { set, shelf }: { readonly set: OutputSet; readonly shelf: Shelf },
  inTurn: LimitFunction,
  options: RunOptions,
): Promise<readonly WrittenTable[]> {
  const { periods } = options;
  const paths = reportRows(packets).map((row) => set.pathOf(String(row.text_file)));
  const material = {
    packets: packets.map(({ kept, hashes }) => ({ kept, hashes })),
    shelf: shelf.folder,
    paths,
    periods,
    registered,
  };
  const make = async (chapter: Chapter): Promise<readonly WrittenTable[]> => {
    options.signal.throwIfAborted();
    const outcome = await pool.make({ chapter: chapter.id, ...material });
    options.signal.throwIfAborted();
    if ('loss' in outcome) throw new Error(`${chapter.id}: ${outcome.detail}`);
    return outcome.result.map((table) => write(table, set, options));
  };
  const wanted = CHAPTERS.filter(({ id }) => id !== 'discovery' || options.discover);
  // The last ones take longest: begun first, they leave the short ones to fill the gaps.
  const made = wanted.toReversed().map((chapter) => inTurn(() => make(chapter)));
  return (await Promise.all(made)).toReversed().flat();
}

/** Writes a table as soon as it has been made: together they would fill the memory. */
function write({ spec, printed, rows }: PrintedTable, set: OutputSet, options: RunOptions): WrittenTable {
  const file = createCsv(set.pathOf(`${spec.name}.csv`), spec, options);
  try {
    file.append(printed);
  } finally {
    file.close();
  }
  return { spec, rows };
}
