import type { Reason } from './file-table.js';
import type { Place } from './place.js';

/** A file that lies below the inputs, read or not; travels to child processes as it is. */
export interface Found {
  /** `path` in Unicode NFC and made unique: the report's id. */
  readonly id: string;
  /**
   * Path below the input folder with `/` as separator, after the folder's name where several were given.
   * Folders end in `/`.
   */
  readonly path: string;
  readonly place: Place;
  /** Why it is not to be read, '' where it is. */
  readonly reason: Reason;
}

/** An entry before it has an id. */
export type Entry = Omit<Found, 'id'>;

/**
 * Gives every entry its id and puts all in the order of their ids (code units). Where two paths are one in
 * NFC, the later one gets `~2`, `~3` … before its extension, so that no report is merged into another.
 */
export function nameEntries(entries: readonly Entry[]): readonly Found[] {
  const natural = entries.map((entry) => ({ ...entry, id: entry.path.normalize('NFC') })).sort(byIdThenPath);
  const taken = new Set(natural.map(({ id }) => id));
  const used = new Set<string>();
  const named = natural.map((found) => {
    if (!used.has(found.id)) {
      used.add(found.id);
      return found;
    }
    const id = freeId(found.id, taken);
    taken.add(id);
    return { ...found, id };
  });
  return named.sort(byIdThenPath);
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  const { stem, end } = /^(?<stem>.*?)(?<end>(?:\.[^./]*)?\/?)$/su.exec(id)?.groups ?? {};
  let number = 2;
  while (taken.has(`${stem}~${number}${end}`)) number += 1;
  return `${stem}~${number}${end}`;
}

function byIdThenPath(a: Found, b: Found): number {
  return order(a.id, b.id) || order(a.path, b.path) || order(a.place.hex ?? '', b.place.hex ?? '');
}

/** Order by code units, the same on every machine. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
