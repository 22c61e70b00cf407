import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { discover, type Found, type Limits } from '../ingest/index.js';
import { type CleanText, textOf, toRaw } from '../model/index.js';
import { loadRules, provableTables, type Rules, readCleanText } from '../pipeline.js';
import { outputFolders } from '../publish/index.js';
import { type Cells, readManifest, readTable, VerifyError } from './read-table.js';

/** A row, or a report, that could not be proved, and why. */
export interface Disproof {
  readonly table: string;
  /** Line of the CSV, 1 being the header; null for a report as a whole. */
  readonly line: number | null;
  readonly report: string;
  readonly reason: 'source_missing' | 'text_differs' | 'quote_differs' | 'not_in_source' | 'bad_offset';
}

/** What `verify` found. */
export interface Verification {
  readonly reports: number;
  readonly rows: number;
  readonly disproofs: readonly Disproof[];
}

/**
 * Proves a set of outputs: every source is read and cleaned again, must give the saved clean text to the
 * letter, and every row's quote must stand at its offset there and come from those words of the raw file.
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
  const found = new Map(
    discover(inputs, { exclude: outputFolders(output), rules: rulesFolder }).map((one) => [one.id, one]),
  );
  const texts = new Map<string, CleanText | null>();
  const disproofs: Disproof[] = [];
  for (const report of readTable(output, 'reports')) {
    const id = cell(report, 'report_id');
    const cleaned = provenText(output, report, found.get(id), manifest, rules, disproofs);
    texts.set(id, cleaned);
  }
  let rows = 0;
  for (const table of provableTables(manifest.options))
    readTable(output, table).forEach((row, index) => {
      if (cell(row, 'start') === '') return;
      rows += 1;
      const reason = disproof(row, texts.get(cell(row, 'report_id')) ?? null);
      if (reason !== null) disproofs.push({ table, line: index + 2, report: cell(row, 'report_id'), reason });
    });
  return { reports: texts.size, rows, disproofs };
}

function cell(row: Cells, name: string): string {
  return row[name] ?? '';
}

/** The clean text made anew, or null (and a disproof) where it is not the saved one. */
function provenText(
  output: string,
  report: Cells,
  found: Found | undefined,
  manifest: { readonly options: { readonly limits: Limits } },
  rules: Rules,
  disproofs: Disproof[],
): CleanText | null {
  const id = cell(report, 'report_id');
  const cleaned = found === undefined ? null : readCleanText(found, manifest.options.limits, rules);
  if (cleaned === null) {
    disproofs.push({ table: 'reports', line: null, report: id, reason: 'source_missing' });
    return null;
  }
  const saved = readFileSync(join(output, cell(report, 'text_file')), 'utf8');
  if (saved === cleaned.text.toWellFormed()) return cleaned;
  disproofs.push({ table: 'reports', line: null, report: id, reason: 'text_differs' });
  return null;
}

function disproof(row: Cells, cleaned: CleanText | null): Disproof['reason'] | null {
  if (cleaned === null) return 'source_missing';
  const span = { start: Number(cell(row, 'start')), end: Number(cell(row, 'end')) };
  const valid = Number.isInteger(span.start) && span.start <= span.end && span.end <= cleaned.text.length;
  if (!valid) return 'bad_offset';
  const quote = cell(row, 'quote');
  if (textOf(cleaned.text, span).toWellFormed().replaceAll('\0', '\uFFFD') !== quote) return 'quote_differs';
  return comesFrom(textOf(cleaned.raw, toRaw(cleaned, span)), quote) ? null : 'not_in_source';
}

/** Whether the letters and digits of a quote stand in the raw words in this order, width apart (NFKC). */
function comesFrom(raw: string, quote: string): boolean {
  const source = raw.toWellFormed().normalize('NFKC');
  let at = 0;
  for (const character of quote.normalize('NFKC')) {
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    const next = source.indexOf(character, at);
    if (next < 0) return false;
    at = next + character.length;
  }
  return true;
}
