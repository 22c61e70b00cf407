import type { Knowledge } from '../knowledge/index.js';
import { cellsOf, type RowStream, type TableSpec } from '../model/index.js';
import { printCsv } from '../publish/index.js';
import { CHAPTERS, type Material } from './chapters.js';

/** A chapter to be made in a child process. */
export interface ChapterTask extends Material {
  readonly chapter: string;
}

/** A table that is ready to be written. */
export interface PrintedTable {
  readonly spec: TableSpec;
  readonly printed: string;
  readonly rows: number;
}

/** Makes the tables of a chapter and prints their rows. */
export function makeChapter(
  { chapter, ...material }: ChapterTask,
  knowledge: Knowledge,
): readonly PrintedTable[] {
  const asked = CHAPTERS.find(({ id }) => id === chapter);
  if (asked === undefined) throw new Error(`there is no chapter ${chapter}`);
  return asked.make(material, knowledge).map(print);
}

function print({ spec, rows }: RowStream): PrintedTable {
  let count = 0;
  const cells = function* () {
    for (const row of rows) {
      count += 1;
      yield cellsOf(spec, row);
    }
  };
  const printed = printCsv(spec, cells());
  return { spec, printed, rows: count };
}
