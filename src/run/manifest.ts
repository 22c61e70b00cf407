import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Body } from '../compare/index.js';
import type { Limits } from '../ingest/index.js';
import { filesTable } from '../ingest/index.js';
import type { Language, RuleHash } from '../knowledge/index.js';
import { ownFile } from '../model/index.js';
import { reportTables } from '../pipeline.js';
import { reportRows } from './kept.js';
import type { RunOptions } from './options.js';
import type { Archive } from './read-archive.js';

/** The version of this program. */
export function ownVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(ownFile('package.json'), 'utf8'));
  return version;
}

/** The options that decide what a run writes. */
interface ManifestOptions {
  readonly since: number | null;
  readonly until: number | null;
  readonly periods: readonly string[];
  /** Told only where it was asked for. */
  readonly by?: Body;
  readonly discover: boolean;
  readonly catalogue: string | null;
  readonly headers: 'en' | 'zh';
  readonly language: Language;
  readonly bom: boolean;
  readonly audit: boolean;
  readonly limits: Limits;
  readonly timeout_seconds: number;
}

/** What `run.json` says; nothing in it depends on the machine, the clock or the number of processes. */
export interface Manifest {
  readonly nianlun: string;
  readonly segmenter: { readonly engine: string; readonly version: string; readonly hmm: boolean } | null;
  readonly dictionary_sha256: string;
  readonly options: ManifestOptions;
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
 * @param years - the tables across years, with how many rows each has
 */
export function manifestOf(
  archive: Archive,
  years: readonly (readonly [table: string, rows: number])[],
  hashes: { readonly rules: readonly RuleHash[]; readonly dictionary: string },
  options: RunOptions,
): Manifest {
  const own = reportTables(options).map(({ name }) => [name, rowsWritten(archive, name)] as const);
  const rows = [[filesTable.name, archive.files.length] as const, ...own, ...years];
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
      periods: options.periods.map(({ name }) => name),
      ...(options.by === null ? {} : { by: options.by }),
      discover: options.discover,
      headers: options.headers,
      language: options.language,
      bom: options.bom,
      limits: options.limits,
      audit: options.audit,
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
      ...reportRows(archive.reports).map((row) => String(row.text_file)),
    ],
  };
}

function rowsWritten({ reports }: Archive, table: string): number {
  return reports.reduce((sum, { counts }) => sum + (counts[table] ?? 0), 0);
}
