import { datedReports, numbersByYear, slogansByYear, wordsByYear } from '../compare/index.js';
import { EXTRACTORS } from '../extract/index.js';
import { type FileRow, filesTable } from '../ingest/index.js';
import { defineTable, type Row, type Table, type TableSpec } from '../model/index.js';
import { type Dictionary, tagsOf } from '../segment/index.js';
import {
  cleaningTable,
  commonColumns,
  flagsTable,
  proofColumns,
  reportsTable,
  sectionsTable,
  type WordCount,
} from '../tabulate/index.js';
import type { Archive } from './read-archive.js';

/** The tables of single reports: what an extractor finds, framed by the columns that prove it. */
const REPORT_TABLES: readonly TableSpec[] = [
  reportsTable,
  sectionsTable,
  ...EXTRACTORS.map(({ id, title, about, columns }) =>
    defineTable({
      name: id,
      title,
      about,
      key: ['report_id', 'start', 'end'],
      columns: { ...commonColumns, ...columns, ...proofColumns },
    }),
  ),
  flagsTable,
  cleaningTable,
];

/** The findings tables: those of which every row has a quote that can be proved. */
export const PROVABLE = [...EXTRACTORS.map(({ id }) => id), 'flags'];

/** All tables of a run, in the order in which they are described and written. */
export function tablesOf(
  archive: Archive,
  files: readonly FileRow[],
  dictionary: Dictionary,
): readonly Table[] {
  const own = REPORT_TABLES.map(
    (spec): Table => ({
      spec,
      rows: archive.results.flatMap((result) => result.tables[spec.name] ?? []),
    }),
  );
  return [{ spec: filesTable, rows: files }, ...own, ...yearTables(archive, own, dictionary)];
}

function yearTables(archive: Archive, own: readonly Table[], dictionary: Dictionary): readonly Table[] {
  const rowsOf = (name: string): readonly Row[] => own.find((table) => table.spec.name === name)?.rows ?? [];
  const reports = datedReports(rowsOf('reports'));
  const words = new Map<string, readonly WordCount[]>(
    archive.results.map((result) => [String(result.file.report_id), result.words]),
  );
  const all = new Set([...words.values()].flatMap((counts) => counts.map(([word]) => word)));
  const tags = tagsOf(dictionary, all);
  return [
    numbersByYear(rowsOf('numbers')),
    slogansByYear(reports, rowsOf('slogans')),
    wordsByYear(reports, words, (word) => tags.get(word) ?? ''),
  ];
}
