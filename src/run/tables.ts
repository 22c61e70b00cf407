import { datedReports, numbersByYear, slogansByYear, wordsByYear } from '../compare/index.js';
import type { Table } from '../model/index.js';
import { type Dictionary, tagsOf } from '../segment/index.js';
import { keptRows, type Packet, unpackWords } from './packet.js';

/**
 * What makes the tables across years, in the order in which they are described and written. One is made at a time, so
 * that a run can be stopped in between.
 */
export function yearTables(packets: readonly Packet[], dictionary: Dictionary): readonly (() => Table)[] {
  const reports = datedReports(keptRows(packets, 'reports'));
  return [
    () => numbersByYear(keptRows(packets, 'numbers')),
    () => slogansByYear(reports, keptRows(packets, 'slogans')),
    () => wordsByYear(reports, wordsOf(packets), tagger(packets, dictionary)),
  ];
}

/** The word counts of a report, by its id. */
function wordsOf(packets: readonly Packet[]): Parameters<typeof wordsByYear>[1] {
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
