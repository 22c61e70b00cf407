import { appendFileSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputSet } from '../publish/index.js';
import type { Kept } from './kept.js';

/** Where what is kept of the reports waits for the comparison, a file for each purpose: it would fill the memory. */
export interface Shelf {
  readonly folder: string;
  /** Puts a report's lines behind those of the reports before it, and gives back what is small and asked for at once. */
  readonly put: (kept: Kept) => Kept;
  readonly close: () => void;
  /** Removes the files: they are no part of the set. */
  readonly clear: () => void;
}

/** What stays in memory as well. */
const AT_HAND = ['reports', 'flags'];
const FOLDER = '.shelf';

/** Opens a shelf inside the folder that a set is written to. */
export function openShelf(set: OutputSet): Shelf {
  const files = new Map<string, number>();
  const folder = set.pathOf(FOLDER);
  const fileOf = (name: string): number => {
    const file = files.get(name) ?? openSync(set.pathOf(`${FOLDER}/${name}.jsonl`), 'wx');
    files.set(name, file);
    return file;
  };
  return {
    folder,
    put: (kept) => {
      const entries = Object.entries(kept);
      for (const [name, line] of entries)
        if (!AT_HAND.includes(name)) appendFileSync(fileOf(name), `${line}\n`);
      return Object.fromEntries(entries.filter(([name]) => AT_HAND.includes(name)));
    },
    close: () => {
      for (const file of files.values()) closeSync(file);
      files.clear();
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const LINE_END = 0x0a;

/** The lines of one purpose, in the order of the reports. */
export function* linesOn(folder: string, name: string): Generator<string> {
  const bytes = readFileSync(join(folder, `${name}.jsonl`));
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}
