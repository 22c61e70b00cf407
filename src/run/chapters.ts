import {
  COMPLETED,
  carriedOver,
  compareProblems,
  coverageOf,
  datedReports,
  keyness,
  nearDuplicates,
  numberTables,
  type Period,
  slogansByYear,
  wordsByYear,
} from '../compare/index.js';
import { loadThemes } from '../extract/index.js';
import type { Row, RowStream, Table } from '../model/index.js';
import { type Rules, reportTables } from '../pipeline.js';
import { readDictionary, tagsOf } from '../segment/index.js';
import { eachKept, keptRows, type Packet, wordsOf } from './packet.js';
import { type SavedText, savedTexts } from './texts.js';

/** What a chapter is made from. */
export interface Material {
  readonly packets: readonly Packet[];
  /** Where the clean text of each report lies. */
  readonly paths: readonly string[];
  /** Periods that the user wants compared. */
  readonly periods: readonly Period[];
  /** The rows of the registry of discovered themes. */
  readonly registered: readonly Row[];
}

/** Tables across years that are made together, and what of the reports they need beside `reports.csv`. */
export interface Chapter {
  readonly id: string;
  readonly needs: readonly ('numbers' | 'slogans' | 'problems' | 'words' | 'reviewed' | 'hashes')[];
  readonly make: (material: Material, rules: Rules) => readonly RowStream[];
}

/** Every chapter, in the order in which its tables are described and written. */
export const CHAPTERS: readonly Chapter[] = [
  { id: 'overview', needs: ['hashes'], make: overview },
  {
    id: 'numbers',
    needs: ['numbers'],
    make: ({ packets }, { commonUnit }) =>
      numberTables(keptRows(packets, 'reports'), keptRows(packets, 'numbers'), commonUnit),
  },
  {
    id: 'slogans',
    needs: ['slogans'],
    make: (material) => [
      slogansByYear(dated(material), eachKept(material.packets, 'slogans'), carriedOver(textsOf(material))),
    ],
  },
  { id: 'discovery', needs: [], make: (material, { discover }) => [discover(textsOf(material))] },
  { id: 'problems', needs: ['problems', 'reviewed'], make: problems },
  { id: 'words', needs: ['slogans', 'words'], make: words },
];

function dated({ packets }: Material) {
  return datedReports(keptRows(packets, 'reports'));
}

function textsOf({ packets, paths }: Material): readonly SavedText[] {
  return savedTexts(packets, paths);
}

function overview({ packets }: Material): readonly RowStream[] {
  const rows = keptRows(packets, 'reports');
  const prints = rows.map((row, at) => ({
    id: String(row.report_id),
    series: String(row.series),
    year: typeof row.year === 'number' ? row.year : null,
    hashes: packets[at]?.hashes ?? new Uint32Array(),
  }));
  return [coverageOf(rows), nearDuplicates(prints)];
}

/** The tables of problems across years, and those of single reports that they complete. */
function problems({ packets, registered }: Material, { knowledge }: Rules): readonly RowStream[] {
  const reviewed = new Map(packets.map((packet) => [String(packet.file.report_id), packet.reviewed]));
  const compared = compareProblems(
    keptRows(packets, 'reports'),
    keptRows(packets, 'problems'),
    reviewed,
    loadThemes(knowledge),
    registered,
  );
  const completed = reportTables({ audit: false }).filter(({ name }) => COMPLETED.includes(name));
  return [...completed.map((spec) => ({ spec, rows: compared.problems })), ...compared.tables];
}

function words(material: Material): readonly RowStream[] {
  const { words: known, byReport } = wordsOf(material.packets);
  const slogans = sloganCounts(eachKept(material.packets, 'slogans'));
  const said = [
    { kind: 'slogan', byReport: (report: string) => slogans.get(report) ?? [] },
    { kind: 'word', byReport },
  ] as const;
  const tags = tagsOf(readDictionary(), known);
  return [
    keyness(dated(material), said, material.periods),
    wordsByYear(dated(material), byReport, (word) => tags.get(word) ?? ''),
  ];
}

/** How often each report says each slogan. */
function sloganCounts(rows: Iterable<Row>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byReport = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const report = String(row.report_id);
    const counts = byReport.get(report) ?? new Map<string, number>();
    counts.set(String(row.slogan), (counts.get(String(row.slogan)) ?? 0) + 1);
    byReport.set(report, counts);
  }
  return byReport;
}
