import pLimit from 'p-limit';
import type { CatalogueEntry } from '../identify/index.js';
import type { FileRow, Found } from '../ingest/index.js';
import type { Outcome } from './child.js';
import { type Collector, openCollector } from './collect.js';
import type { OpenTables } from './open-tables.js';
import type { RunOptions } from './options.js';
import type { Packet } from './packet.js';
import type { ReportPool } from './pool.js';
import { textFiles } from './text-files.js';

/** Every file of an archive as read, in the order in which they were found. */
export interface Archive {
  readonly files: readonly FileRow[];
  /** The reports that count: read, within the years asked for, not a duplicate. */
  readonly reports: readonly Packet[];
  /** The segmenter that served; null where no file reached it. */
  readonly engine: { readonly name: string; readonly version: string } | null;
  /** Faults of ours, by file: what the program said. */
  readonly faults: readonly { readonly path: string; readonly detail: string }[];
}

/**
 * Reads every file in child processes and writes the rows of each report as soon as all before it are written.
 * A file that hangs or ends its process costs only itself.
 * @param onNearEnd - called when few files are left: about as many as are read while a process starts
 */
export async function readArchive(
  found: readonly Found[],
  catalogue: ReadonlyMap<string, CatalogueEntry>,
  pool: ReportPool,
  tables: OpenTables,
  options: RunOptions,
  onNearEnd: () => void,
): Promise<Archive> {
  const collector = openCollector(found, tables, options);
  const texts = textFiles(found.map(({ id }) => id));
  const readOne = (one: Found): Promise<Outcome> =>
    pool.read({ found: one, entry: catalogue.get(one.id) ?? null, textFile: texts.get(one.id) ?? '' });
  await readAll(found, readOne, collector, options, onNearEnd);
  return collector.archive();
}

/** Files that a process reads while another one starts: 0.8 s beside the readers, at 0.05 s a report of 18,000 characters. */
const FILES_A_START = 16;

async function readAll(
  found: readonly Found[],
  readOne: (one: Found) => Promise<Outcome>,
  collector: Collector,
  { jobs, signal, onProgress }: RunOptions,
  onNearEnd: () => void,
): Promise<void> {
  // No more than there are children: a task that waits inside the pool is lost when a child dies.
  const inTurn = pLimit(jobs);
  let done = 0;
  const readInTurn = async (one: Found, index: number): Promise<void> => {
    signal.throwIfAborted();
    if (index === Math.max(0, found.length - jobs * FILES_A_START)) onNearEnd();
    collector.add(index, await readOne(one));
    done += 1;
    onProgress({ stage: 'reading', done, total: found.length });
  };
  await Promise.all(found.map((one, index) => inTurn(() => readInTurn(one, index))));
  signal.throwIfAborted();
}
