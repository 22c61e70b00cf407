import { setImmediate } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { COMPLETED, carryoverByYearTable, carryoverTable } from '../compare/index.js';
import { type CatalogueEntry, type FileRow, filesTable } from '../ingest/index.js';
import type { Row } from '../model/index.js';
import { type RunRules, reportTables } from '../pipeline.js';
import {
  dataPackage,
  dictionaryRows,
  dictionaryTable,
  MANIFEST,
  type OutputSet,
  openOutputSet,
  outputError,
  writeCsv,
} from '../publish/index.js';
import { type Carried, openCarryingOver } from './carry-over.js';
import { COMPARER, READER } from './child.js';
import { openComparingYears } from './compare-years.js';
import { inLanes, type Work } from './in-lanes.js';
import { reportRows, rowsIn } from './kept.js';
import type { WrittenTable } from './make-chapter.js';
import { type Manifest, manifestOf } from './manifest.js';
import { openTables } from './open-tables.js';
import type { RunOptions } from './options.js';
import { openPool, type ReportPool } from './pool.js';
import { type Prepared, prepare } from './prepare.js';
import { type Archive, readArchive } from './read-archive.js';
import { openShelf, type Shelf } from './shelf.js';

/** How a run ended. */
export interface RunSummary {
  readonly files: readonly FileRow[];
  /** What `run.json` says. */
  readonly manifest: Manifest;
  /** How often each code stands in `flags.csv` as a warning or an error, most frequent first. */
  readonly flags: readonly (readonly [code: string, count: number])[];
  /** Reports whose year is unknown. */
  readonly undated: number;
  readonly faults: Archive['faults'];
  readonly unusedRules: readonly string[];
  readonly unusedCatalogue: readonly CatalogueEntry[];
  /** Whether the outputs were replaced: not under `strict` where files failed, not where nothing was read. */
  readonly written: boolean;
}

/**
 * Reads an archive, compares its years and writes the whole set of outputs.
 * Throws InputError, KnowledgeError, DictionaryError, OutputError, or the signal's reason; the old outputs are
 * then as they were.
 */
export async function run(options: RunOptions): Promise<RunSummary> {
  const pools = openPools(options);
  const close = async () => void (await Promise.all([pools.readers.close(), pools.comparers.close()]));
  const stop = () => void close();
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    pools.readers.begin();
    return await runOn(await prepare(options), pools, options);
  } catch (error) {
    // What fails because the children were stopped is no failure of its own.
    options.signal.throwIfAborted();
    throw error;
  } finally {
    options.signal.removeEventListener('abort', stop);
    await close();
  }
}

/** The child processes of a run. */
interface Pools {
  readonly readers: ReportPool;
  readonly comparers: ReportPool;
}

function openPools({ rules, language, engine, limits, audit, jobs, timeoutSeconds }: RunOptions): Pools {
  const reading = { rules, language, engine, limits, audit };
  return {
    readers: openPool({ jobs, timeoutSeconds, reading }, READER),
    comparers: openPool({ jobs, timeoutSeconds, reading }, COMPARER),
  };
}

async function runOn(
  { rules, dictionary, registered, found, catalogue }: Prepared,
  pools: Pools,
  options: RunOptions,
): Promise<RunSummary> {
  const set = openOutputSet(options.output, process);
  try {
    const shelf = openShelf(set);
    const place = { ...pools, set, shelf };
    const ground = { shelf: shelf.folder, rules: serialize(rules.knowledge.entries()) };
    for (const pool of [pools.readers, pools.comparers]) pool.tell(ground);
    const read = await readReports(found, catalogue.byReport, place, options);
    const archive = { ...read, files: explained(read.files, rules, options) };
    const written = mayWrite(archive.files, options);
    const [compared] = await Promise.all([
      written ? compareArchive(archive, registered, place, options) : NOTHING_COMPARED,
      // A segmenter fills two hundred megabytes, which comparison needs.
      pools.readers.close(),
    ]);
    const hashes = { rules: rules.knowledge.hashes(), dictionary: dictionary.sha256 };
    const manifest = manifestOf(archive, rowsAcrossYears(compared), hashes, options);
    shelf.clear();
    if (written)
      // The comparing processes end while the set is written.
      await Promise.all([writeSet(set, compared, archive, manifest, options), pools.comparers.close()]);
    return {
      files: archive.files,
      manifest,
      flags: flagCounts(archive),
      undated: reportRows(archive.reports).filter((row) => row.year === null).length,
      faults: [...archive.faults, ...compared.carried.faults],
      unusedRules: rules.knowledge.unused(),
      unusedCatalogue: catalogue.unused,
      written,
    };
  } catch (error) {
    throw outputError(options.output, error);
  } finally {
    set.discard();
  }
}

/** Who does the work of a run, and where it goes. */
interface Place extends Pools {
  readonly set: OutputSet;
  readonly shelf: Shelf;
}

