import { dirname } from 'node:path';
import type { Row } from '../model/index.js';
import { MANIFEST, type OutputSet } from '../publish/index.js';
import { CHAPTERS, type Chapter } from './chapters.js';
import type { Work } from './in-lanes.js';
import { reportRows } from './kept.js';
import type { WrittenTable } from './make-chapter.js';
import type { RunOptions } from './options.js';
import type { Packet } from './packet.js';
import type { ReportPool } from './pool.js';
import type { Shelf } from './shelf.js';

/** The works that make the chapters, and the tables that came of them. */
export interface ComparingYears {
  /** By what is read: the rows of single reports, or their texts. */
  readonly works: Readonly<Record<Chapter['reads'], readonly Work[]>>;
  /** The tables written, in the order in which they are described. */
  readonly tables: () => readonly WrittenTable[];
}

/**
 * Has the tables across years written, each chapter in a child process of its own. A work throws where its chapter
 * could not be made: a set without it would be no set.
 */
export function openComparingYears(
  packets: readonly Packet[],
  registered: readonly Row[],
  pool: ReportPool,
  { set, shelf }: { readonly set: OutputSet; readonly shelf: Shelf },
  options: RunOptions,
): ComparingYears {
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
  const made = new Map<string, readonly WrittenTable[]>();
  const workOf =
    ({ id }: Chapter): Work =>
    async () => {
      const outcome = await pool.make({ chapter: id, ...material });
      if ('loss' in outcome) throw new Error(`${id}: ${outcome.detail}`);
      made.set(id, outcome.result);
    };
  const wanted = CHAPTERS.filter(({ id }) => id !== 'discovery' || options.discover);
  // The last ones take longest: begun first, they leave the short ones to fill the gaps.
  const worksOn = (what: Chapter['reads']) =>
    wanted
      .toReversed()
      .filter(({ reads }) => reads === what)
      .map(workOf);
  return {
    works: { rows: worksOn('rows'), texts: worksOn('texts') },
    tables: () => wanted.flatMap(({ id }) => made.get(id) ?? []),
  };
}
