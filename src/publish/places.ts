import { lstatSync, readdirSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isOurs } from './ours.js';
import { guard } from './output-error.js';

/** The output folder, and where its next and its last set stand while one takes the place of the other. */
export interface Places {
  readonly folder: string;
  /** What the drafts of all runs begin with; the number of the process follows. */
  readonly drafts: string;
  readonly retired: string;
}

/** The places of an output. A link is followed, so that the folder behind it is replaced and not the link. */
export function placesOf(target: string): Places {
  const folder = realPath(resolve(target));
  const beside = (ending: string) => join(dirname(folder), `.${basename(folder)}.${ending}`);
  return { folder, drafts: beside('new-'), retired: beside('old') };
}

/** The path without links; of what does not exist yet, that which it will have. */
function realPath(path: string): string {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink) return realPath(resolve(dirname(path), readlinkSync(path)));
  return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
}

/** Every folder that outputs may stand in: none of them is an input. Throws OutputError. */
export function outputFolders(target: string): readonly string[] {
  return guard(target, () => {
    const { folder, drafts, retired } = placesOf(target);
    return [folder, retired, ...draftsAt(drafts).map(({ path }) => path)];
  });
}

interface Draft {
  readonly path: string;
  readonly pid: number;
}

function draftsAt(drafts: string): readonly Draft[] {
  const [above, name] = [dirname(drafts), basename(drafts)];
  const isFolder = statSync(above, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return (isFolder ? readdirSync(above) : [])
    .filter((entry) => entry.startsWith(name) && /^[0-9]+$/.test(entry.slice(name.length)))
    .map((entry) => ({ path: join(above, entry), pid: Number(entry.slice(name.length)) }));
}

/** Removes the drafts of runs that ended without taking theirs away. */
export function removeDeadDrafts(drafts: string): void {
  for (const { path, pid } of draftsAt(drafts))
    if (!isAlive(pid) && isOurs(path)) rmSync(path, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
