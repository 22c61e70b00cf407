import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import type { RuleHash } from '../knowledge/index.js';
import type { Table } from '../model/index.js';
import { REPORT_TABLES } from '../pipeline.js';
import type { RunOptions } from './options.js';
import { keptRows } from './packet.js';
import type { Archive } from './read-archive.js';

const require = createRequire(import.meta.url);

/** The version of this program. */
export function ownVersion(): string {
  const manifest: { version: string } = require('../../package.json');
  return manifest.version;
}

/** What `run.json` says; nothing in it depends on the machine, the clock or the number of processes. */
export interface Manifest {
  readonly nianlun: string;
  readonly segmenter: { readonly engine: string; readonly version: string; readonly hmm: boolean } | null;
  readonly dictionary_sha256: string;
  readonly options: object;
  /** Relative to the output folder, so that `verify` finds the sources again wherever both are moved. */
  readonly inputs: readonly string[];
  readonly rules: readonly RuleHash[];
  readonly rules_folder: string | null;
  readonly rows: Readonly<Record<string, number>>;
  /** Every file of the set beside this one: what else lies among them is the user's. */
  readonly outputs: readonly string[];
}

/**
 * Describes a run.
 * @param tables - the tables of the archive as a whole
 */
export function manifestOf(
  archive: Archive,
  tables: readonly Table[],
  hashes: { readonly rules: readonly RuleHash[]; readonly dictionary: string },
  options: RunOptions,
): Manifest {
  const own = REPORT_TABLES.map(({ name }) => [name, rowsWritten(archive, name)] as const);
  const [files = [], ...years] = tables.map(({ spec, rows }) => [spec.name, rows.length] as const);
  const rows = [files, ...own, ...years];
  const fromOutput = (path: string) => relative(resolve(options.output), resolve(path)).split('\\').join('/');
  return {
    nianlun: ownVersion(),
    segmenter:
      archive.engine === null
        ? null
        : { engine: archive.engine.name, version: archive.engine.version, hmm: false },
    dictionary_sha256: hashes.dictionary,
    options: {
      since: options.since,
      until: options.until,
      catalogue: options.catalogue === null ? null : fromOutput(options.catalogue),
      headers: options.headers,
      language: options.language,
      bom: options.bom,
      limits: options.limits,
      timeout_seconds: options.timeoutSeconds,
    },
    inputs: options.inputs.map(fromOutput),
    rules: hashes.rules,
    rules_folder: options.rules === null ? null : fromOutput(options.rules),
    rows: Object.fromEntries(rows),
    outputs: [
      ...rows.map(([name]) => `${name}.csv`),
      'dictionary.csv',
      'datapackage.json',
      ...keptRows(archive.reports, 'reports').map((row) => String(row.text_file)),
    ],
  };
}

function rowsWritten({ reports }: Archive, table: string): number {
  return reports.reduce((sum, { counts }) => sum + (counts[table] ?? 0), 0);
}
