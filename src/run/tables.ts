import {
  COMPLETED,
  compareProblems,
  datedReports,
  numbersByYear,
  slogansByYear,
  type Theme,
  wordsByYear,
} from '../compare/index.js';
import type { Row, Table } from '../model/index.js';
import { REPORT_TABLES } from '../pipeline.js';
import { type Dictionary, tagsOf } from '../segment/index.js';
import type { WordCount } from '../tabulate/index.js';
import { keptRows, type Packet } from './packet.js';

/** What comparison goes by, beside the reports. */
export interface Known {
  readonly dictionary: Dictionary;
  /** The themes of the taxonomies. */
  readonly themes: readonly Theme[];
  /** The rows of the registry of discovered themes. */
  readonly registered: readonly Row[];
}

/** The tables that take all reports to make. */
export interface Compared {
  /** Tables of single reports, complete now; they are described among their like. */
  readonly completed: readonly Table[];
  /** The tables across years, in the order in which they are described and written. */
  readonly years: readonly Table[];
}

/** Compares all reports. */
export function compareAll(packets: readonly Packet[], known: Known): Compared {
  const reportRows = keptRows(packets, 'reports');
  const reports = datedReports(reportRows);
  const reviewed = new Map(packets.map(({ file, reviewed }) => [String(file.report_id), reviewed]));
  const compared = compareProblems(
    reportRows,
    keptRows(packets, 'problems'),
    reviewed,
    known.themes,
    known.registered,
  );
  return {
    completed: REPORT_TABLES.filter(({ name }) => COMPLETED.includes(name)).map((spec) => ({
      spec,
      rows: compared.problems,
    })),
    years: [
      numbersByYear(keptRows(packets, 'numbers')),
      slogansByYear(reports, keptRows(packets, 'slogans')),
      ...compared.tables,
      wordsTable(packets, reports, known.dictionary),
    ],
  };
}

function wordsTable(
  packets: readonly Packet[],
  reports: ReturnType<typeof datedReports>,
  dictionary: Dictionary,
): Table {
  const words = new Map<string, readonly WordCount[]>(
    packets.map(({ file, words }) => [String(file.report_id), words]),
  );
  const all = new Set([...words.values()].flatMap((counts) => counts.map(([word]) => word)));
  const tags = tagsOf(dictionary, all);
  return wordsByYear(reports, words, (word) => tags.get(word) ?? '');
}
