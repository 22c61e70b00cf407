import { neighboursOf } from '../compare/index.js';
import { reportRow } from './kept.js';
import type { Packet } from './packet.js';

/** A report whose text is to be compared: where its clean text lies, and its sentences. */
interface TextSource {
  readonly id: string;
  readonly series: string;
  readonly year: number;
  readonly path: string;
  readonly sentences: Int32Array;
}

/** Neighbouring reports of one series, as they travel to a child process: `pairs` are indices of `reports`. */
export interface TextTask {
  readonly reports: readonly TextSource[];
  readonly pairs: readonly (readonly [previous: number, current: number])[];
}

/** Pairs a task holds: enough that a text is read once for two pairs, few enough that no child waits for another. */
const PAIRS = 8;

/** The comparisons of an archive in the order in which their rows are written. */
export function textTasks(packets: readonly Packet[], pathOf: (name: string) => string): readonly TextTask[] {
  const links = packets.map((packet) => {
    const row = reportRow(packet);
    return {
      packet,
      series: String(row.series ?? ''),
      year: typeof row.year === 'number' ? row.year : null,
      hanCharacters: Number(row.han_characters),
      path: pathOf(String(row.text_file)),
    };
  });
  return neighboursOf(links).flatMap((pairs) => {
    const tasks: TextTask[] = [];
    for (let start = 0; start < pairs.length; start += PAIRS)
      tasks.push(taskOf(pairs.slice(start, start + PAIRS)));
    return tasks;
  });
}

type Linked = Parameters<typeof sourceOf>[0];

function taskOf(pairs: readonly { readonly previous: Linked; readonly current: Linked }[]): TextTask {
  const reports = [...new Set(pairs.flatMap(({ previous, current }) => [previous, current]))];
  return {
    reports: reports.map(sourceOf),
    pairs: pairs.map(
      ({ previous, current }) => [reports.indexOf(previous), reports.indexOf(current)] as const,
    ),
  };
}

function sourceOf(link: {
  readonly packet: Packet;
  readonly series: string;
  readonly year: number | null;
  readonly path: string;
}): TextSource {
  const { packet, series, year, path } = link;
  return { id: String(packet.file.report_id), series, year: Number(year), path, sentences: packet.sentences };
}
