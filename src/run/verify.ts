import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problemThemesTable } from '../compare/index.js';
import { discover, type Found } from '../ingest/index.js';
import type { CleanText } from '../model/index.js';
import { loadRules, provableTables, type Rules, readCleanText, reportTables } from '../pipeline.js';
import { outputFolders } from '../publish/index.js';
import { disprove, disproveTheme, isOnWhole, type Reason } from './prove.js';
import { readManifest, readRecords, readTable, type SavedRow, type SavedRun, VerifyError } from './saved.js';

/** A row, a table or a report that could not be proved, and why. */
export interface Disproof {
  readonly table: string;
  /** Row of the CSV, 1 being the header; null for a report or a table as a whole. */
  readonly line: number | null;
  /** '' for a table as a whole. */
  readonly report: string;
  readonly reason: Reason;
}

/** What `verify` found. */
export interface Verification {
  readonly reports: number;
  readonly rows: number;
  readonly disproofs: readonly Disproof[];
}

/**
 * Proves a set of outputs: every source is read and cleaned again, must give the saved clean text to the
 * letter, every row's quote must stand at its offset there and come from those words of the raw file, and every table
 * must have as many rows as the run gave it. Throws VerifyError where the set is not whole.
 * @param output - the output folder
 * @param sources - where the sources are now; null for where the run found them
 */
export function verify(output: string, sources: readonly string[] | null): Verification {
  const manifest = readManifest(output);
  const rulesFolder = manifest.rules_folder === null ? null : resolve(output, manifest.rules_folder);
  const rules = loadRules(rulesFolder);
  if (JSON.stringify(rules.knowledge.hashes()) !== JSON.stringify(manifest.rules))
    throw new VerifyError('rules_changed', output);
  const inputs = sources ?? manifest.inputs.map((input) => resolve(output, input));
  const found = discover(inputs, { exclude: outputFolders(output), rules: rulesFolder });
  readRecords(output, 'dictionary');
  const lost = lostRows(output, manifest);
  const { texts, disproofs } = provenTexts(
    output,
    new Map(found.map((one) => [one.id, one])),
    manifest,
    rules,
  );
  const proven = provenRows(output, manifest, texts);
  return { reports: texts.size, rows: proven.rows, disproofs: [...lost, ...disproofs, ...proven.disproofs] };
}

/** The tables that have not as many rows as the run gave them. */
function lostRows(output: string, { rows }: SavedRun): readonly Disproof[] {
  return Object.entries(rows)
    .filter(([table, count]) => readRecords(output, table).length - 1 !== count)
    .map(([table]) => ({ table, line: null, report: '', reason: 'rows_missing' }));
}

/** The clean text of each report made anew, null (and a disproof) where it is not the saved one. */
function provenTexts(
  output: string,
  found: ReadonlyMap<string, Found>,
  { options }: SavedRun,
  rules: Rules,
): { texts: ReadonlyMap<string, CleanText | null>; disproofs: readonly Disproof[] } {
  const texts = new Map<string, CleanText | null>();
  const disproofs: Disproof[] = [];
  for (const row of rowsOf(output, 'reports', options)) {
    const { report_id: report = '', text_file: file = '' } = row;
    const source = found.get(report);
    const cleaned = source === undefined ? null : readCleanText(source, options.limits, rules);
    const reason = differs(join(output, file), cleaned);
    texts.set(report, reason === null ? cleaned : null);
    if (reason !== null) disproofs.push({ table: 'reports', line: null, report, reason });
  }
  return { texts, disproofs };
}

function differs(saved: string, cleaned: CleanText | null): Reason | null {
  if (cleaned === null) return 'source_missing';
  if (!statSync(saved, { throwIfNoEntry: false })?.isFile()) return 'text_missing';
  return readFileSync(saved, 'utf8') === cleaned.text.toWellFormed() ? null : 'text_differs';
}

/** Tries every row that has a quote, of the reports whose text was proved; only a flag may be without one. */
function provenRows(
  output: string,
  { options }: SavedRun,
  texts: ReadonlyMap<string, CleanText | null>,
): { rows: number; disproofs: readonly Disproof[] } {
  let rows = 0;
  const disproofs: Disproof[] = [];
  const item = itemsOf(output, options);
  for (const table of [...provableTables(options), problemThemesTable.name])
    rowsOf(output, table, options).forEach((row, index) => {
      const { report_id: report = '' } = row;
      const cleaned = texts.get(report);
      if (cleaned === null || (table === 'flags' && isOnWhole(row))) return;
      rows += 1;
      const stands = cleaned === undefined ? 'source_missing' : disprove(row, cleaned);
      const reason = stands ?? (table === problemThemesTable.name ? disproveTheme(row, item(row)) : null);
      if (reason !== null) disproofs.push({ table, line: index + 2, report, reason });
    });
  return { rows, disproofs };
}

/** Finds the item of `problems` that another row names by report and item. */
function itemsOf(output: string, options: SavedRun['options']): (row: SavedRow) => SavedRow | undefined {
  const nameOf = (row: SavedRow) => `${row.report_id}#${row.item_id}`;
  const items = new Map(rowsOf(output, 'problems', options).map((row) => [nameOf(row), row]));
  return (row) => items.get(nameOf(row));
}

function rowsOf(output: string, table: string, options: SavedRun['options']): readonly SavedRow[] {
  return [...reportTables(options), problemThemesTable]
    .filter(({ name }) => name === table)
    .flatMap((spec) => readTable(output, spec));
}
