import type { LimitFunction } from 'p-limit';
import type { Row } from '../model/index.js';
import type { OutputSet } from '../publish/index.js';
import { CHAPTERS, type Chapter } from './chapters.js';
import type { PrintedTable } from './make-chapter.js';
import type { RunOptions } from './options.js';
import { keptRows, type Packet } from './packet.js';
import type { ReportPool } from './pool.js';

/**
 * The tables across years, each chapter made in a child process of its own.
 * Throws where a chapter could not be made: a set without it would be no set.
 */
export async function compareYears(
  packets: readonly Packet[],
  registered: readonly Row[],
  pool: ReportPool,
  set: OutputSet,
  inTurn: LimitFunction,
  options: RunOptions,
): Promise<readonly PrintedTable[]> {
  const { periods } = options;
  const paths = keptRows(packets, 'reports').map((row) => set.pathOf(String(row.text_file)));
  const make = async (chapter: Chapter): Promise<readonly PrintedTable[]> => {
    options.signal.throwIfAborted();
    const material = { packets: packets.map((packet) => slice(packet, chapter)), paths, periods, registered };
    const outcome = await pool.make({ chapter: chapter.id, ...material });
    options.signal.throwIfAborted();
    if ('loss' in outcome) throw new Error(`${chapter.id}: ${outcome.detail}`);
    return outcome.result;
  };
  const wanted = CHAPTERS.filter(({ id }) => id !== 'discovery' || options.discover);
  return (await Promise.all(wanted.map((chapter) => inTurn(() => make(chapter))))).flat();
}

const NO_WORDS = { words: '', hits: new Uint32Array() };

/** Of a report, what a chapter is made from. */
function slice(packet: Packet, { needs }: Chapter): Packet {
  const has = (need: Chapter['needs'][number]) => needs.includes(need);
  const tables = ['reports', ...needs];
  return {
    file: packet.file,
    printed: {},
    counts: {},
    kept: Object.fromEntries(Object.entries(packet.kept).filter(([name]) => tables.includes(name))),
    text: '',
    words: has('words') ? packet.words : NO_WORDS,
    sentences: new Int32Array(),
    hashes: has('hashes') ? packet.hashes : new Uint32Array(),
    reviewed: has('reviewed') ? packet.reviewed : [],
  };
}
