import { setImmediate } from 'node:timers/promises';
import { type CatalogueEntry, discover, type FileRow, filesTable, readCatalogues } from '../ingest/index.js';
import type { Table } from '../model/index.js';
import { loadRules, REPORT_TABLES, type Rules } from '../pipeline.js';
import {
  dataPackage,
  dictionaryRows,
  dictionaryTable,
  MANIFEST,
  type OutputSet,
  openOutputSet,
  outputError,
  outputFolders,
  writeCsv,
} from '../publish/index.js';
import { type Dictionary, readDictionary } from '../segment/index.js';
import { type Manifest, manifestOf } from './manifest.js';
import { openTables } from './open-tables.js';
import type { RunOptions } from './options.js';
import { keptRows } from './packet.js';
import { type Archive, readArchive } from './read-archive.js';
import { yearTables } from './tables.js';

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
  const rules = loadRules(options.rules);
  const dictionary = readDictionary();
  const found = discover(options.inputs, {
    exclude: outputFolders(options.output),
    catalogue: options.catalogue,
    rules: options.rules,
  });
  const catalogue = readCatalogues(found, options.catalogue, rules.ingestion);
  const set = openOutputSet(options.output, process);
  try {
    const archive = await readReports(found, catalogue.byReport, set, options);
    const files = explained(archive.files, rules, options);
    const written = mayWrite(files, options);
    const manifest = await finish({ ...archive, files }, { rules, dictionary, set, written }, options);
    return {
      files,
      manifest,
      flags: flagCounts(archive),
      undated: keptRows(archive.reports, 'reports').filter((row) => row.year === null).length,
      faults: archive.faults,
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

async function readReports(
  found: Parameters<typeof readArchive>[0],
  catalogue: Parameters<typeof readArchive>[1],
  set: OutputSet,
  options: RunOptions,
): Promise<Archive> {
  const tables = openTables(set, options);
  try {
    return await readArchive(found, catalogue, tables, options);
  } finally {
    tables.close();
  }
}

/** What the end of a run needs beside the archive. */
interface Finish {
  readonly rules: Rules;
  readonly dictionary: Dictionary;
  readonly set: OutputSet;
  readonly written: boolean;
}

/** Compares the years, and puts the set in its place where it may be written. */
async function finish(
  archive: Archive,
  { rules, dictionary, set, written }: Finish,
  options: RunOptions,
): Promise<Manifest> {
  options.onProgress({ stage: 'comparing', done: 0, total: 1 });
  const tables: Table[] = [{ spec: filesTable, rows: archive.files }];
  for (const make of yearTables(archive.reports, dictionary)) {
    await pause(options.signal);
    tables.push(make());
  }
  const hashes = { rules: rules.knowledge.hashes(), dictionary: dictionary.sha256 };
  const manifest = manifestOf(archive, tables, hashes, options);
  if (!written) return manifest;
  options.onProgress({ stage: 'writing', done: 0, total: tables.length });
  await writeSet(set, tables, manifest, options);
  set.commit();
  return manifest;
}

/** Warnings and errors of `flags.csv` by code. */
function flagCounts(archive: Archive): RunSummary['flags'] {
  const counts = new Map<string, number>();
  for (const { code, severity } of keptRows(archive.reports, 'flags'))
    if (severity !== 'info') counts.set(String(code), (counts.get(String(code)) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** Nothing is replaced where no report was read, nor under `--strict` where a file failed. */
function mayWrite(files: readonly FileRow[], { strict }: RunOptions): boolean {
  const failed = files.some((file) => file.status === 'failed' || file.status === 'unsupported');
  return files.some((file) => file.status === 'read') && !(strict && failed);
}

/** Puts the reasons into words. */
function explained(files: readonly FileRow[], rules: Rules, options: RunOptions): readonly FileRow[] {
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

async function writeSet(
  set: OutputSet,
  tables: readonly Table[],
  manifest: Manifest,
  options: RunOptions,
): Promise<void> {
  const [files, ...years] = tables.map((table) => table.spec);
  const specs = [...(files === undefined ? [] : [files]), ...REPORT_TABLES, ...years, dictionaryTable];
  for (const { spec, rows } of tables) {
    await pause(options.signal);
    writeCsv(set.pathOf(`${spec.name}.csv`), spec, rows, options);
  }
  writeCsv(set.pathOf('dictionary.csv'), dictionaryTable, dictionaryRows(specs), options);
  set.write('datapackage.json', `${JSON.stringify(dataPackage(specs, options.headers), null, 2)}\n`);
  set.write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  await pause(options.signal);
}

/** Lets signals arrive, and throws where the run is to stop. */
async function pause(signal: AbortSignal): Promise<void> {
  // Signals are heard between the first and the second turn of the event loop.
  await setImmediate();
  await setImmediate();
  signal.throwIfAborted();
}
