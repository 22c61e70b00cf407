import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Body, sideBySide } from '../compare/index.js';
import type { TableSpec } from '../model/index.js';
import { OutputError, outputError, writeCsv } from '../publish/index.js';
import { readDescribed, readManifest, type SavedRow, VerifyError } from './saved.js';

/** What `compare` wrote: the path of each table, and how many rows it has. */
export interface Compared {
  readonly path: string;
  readonly rows: number;
}

/**
 * Puts the bodies of one year side by side, from the tables of an output folder.
 * Throws VerifyError where the folder is none or no report has the year, OutputError where the target cannot be written.
 * @param by - what stands in the columns
 * @param target - the folder that gets the tables; earlier ones are replaced, a file of somebody else's never
 */
export function compareBodies(output: string, by: Body, year: number, target: string): readonly Compared[] {
  const { options } = readManifest(output);
  const reports = readDescribed(output, 'reports');
  if (!reports.some((report) => report.year === String(year)))
    throw new VerifyError('year_missing', output, yearsOf(reports));
  const tables = sideBySide(
    {
      reports,
      numberSeries: readDescribed(output, 'number_series'),
      slogans: readDescribed(output, 'slogans'),
      problems: readDescribed(output, 'problems'),
      themes: themeNames(output),
    },
    by,
    String(year),
  );
  try {
    mkdirSync(target, { recursive: true });
    const pathOf = (spec: TableSpec) => join(target, `${spec.name}.csv`);
    if (tables.some(({ spec }) => isForeign(pathOf(spec), spec)))
      throw new OutputError(target, 'output_foreign');
    return tables.map(({ spec, rows }) => {
      const path = pathOf(spec);
      writeCsv(path, spec, rows, { headers: options.headers, bom: options.bom, replace: true });
      return { path, rows: rows.length };
    });
  } catch (error) {
    throw outputError(target, error);
  }
}

/** The first and the last year that reports have. */
function yearsOf(reports: readonly SavedRow[]): string {
  const years = reports.flatMap(({ year = '' }) => (year === '' ? [] : [year])).sort();
  return [...new Set([years[0], years.at(-1)])].join('–');
}

/** Whether a file of a table's name stands there that does not begin as the table does. */
function isForeign(path: string, { columns }: TableSpec): boolean {
  if (!existsSync(path)) return false;
  const head = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const [[name, { zh }] = ['', { zh: '' }]] = Object.entries(columns);
  return ![name, zh].some((first) => head.startsWith(`${first},`));
}

function themeNames(output: string): ReadonlyMap<string, string> {
  if (!existsSync(join(output, 'themes.csv'))) return new Map();
  return new Map(
    readDescribed(output, 'themes').map((row) => [row.theme_id ?? '', row.theme ?? ''] as const),
  );
}
