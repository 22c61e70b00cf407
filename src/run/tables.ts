import {
  type CommonUnit,
  datedReports,
  nearDuplicates,
  numberTables,
  slogansByYear,
  wordsByYear,
} from '../compare/index.js';
import type { Row, Table } from '../model/index.js';
import { type Dictionary, tagsOf } from '../segment/index.js';
import type { WordCount } from '../tabulate/index.js';
import { keptRows, type Packet } from './packet.js';

/** The tables across years, in the order in which they are described and written. */
export function yearTables(
  packets: readonly Packet[],
  dictionary: Dictionary,
  common: CommonUnit,
): readonly Table[] {
  const reportRows = keptRows(packets, 'reports');
  const reports = datedReports(reportRows);
  const words = new Map<string, readonly WordCount[]>(
    packets.map(({ file, words }) => [String(file.report_id), words]),
  );
  const all = new Set([...words.values()].flatMap((counts) => counts.map(([word]) => word)));
  const tags = tagsOf(dictionary, all);
  return [
    ...numberTables(reportRows, keptRows(packets, 'numbers'), common),
    nearDuplicates(reportRows.map((row, at) => fingerprintOf(row, packets[at]))),
    slogansByYear(reports, keptRows(packets, 'slogans')),
    wordsByYear(reports, words, (word) => tags.get(word) ?? ''),
  ];
}

function fingerprintOf(row: Row, packet: Packet | undefined): Parameters<typeof nearDuplicates>[0][number] {
  return {
    id: String(row.report_id),
    series: String(row.series),
    year: typeof row.year === 'number' ? row.year : null,
    hashes: packet?.hashes ?? new Uint32Array(),
  };
}
