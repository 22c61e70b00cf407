import {
  COMPLETED,
  type CommonUnit,
  carriedOver,
  compareProblems,
  coverageOf,
  datedReports,
  keyness,
  nearDuplicates,
  numberTables,
  type Period,
  slogansByYear,
  type Theme,
  wordsByYear,
} from '../compare/index.js';
import type { Row, Table } from '../model/index.js';
import { type Rules, reportTables } from '../pipeline.js';
import { type Dictionary, tagsOf } from '../segment/index.js';
import type { WordCount } from '../tabulate/index.js';
import { keptRows, type Packet, unpackWords } from './packet.js';
import type { SavedText } from './texts.js';

/** What comparison goes by, beside the reports. */
export interface Known {
  readonly dictionary: Dictionary;
  readonly commonUnit: CommonUnit;
  /** The themes of the taxonomies. */
  readonly themes: readonly Theme[];
  /** The rows of the registry of discovered themes. */
  readonly registered: readonly Row[];
}

/** What the tables across years are made from, beside the reports. */
interface Sources extends Known {
  readonly texts: readonly SavedText[];
  /** Periods that the user wants compared. */
  readonly periods: readonly Period[];
  /** Null where discovery is not wanted. */
  readonly discover: Rules['discover'] | null;
}

/** The tables that take all reports to make. */
export interface Compared {
  /** Tables of single reports, complete now; they are described among their like. */
  readonly completed: readonly Table[];
  /** The tables across years, in the order in which they are described and written. */
  readonly years: readonly Table[];
}

/** Compares all reports. */
export function compareAll(packets: readonly Packet[], sources: Sources): Compared {
  const { texts, periods, discover } = sources;
  const reportRows = keptRows(packets, 'reports');
  const reports = datedReports(reportRows);
  const slogans = keptRows(packets, 'slogans');
  const words = wordsOf(packets);
  const problems = problemTables(packets, reportRows, sources);
  const said = [
    { kind: 'slogan', byReport: slogansOf(slogans) },
    { kind: 'word', byReport: words },
  ] as const;
  return {
    completed: problems.completed,
    years: [
      coverageOf(reportRows),
      ...numberTables(reportRows, keptRows(packets, 'numbers'), sources.commonUnit),
      nearDuplicates(reportRows.map((row, at) => fingerprintOf(row, packets[at]))),
      slogansByYear(reports, slogans, carriedOver(texts)),
      ...(discover === null ? [] : [discover(texts)]),
      ...problems.years,
      keyness(reports, said, periods),
      wordsByYear(reports, words, tagger(packets, sources.dictionary)),
    ],
  };
}

function problemTables(packets: readonly Packet[], reportRows: readonly Row[], known: Known): Compared {
  const reviewed = new Map(packets.map(({ file, reviewed }) => [String(file.report_id), reviewed]));
  const { problems, tables } = compareProblems(
    reportRows,
    keptRows(packets, 'problems'),
    reviewed,
    known.themes,
    known.registered,
  );
  const completed = reportTables({ audit: false })
    .filter(({ name }) => COMPLETED.includes(name))
    .map((spec) => ({ spec, rows: problems }));
  return { completed, years: tables };
}

function fingerprintOf(row: Row, packet: Packet | undefined): Parameters<typeof nearDuplicates>[0][number] {
  return {
    id: String(row.report_id),
    series: String(row.series),
    year: typeof row.year === 'number' ? row.year : null,
    hashes: packet?.hashes ?? new Uint32Array(),
  };
}

/** How often a report says each slogan, by its id. */
function slogansOf(rows: readonly Row[]): (report: string) => readonly WordCount[] {
  const byReport = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const report = String(row.report_id);
    const counts = byReport.get(report) ?? new Map<string, number>();
    counts.set(String(row.slogan), (counts.get(String(row.slogan)) ?? 0) + 1);
    byReport.set(report, counts);
  }
  return (report) => [...(byReport.get(report) ?? [])];
}

/** The word counts of a report, by its id. */
function wordsOf(packets: readonly Packet[]): (report: string) => readonly WordCount[] {
  const byReport = new Map(packets.map((packet) => [String(packet.file.report_id), packet] as const));
  return (report) => {
    const packet = byReport.get(report);
    return packet === undefined ? [] : unpackWords(packet);
  };
}

/** The tag of every word of the archive. */
function tagger(packets: readonly Packet[], dictionary: Dictionary): (word: string) => string {
  const said = new Set<string>();
  for (const packet of packets) for (const [word] of unpackWords(packet)) said.add(word);
  const tags = tagsOf(dictionary, said);
  return (word) => tags.get(word) ?? '';
}
