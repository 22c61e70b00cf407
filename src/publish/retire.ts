import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isOurs, key, MANIFEST, MARK, ownNames } from './ours.js';
import { OutputError } from './output-error.js';
import type { Places } from './places.js';

/**
 * Ends what a run that was killed while sets changed places had begun: the old set goes back where the new one had
 * not come yet; else what the user had put into it moves over. Throws OutputError for a folder that is not ours.
 */
export function recover({ folder, retired }: Places): void {
  if (!exists(retired)) return;
  if (!isOurs(retired)) throw new OutputError(retired, 'output_foreign');
  if (readdirSync(retired).length === 0) rmdirSync(retired);
  else if (!exists(folder)) {
    renameSync(retired, folder);
    rmSync(join(folder, MARK), { force: true });
  } else if (ownNames(folder) === null) throw new OutputError(retired, 'output_foreign');
  else dissolve(retired, folder);
}

/**
 * Empties a retired set: what its manifest does not list is the user's and moves over to the new set, what it lists
 * goes. The manifest and the mark go last, so that a run that is killed here is ended by the next.
 */
export function dissolve(retired: string, folder: string): void {
  const own = ownNames(retired) ?? new Set<string>();
  const shared = new Set([...own].flatMap((name) => ancestors(name)));
  emptyInto(folder, retired, [], {
    isOwn: (name) => own.has(name),
    isShared: (name) => shared.has(name) || isFolder(join(folder, name)),
    stays: (name) => name === MANIFEST || name === MARK,
  });
  for (const name of [MANIFEST, MARK]) rmSync(join(retired, name), { force: true });
  rmdirSync(retired);
}

/** What becomes of the entries of a retired set, by their names below it. */
interface Sorting {
  readonly isOwn: (name: string) => boolean;
  /** Of folders: whether things of ours and of the user's may lie in it. */
  readonly isShared: (name: string) => boolean;
  readonly stays: (name: string) => boolean;
}

function emptyInto(folder: string, retired: string, parts: readonly string[], sorting: Sorting): void {
  for (const entry of readdirSync(join(retired, ...parts), { withFileTypes: true })) {
    const inside = [...parts, entry.name];
    const [name, path] = [key(inside.join('/')), join(retired, ...inside)];
    if (sorting.stays(name)) continue;
    if (entry.isDirectory() && sorting.isShared(name)) {
      emptyInto(folder, retired, inside, sorting);
      rmdirSync(path);
    } else if (!entry.isDirectory() && sorting.isOwn(name)) rmSync(path);
    else renameSync(path, freePlace(folder, inside));
  }
}

function ancestors(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** Where a thing of the user's comes to stand: under its own name, or with `~2` … where an output has taken that. */
function freePlace(folder: string, parts: readonly string[]): string {
  let place = folder;
  parts.forEach((part, at) => {
    const isLast = at === parts.length - 1;
    const serves = (path: string) => !exists(path) || (!isLast && isFolder(path));
    place = join(
      place,
      numbered(part, (name) => serves(join(place, name))),
    );
    if (!isLast) mkdirSync(place, { recursive: true });
  });
  return place;
}

function numbered(name: string, serves: (name: string) => boolean): string {
  const { stem = name, end = '' } = /^(?<stem>.+?)(?<end>\.[^.]*)?$/su.exec(name)?.groups ?? {};
  let chosen = name;
  for (let number = 2; !serves(chosen); number += 1) chosen = `${stem}~${number}${end}`;
  return chosen;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether anything stands there, be it a link that leads nowhere. */
export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
