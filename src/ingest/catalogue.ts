import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { decode } from './decode.js';
import type { Found } from './found.js';
import { InputError } from './input-error.js';
import type { IngestRules } from './rules.js';

/** What the user says of a report; '' and null where nothing is said. */
export interface CatalogueEntry {
  /** The report's id. */
  readonly path: string;
  readonly year: number | null;
  readonly org: string;
  readonly genre: string;
  readonly series: string;
  readonly title: string;
  /** The catalogue, as named in messages, and the line of the entry. */
  readonly file: string;
  readonly line: number;
}

/** The catalogues of a run, by report, and the entries that no file answers to. */
export interface Catalogue {
  readonly byReport: ReadonlyMap<string, CatalogueEntry>;
  readonly unused: readonly CatalogueEntry[];
}

/**
 * The catalogue given by name, else those found at the inputs' roots, whose paths are then taken below them.
 * Throws InputError.
 */
export function readCatalogues(found: readonly Found[], named: string | null, rules: IngestRules): Catalogue {
  const ids = new Set(found.filter(({ reason }) => reason === '').map(({ id }) => id));
  const isUnused = ({ path }: CatalogueEntry) => !ids.has(path);
  if (named !== null) {
    const entries = readCatalogue(named, rules);
    return { byReport: byReport(entries), unused: entries.filter(isUnused) };
  }
  const besides = found
    .filter(({ reason }) => reason === 'catalogue')
    .map(({ path, place }) => {
      const prefix = path.slice(0, path.lastIndexOf('/') + 1);
      // A report that lies there and was not asked for this time is no slip of the catalogue's.
      const isThere = (entry: CatalogueEntry) =>
        existsSync(join(dirname(place.path), entry.path.slice(prefix.length)));
      const entries = readCatalogue(place.path, rules, prefix, path);
      return { entries, unused: entries.filter((entry) => isUnused(entry) && !isThere(entry)) };
    });
  return {
    byReport: byReport(besides.flatMap(({ entries }) => entries)),
    unused: besides.flatMap(({ unused }) => unused),
  };
}

function byReport(entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/**
 * Reads a catalogue: CSV (commas, or tabs as spreadsheets save it) with a heading line, in any encoding that
 * reports come in; a column `path` and any of year, org, genre, series, title. Throws InputError with file,
 * line and value.
 * @param prefix - stands before every path
 * @param name - what the file is called in messages
 */
export function readCatalogue(
  file: string,
  rules: IngestRules,
  prefix = '',
  name = file,
): readonly CatalogueEntry[] {
  const rows = parseRows(readTextFile(file, rules, name), name);
  const entries = rows.map(({ record, line }) => entryOf(record, prefix, name, line));
  const lines = new Map<string, number>();
  for (const { path, line } of entries) {
    const first = lines.get(path);
    if (first !== undefined)
      throw new InputError('catalogue_twice', { file: name, line, value: path, first });
    lines.set(path, line);
  }
  return entries;
}

function readTextFile(file: string, rules: IngestRules, name: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new InputError('catalogue_unreadable', { file: name });
  }
  const decoded = decode(bytes, rules.characters);
  if ('reason' in decoded) throw new InputError('catalogue_unreadable', { file: name });
  return decoded.raw;
}

type Cells = Readonly<Record<string, string>>;

function parseRows(text: string, file: string): readonly { record: Cells; line: number }[] {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const columns = (names: readonly string[]) => {
    const own = names.map((column) => column.trim().toLowerCase());
    if (own.includes('path')) return own;
    throw new InputError('catalogue_columns', { file, line: 1, value: heading });
  };
  if (heading.trim() === '') columns([]);
  try {
    const rows: { record: Cells; info: { lines: number } }[] = parse(text, {
      columns,
      delimiter: heading.includes('\t') ? '\t' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return rows
      .map(({ record, info }) => ({ record, line: info.lines }))
      .filter(({ record }) => Object.values(record).some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    throw new InputError('catalogue_broken', { file, line });
  }
}

function entryOf(record: Cells, prefix: string, file: string, line: number): CatalogueEntry {
  const { path = '', year = '', org = '', genre = '', series = '', title = '' } = record;
  if (path === '') throw new InputError('catalogue_path', { file, line });
  if (year !== '' && !/^(?:19|20)\d\d$/.test(year))
    throw new InputError('catalogue_year', { file, line, value: year });
  const below = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  return {
    path: (prefix + below).normalize('NFC'),
    year: year === '' ? null : Number(year),
    org,
    genre,
    series,
    title,
    file,
    line,
  };
}
