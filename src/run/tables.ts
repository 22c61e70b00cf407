import { datedReports, numbersByYear, slogansByYear, wordsByYear } from '../compare/index.js';
import type { Table } from '../model/index.js';
import { type Dictionary, tagsOf } from '../segment/index.js';
import type { WordCount } from '../tabulate/index.js';
import { keptRows, type Packet } from './packet.js';

/** The tables across years, in the order in which they are described and written. */
export function yearTables(packets: readonly Packet[], dictionary: Dictionary): readonly Table[] {
  const reports = datedReports(keptRows(packets, 'reports'));
  const words = new Map<string, readonly WordCount[]>(
    packets.map(({ file, words }) => [String(file.report_id), words]),
  );
  const all = new Set([...words.values()].flatMap((counts) => counts.map(([word]) => word)));
  const tags = tagsOf(dictionary, all);
  return [
    numbersByYear(keptRows(packets, 'numbers')),
    slogansByYear(reports, keptRows(packets, 'slogans')),
    wordsByYear(reports, words, (word) => tags.get(word) ?? ''),
  ];
}