async function readReports(
  found: Parameters<typeof readArchive>[0],
  catalogue: Parameters<typeof readArchive>[1],
  { readers, comparers, set, shelf }: Place,
  options: RunOptions,
): Promise<Archive> {
  const tables = openTables(set, shelf, options);
  try {
    return await readArchive(found, catalogue, readers, tables, options, comparers.begin);
  } finally {
    tables.close();
  }
}

/** What was made of all reports together. */
interface Compared {
  /** Tables of single reports that comparison completed, and the tables across years. */
  readonly tables: readonly WrittenTable[];
  readonly carried: Carried;
}

const NOTHING_COMPARED: Compared = {
  tables: [],
  carried: { rows: 0, byYear: { spec: carryoverByYearTable, rows: [] }, faults: [] },
};

/** Compares the years in the child processes: one works on rows while another works on texts. */
async function compareArchive(
  { reports }: Archive,
  registered: readonly Row[],
  { comparers, set, shelf }: Place,
  options: RunOptions,
): Promise<Compared> {
  const years = openComparingYears(reports, registered, comparers, { set, shelf }, options);
  const texts = openCarryingOver(reports, comparers, set, options);
  const [onRows, onTexts] = [years.works.rows, [...years.works.texts, ...texts.works]];
  const total = onRows.length + onTexts.length;
  let done = 0;
  const counted =
    (work: Work): Work =>
    async () => {
      options.signal.throwIfAborted();
      await work();
      options.signal.throwIfAborted();
      done += 1;
      options.onProgress({ stage: 'comparing', done, total });
    };
  options.onProgress({ stage: 'comparing', done, total });
  let carried: Carried;
  try {
    // No more than there are children: a task that waits inside the pool is lost when a child dies.
    await inLanes(options.jobs, onRows.map(counted), onTexts.map(counted));
  } finally {
    carried = texts.close();
  }
  return { tables: years.tables(), carried };
}

/** Writes what was compared and described, and puts the set in its place. */
async function writeSet(
  set: OutputSet,
  { tables, carried }: Compared,
  archive: Archive,
  manifest: Manifest,
  options: RunOptions,
): Promise<void> {
  options.onProgress({ stage: 'writing', done: 0, total: 1 });
  const { spec, rows } = carried.byYear;
  writeCsv(set.pathOf(`${spec.name}.csv`), spec, rows, options);
  writeCsv(set.pathOf(`${filesTable.name}.csv`), filesTable, archive.files, options);
  const years = acrossYears(tables).map((table) => table.spec);
  const specs = [filesTable, ...reportTables(options), ...years, spec, carryoverTable, dictionaryTable];
  writeCsv(set.pathOf('dictionary.csv'), dictionaryTable, dictionaryRows(specs), options);
  set.write('datapackage.json', `${JSON.stringify(dataPackage(specs, options.headers), null, 2)}\n`);
  set.write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  await pause(options.signal);
  set.commit();
}

/** The tables across years; those of single reports are described among their like. */
function acrossYears(tables: readonly WrittenTable[]): readonly WrittenTable[] {
  return tables.filter((table) => !COMPLETED.includes(table.spec.name));
}

function rowsAcrossYears({ tables, carried }: Compared): readonly (readonly [string, number])[] {
  return [
    ...acrossYears(tables).map(({ spec, rows }) => [spec.name, rows] as const),
    [carried.byYear.spec.name, carried.byYear.rows.length],
    [carryoverTable.name, carried.rows],
  ];
}

/** Warnings and errors of `flags.csv` by code. */
function flagCounts(archive: Archive): RunSummary['flags'] {
  const counts = new Map<string, number>();
  for (const { code, severity } of rowsIn(archive.reports.flatMap(({ kept }) => kept.flags ?? [])))
    if (severity !== 'info') counts.set(String(code), (counts.get(String(code)) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** Nothing is replaced where no report was read, nor under `--strict` where a file failed. */
function mayWrite(files: readonly FileRow[], { strict }: RunOptions): boolean {
  const failed = files.some((file) => file.status === 'failed' || file.status === 'unsupported');
  return files.some((file) => file.status === 'read') && !(strict && failed);
}

/** Puts the reasons into words. */
function explained(files: readonly FileRow[], rules: RunRules, options: RunOptions): readonly FileRow[] {
  return files.map((file) => {
    if (file.reason === '' || file.reason === null) return file;
    const values = { duplicate_of: file.duplicate_of ?? '' };
    const { message, remedy } = rules.wording(file.reason, values, options.language);
    return {
      ...file,
      message: options.language === 'zh' ? `${message}${remedy}` : `${message} ${remedy}`.trim(),
    };
  });
}

/** Lets signals arrive, and throws where the run is to stop. */
async function pause(signal: AbortSignal): Promise<void> {
  // Signals are heard between the first and the second turn of the event loop.
  await setImmediate();
  await setImmediate();
  signal.throwIfAborted();
}
