import { dirname } from 'node:path';
import type { LimitFunction } from 'p-limit';
import type { Row } from '../model/index.js';
import { MANIFEST, type OutputSet } from '../publish/index.js';
import { CHAPTERS, type Chapter } from './chapters.js';
import { reportRows } from './kept.js';
import type { WrittenTable } from './make-chapter.js';
import type { RunOptions } from './options.js';
import type { Packet } from './packet.js';
import type { ReportPool } from './pool.js';
import type { Shelf } from './shelf.js';

/**
 * Has the tables across years written, each chapter in a child process of its own.
 * Throws where a chapter could not be made: a set without it would be no set.
 */
export async function compareYears(
  packets: readonly Packet[],
  registered: readonly Row[],
  pool: ReportPool,
  { set, shelf }: { readonly set: OutputSet; readonly shelf: Shelf },
  inTurn: LimitFunction,
  options: RunOptions,
): Promise<readonly WrittenTable[]> {
  const { periods, by, headers, bom } = options;
  const material = {
    shelf: shelf.folder,
    paths: reportRows(packets).map((row) => set.pathOf(String(row.text_file))),
    periods,
    by,
    registered,
    folder: dirname(set.pathOf(MANIFEST)),
    printing: { headers, bom },
  };
  const make = async (chapter: Chapter): Promise<readonly WrittenTable[]> => {
    options.signal.throwIfAborted();
    const outcome = await pool.make({ chapter: chapter.id, ...material });
    options.signal.throwIfAborted();
    if ('loss' in outcome) throw new Error(`${chapter.id}: ${outcome.detail}`);
    return outcome.result;
  };
  const wanted = CHAPTERS.filter(({ id }) => id !== 'discovery' || options.discover);
  // The last ones take longest: begun first, they leave the short ones to fill the gaps.
  const made = wanted.toReversed().map((chapter) => inTurn(() => make(chapter)));
  return (await Promise.all(made)).toReversed().flat();
}
