import { type CatalogueEntry, discover, type FileRow, readCatalogues } from '../ingest/index.js';
import type { Table } from '../model/index.js';
import { loadRules, type Rules } from '../pipeline.js';
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
import { readDictionary } from '../segment/index.js';
import { type Manifest, manifestOf } from './manifest.js';
import type { RunOptions } from './options.js';
import { type Archive, readArchive } from './read-archive.js';
import { tablesOf } from './tables.js';

/** How a run ended. */
export interface RunSummary {
  readonly files: readonly FileRow[];
  readonly tables: readonly Table[];
  readonly manifest: Manifest;
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
    const archive = await readArchive(found, catalogue.byReport, options);
    options.onProgress({ stage: 'comparing', done: 0, total: 1 });
    const files = explained(archive.files, rules, options);
    const tables = tablesOf(archive, files, dictionary);
    const hashes = { rules: rules.knowledge.hashes(), dictionary: dictionary.sha256 };
    const manifest = manifestOf(archive, tables, hashes, options);
    const written = mayWrite(files, options);
    if (written) {
      options.onProgress({ stage: 'writing', done: 0, total: tables.length });
      writeSet(set, tables, archive, manifest, options);
      set.commit();
    }
    const unusedRules = rules.knowledge.unused();
    return {
      files,
      tables,
      manifest,
      faults: archive.faults,
      unusedRules,
      unusedCatalogue: catalogue.unused,
      written,
    };
  } catch (error) {
    throw outputError(options.output, error);
  } finally {
    set.discard();
  }
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

function writeSet(
  set: OutputSet,
  tables: readonly Table[],
  archive: Archive,
  manifest: Manifest,
  options: RunOptions,
): void {
  const specs = [...tables.map((table) => table.spec), dictionaryTable];
  for (const { spec, rows } of tables) writeCsv(set.pathOf(`${spec.name}.csv`), spec, rows, options);
  writeCsv(set.pathOf('dictionary.csv'), dictionaryTable, dictionaryRows(specs), options);
  set.write('datapackage.json', `${JSON.stringify(dataPackage(specs, options.headers), null, 2)}\n`);
  for (const result of archive.results) {
    const name = result.tables.reports?.[0]?.text_file;
    if (typeof name === 'string') set.write(name, result.text);
  }
  set.write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}
