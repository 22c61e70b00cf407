import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Entry, type Found, nameEntries, order } from './found.js';
import { type Input, prefixes, resolveInputs } from './inputs.js';
import { type Place, placeOf } from './place.js';
import { type Aside, CATALOGUE, reasonFor, reasonOf, walk } from './walk.js';

/** What lies among the inputs without being a report. */
export interface DiscoverOptions {
  /** Files and folders that are passed over without a row, such as the output folder. */
  readonly exclude?: readonly string[];
  /** The catalogue given by name. */
  readonly catalogue?: string | null;
  /** The folder of rule files given by name. */
  readonly rules?: string | null;
}

/**
 * Every file that the given folders, files and glob patterns hold, each once, in the order of their ids. The
 * result depends neither on the order of the arguments nor on that in which the disk lists its folders.
 * Throws InputError for a missing path and for a pattern that matches nothing.
 */
export function discover(paths: readonly string[], options: DiscoverOptions = {}): readonly Found[] {
  const inputs = [...resolveInputs(paths)].sort(outermostFirst);
  const prefix = prefixes([...new Set(inputs.map(({ base }) => base))]);
  const aside: Aside = {
    exclude: new Set((options.exclude ?? []).map(realPath)),
    catalogue: options.catalogue == null ? '' : realPath(options.catalogue),
    rules: options.rules == null ? '' : realPath(options.rules),
  };
  const entries = new Map<string, Entry>();
  for (const entry of catalogues(inputs, prefix, aside)) entries.set(entry.place.path, entry);
  for (const input of inputs)
    for (const entry of entriesOf(input, prefix.get(input.base) ?? '', aside)) {
      const key = entry.place.hex ?? entry.place.path;
      const known = entries.get(key);
      // A hidden file in a folder becomes a report where the user names it as well.
      if (known === undefined || known.reason === 'hidden') entries.set(key, entry);
    }
  return nameEntries([...entries.values()]);
}

/** So that a file given twice is found below the folder that holds most. */
function outermostFirst(a: Input, b: Input): number {
  return a.base.length - b.base.length || order(a.base, b.base) || order(a.below, b.below);
}

function entriesOf(input: Input, prefix: string, aside: Aside): readonly Entry[] {
  const { base, below, isFolder, isClosedOnly } = input;
  const place = placeOf(below === '' ? base : join(base, below));
  if (isExcluded(place.path, aside)) return [];
  if (!isFolder) return [fileEntry(input, place, prefix, aside)];
  const entries = walk(place, below === '' ? prefix : `${prefix}${below}/`, aside);
  return isClosedOnly ? entries.filter(isClosed) : entries;
}

/** Of files and patterns too, the catalogue that lies in the folder they start from. */
function catalogues(
  inputs: readonly Input[],
  prefix: ReadonlyMap<string, string>,
  aside: Aside,
): readonly Entry[] {
  const bases = new Set(inputs.filter(({ below }) => below !== '').map(({ base }) => base));
  return [...bases].flatMap((base) => {
    const place = placeOf(join(base, CATALOGUE));
    const isThere = lstatSync(place.path, { throwIfNoEntry: false })?.isFile() ?? false;
    if (!isThere || isExcluded(place.path, aside)) return [];
    return [{ path: `${prefix.get(base) ?? ''}${CATALOGUE}`, place, reason: 'catalogue' as const }];
  });
}

function isExcluded(path: string, { exclude }: Aside): boolean {
  return [...exclude].some((folder) => path === folder || path.startsWith(`${folder}${sep}`));
}

function isClosed({ reason }: Entry): boolean {
  return reason === 'denied' || reason === 'loop' || reason === 'unreadable';
}

function fileEntry({ below, isNamed }: Input, place: Place, prefix: string, aside: Aside): Entry {
  const path = `${prefix}${below.split(sep).join('/')}`;
  try {
    const reason = reasonFor(
      lstatSync(place.path),
      place,
      basename(below),
      { isAtRoot: !below.includes('/'), isNamed },
      aside,
    );
    return { path, place, reason };
  } catch (error) {
    return { path, place, reason: reasonOf(error) };
  }
}

/** The path without symbolic links; of what does not exist yet, that of the folder it would stand in. */
function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    const above = dirname(absolute);
    return above === absolute ? absolute : join(realPath(above), absolute.slice(above.length));
  }
}
