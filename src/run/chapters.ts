import {
  type Body,
  COMPLETED,
  carriedOver,
  compareProblems,
  coverageOf,
  datedReports,
  keyness,
  nearDuplicates,
  numberTables,
  type Period,
  type ReviewOf,
  slogansByYear,
  unitFactors,
  wordsByYear,
} from '../compare/index.js';
import { loadDiscovery, loadThemes } from '../extract/index.js';
import type { Knowledge } from '../knowledge/index.js';
import { grouped, type Row, type RowStream } from '../model/index.js';
import { loadCommonUnit, reportTables } from '../pipeline.js';
import { tagsOf } from '../segment/index.js';
import { hashesIn, reviewedIn, rowsIn, termsIn } from './kept.js';
import { linesOn, openLines } from './shelf.js';
import { savedTexts } from './texts.js';

/** What a chapter is made from. */
export interface Material {
  /** Where what is kept of the reports lies. */
  readonly shelf: string;
  /** Where the clean text of each report lies. */
  readonly paths: readonly string[];
  /** Periods that the user wants compared. */
  readonly periods: readonly Period[];
  /** What the blocks of year tables are taken of, where the user has a wish. */
  readonly by: Body | null;
  /** The rows of the registry of discovered themes. */
  readonly registered: readonly Row[];
}

/** Tables across years that are made together. */
export interface Chapter {
  readonly id: string;
  /** What takes its time. */
  readonly reads: 'rows' | 'texts';
  /** Each table is to be taken before the next one is asked for: one may follow from the rows of another. */
  readonly make: (material: Material, knowledge: Knowledge) => Iterable<RowStream>;
}

/** What the blocks of slogans and themes are taken of; words have but one block unless the user has a wish. */
const USUAL: Body = 'genre';

/** Every chapter, in the order in which its tables are described and written. */
export const CHAPTERS: readonly Chapter[] = [
  { id: 'overview', reads: 'rows', make: overview },
  {
    id: 'numbers',
    reads: 'rows',
    make: (material, knowledge) =>
      numberTables(reportRows(material), numbersBySeries(material), {
        common: loadCommonUnit(knowledge),
        factorOf: unitFactors(eachRow(material, 'units')),
      }),
  },
  {
    id: 'slogans',
    reads: 'texts',
    make: (material) => {
      const reports = reportRows(material);
      const carried = carriedOver(savedTexts(reports, material.paths));
      return [
        slogansByYear(datedReports(reports), eachRow(material, 'slogans'), carried, material.by ?? USUAL),
      ];
    },
  },
  {
    id: 'discovery',
    reads: 'texts',
    make: (material, knowledge) => [
      loadDiscovery(knowledge)(savedTexts(reportRows(material), material.paths)),
    ],
  },
  { id: 'problems', reads: 'rows', make: problems },
  { id: 'words', reads: 'rows', make: words },
];

function reportRows(material: Material): readonly Row[] {
  return [...eachRow(material, 'reports')];
}

function idsOf(reports: readonly Row[]): readonly string[] {
  return reports.map((row) => String(row.report_id));
}

/** Where there are no reports there is no shelf either. */
function eachLine({ paths, shelf }: Material, name: string): Iterable<string> {
  return paths.length === 0 ? [] : linesOn(shelf, name);
}

function eachRow(material: Material, name: string): Iterable<Row> {
  return rowsIn(eachLine(material, name));
}

/** The numbers of each series, which are gone through one after the other: all together would fill the memory. */
function* numbersBySeries(material: Material): Generator<readonly Row[]> {
  const reports = reportRows(material);
  if (reports.length === 0) return;
  const { lineOf } = openLines(material.shelf, 'numbers');
  const places = grouped(reports.keys(), (place) => String(reports[place]?.series));
  for (const [, own] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) yield [...rowsIn(own.map(lineOf))];
}

function overview(material: Material): readonly RowStream[] {
  const rows = reportRows(material);
  const hashes = hashesIn(eachLine(material, 'hashes'));
  const prints = rows.map((row, at) => ({
    id: String(row.report_id),
    series: String(row.series),
    year: typeof row.year === 'number' ? row.year : null,
    hashes: hashes[at] ?? new Uint32Array(),
  }));
  return [coverageOf(rows), nearDuplicates(prints)];
}

/** The tables of problems across years, and those of single reports that they complete. */
function* problems(material: Material, knowledge: Knowledge): Generator<RowStream> {
  const reports = reportRows(material);
  const compared = compareProblems(
    reports,
    [...eachRow(material, 'problems')],
    reviewedOf(material, idsOf(reports)),
    loadThemes(knowledge),
    material.registered,
    material.by ?? USUAL,
  );
  for (const spec of reportTables({ audit: false }))
    if (COMPLETED.includes(spec.name)) yield { spec, rows: compared.problems };
  yield* compared.tables;
}

/** What a report says was done, read when it is asked for. */
function reviewedOf({ shelf }: Material, ids: readonly string[]): ReviewOf {
  const places = new Map(ids.map((id, place) => [id, place]));
  const lines = ids.length === 0 ? null : openLines(shelf, 'reviewed');
  return (id) => {
    const place = places.get(id);
    return lines === null || place === undefined ? [] : reviewedIn(lines.lineOf(place));
  };
}

function words(material: Material): readonly RowStream[] {
  const rows = reportRows(material);
  const ids = idsOf(rows);
  const reports = datedReports(rows);
  const { vocabulary, counts } = termsIn(ids, eachLine(material, 'words'));
  const slogans = termsIn(ids, eachLine(material, 'slogan_counts'));
  return [
    keyness(
      reports,
      [
        { kind: 'slogan', counts: slogans.counts },
        { kind: 'word', counts },
      ],
      material.periods,
      material.by,
    ),
    wordsByYear(reports, counts, tagsOf(vocabulary), material.by),
  ];
}
