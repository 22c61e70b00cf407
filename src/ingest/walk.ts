import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reason } from './file-table.js';
import type { Entry } from './found.js';
import { type Place, placeIn, readName, systemPath } from './place.js';

/** What of the inputs is not a report although it lies among them. */
export interface Aside {
  /** Absolute paths that are passed over without a row: the output folder. */
  readonly exclude: ReadonlySet<string>;
  /** Absolute path of the catalogue, '' without one. */
  readonly catalogue: string;
  /** Absolute path of the folder of rule files, '' without one. */
  readonly rules: string;
}

/** Beside the reports at an input's root this is the catalogue. */
export const CATALOGUE = 'catalogue.csv';

// Dot files, the lock files of Office, and what Windows and macOS leave in folders.
const HIDDEN = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/** The folder being walked: where it is, its path below the input, and the folders above it. */
interface Folder {
  readonly place: Place;
  /** Ends in `/`, or is '' at an input's root that needs no name. */
  readonly path: string;
  readonly isRoot: boolean;
  readonly above: ReadonlySet<string>;
}

/** Every entry below a folder; what is not to be read has its reason. Symbolic links are never followed. */
export function walk(place: Place, path: string, aside: Aside): readonly Entry[] {
  const entries: Entry[] = [];
  enter({ place, path, isRoot: true, above: new Set() }, aside, entries);
  return entries;
}

function enter(folder: Folder, aside: Aside, entries: Entry[]): void {
  const { place, path } = folder;
  const fault = (reason: Reason) => entries.push({ path: path === '' ? './' : path, place, reason });
  let above = folder.above;
  let children: ReturnType<typeof list>;
  try {
    const identity = identityOf(place);
    if (above.has(identity)) return void fault('loop');
    above = new Set([...above, identity]);
    children = list(place);
  } catch (error) {
    return void fault(reasonOf(error));
  }
  for (const child of children) {
    const below = placeIn(place, child.name);
    if (aside.exclude.has(below.path)) continue;
    const name = readName(child.name);
    if (child.isDirectory() && !HIDDEN.test(name))
      enter({ place: below, path: `${path}${name}/`, isRoot: false, above }, aside, entries);
    else {
      const reason = reasonFor(child, below, name, { isAtRoot: folder.isRoot, isNamed: false }, aside);
      entries.push({ path: `${path}${name}${child.isDirectory() ? '/' : ''}`, place: below, reason });
    }
  }
}

function list(place: Place) {
  return readdirSync(systemPath(place), { withFileTypes: true, encoding: 'buffer' });
}

/** Why an entry is not to be read, '' where it is. A hidden file is read where the user named it. */
export function reasonFor(
  entry: { isSymbolicLink(): boolean; isFile(): boolean },
  place: Place,
  name: string,
  { isAtRoot, isNamed }: { readonly isAtRoot: boolean; readonly isNamed: boolean },
  aside: Aside,
): Reason {
  if (!isNamed && HIDDEN.test(name)) return 'hidden';
  if (entry.isSymbolicLink()) return 'symlink';
  if (!entry.isFile()) return 'not_regular';
  if (place.path === aside.catalogue || (isAtRoot && name === CATALOGUE)) return 'catalogue';
  if (dirname(place.path) === aside.rules && /\.(?:tsv|yaml)$/.test(name)) return 'rules';
  return '';
}

/** Device and inode: a folder met again below itself is a loop, as a bind mount can make one. */
function identityOf(place: Place): string {
  const { dev, ino } = statSync(systemPath(place), { bigint: true });
  // Some network file systems number nothing; the path then stands for the folder.
  return ino === 0n ? place.path : `${dev}:${ino}`;
}

/** What the system's refusal means for a file or folder. */
export function reasonOf(error: unknown): 'denied' | 'not_found' | 'symlink' | 'not_regular' | 'unreadable' {
  switch (error instanceof Error && 'code' in error ? error.code : '') {
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not_found';
    case 'ELOOP':
      return 'symlink';
    case 'ENXIO':
      return 'not_regular';
    default:
      return 'unreadable';
  }
}
