import { renameSync, rmSync } from 'node:fs';
import { discover, type FileRow, readCatalogues } from '../ingest/index.js';
import type { Row } from '../model/index.js';
import { loadRules, openSearch, type Query, readConcordance, type Sort } from '../pipeline.js';
import { outputError, writeCsv } from '../publish/index.js';
import { concordanceTable, sortedRows } from '../tabulate/index.js';
import type { RunOptions } from './options.js';

/** What a concordance is asked for. */
export interface KwicOptions
  extends Pick<RunOptions, 'inputs' | 'since' | 'until' | 'catalogue' | 'rules' | 'limits'> {
  readonly query: Query;
  /** Characters of context on either side. */
  readonly width: number;
  readonly sort: Sort;
}

/** Every place where the words stand. */
export interface Concordance {
  /** The canonical form of the listed slogan that was asked for, found in all its ways of writing; null for other words. */
  readonly slogan: string | null;
  readonly rows: readonly Row[];
  readonly files: readonly FileRow[];
  /** Reports that were read and belong to the years asked for. */
  readonly reports: number;
}

/** Looks for words in every report. Throws InputError, KnowledgeError or QueryError. */
export function kwic(options: KwicOptions): Concordance {
  const rules = loadRules(options.rules);
  const { slogan, find } = openSearch(options.query, rules);
  const found = discover(options.inputs, {
    exclude: [],
    catalogue: options.catalogue,
    rules: options.rules,
  });
  const { byReport } = readCatalogues(found, options.catalogue, rules.ingestion);
  const seen = new Set<string>();
  const files: FileRow[] = [];
  const rows: Row[] = [];
  let reports = 0;
  for (const one of found) {
    const {
      file,
      year,
      rows: own,
    } = readConcordance(one, byReport.get(one.id) ?? null, {
      rules,
      find,
      limits: options.limits,
      width: options.width,
    });
    files.push(file);
    // The same bytes under a second name would count every hit twice.
    if (file.status !== 'read' || seen.has(String(file.sha256)) || !isWithin(year, options)) continue;
    seen.add(String(file.sha256));
    reports += 1;
    rows.push(...own);
  }
  return { slogan, rows: sortedRows(rows, options.sort), files, reports };
}

function isWithin(year: number | null, { since, until }: KwicOptions): boolean {
  if (since === null && until === null) return true;
  return year !== null && (since ?? year) <= year && year <= (until ?? year);
}

/** Writes a concordance as CSV, whole or not at all. Throws OutputError. */
export function writeKwic(
  path: string,
  rows: readonly Row[],
  options: Pick<RunOptions, 'headers' | 'bom'>,
): void {
  const part = `${path}.part`;
  try {
    rmSync(part, { force: true });
    writeCsv(part, concordanceTable, rows, options);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw outputError(path, error);
  }
}
