import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { order } from './found.js';
import { InputError } from './input-error.js';
import { reasonOf } from './walk.js';

/** One thing the user pointed at. Paths are absolute; no symbolic link is left in `base`. */
export interface Input {
  /** The folder that the report ids start below. */
  readonly base: string;
  /** A file or folder below `base`, '' for `base` itself. */
  readonly below: string;
  readonly isFolder: boolean;
  /** Named by the user, not matched by a pattern. */
  readonly isNamed: boolean;
  /** Whether only the folders that cannot be entered are wanted, which a pattern passes over in silence. */
  readonly isClosedOnly: boolean;
}

/**
 * What the given paths mean: an existing path is itself, whatever characters it has; else it is a glob pattern.
 * Throws InputError.
 */
export function resolveInputs(paths: readonly string[]): readonly Input[] {
  if (paths.length === 0) throw new InputError('no_input', {});
  return paths.flatMap((path) => {
    const found = existing(path);
    if (found !== null) return [found];
    if (isDynamicPattern(path)) return matches(path);
    throw new InputError('path_missing', { path });
  });
}

/** A folder named by the user may be a symbolic link; its target is then the input folder. */
function existing(path: string): Input | null {
  const absolute = resolve(path);
  try {
    const isFolder = statSync(absolute).isDirectory();
    const base = realpathSync(isFolder ? absolute : dirname(absolute));
    return { base, below: isFolder ? '' : basename(absolute), isFolder, isNamed: true, isClosedOnly: false };
  } catch (error) {
    if (reasonOf(error) === 'not_found') return null;
    throw new InputError('path_denied', { path });
  }
}

function matches(pattern: string): readonly Input[] {
  const segments = pattern.split(sep).join('/').split('/');
  const fixed = segments.findIndex((segment) => /[*?[\]{}()!@+|]/.test(segment));
  const above = segments.slice(0, fixed).join('/');
  const folder = existing(above !== '' ? above : pattern.startsWith('/') ? '/' : '.');
  const found = folder?.isFolder === true ? expand(segments.slice(fixed).join('/'), folder.base) : [];
  if (folder === null || found.length === 0) throw new InputError('glob_empty', { path: pattern });
  const inputs = found.map((match): Input => {
    const isFolder = match.endsWith('/');
    const below = isFolder ? match.slice(0, -1) : match;
    return { base: folder.base, below, isFolder, isNamed: false, isClosedOnly: false };
  });
  return pattern.includes('**') ? [...inputs, { ...folder, isClosedOnly: true }] : inputs;
}

/** The files and folders that a pattern matches, folders with a `/` at the end, less what lies in a matched folder. */
function expand(pattern: string, cwd: string): readonly string[] {
  const options = { cwd, onlyFiles: false, expandDirectories: false, followSymbolicLinks: false };
  let folder: string | null = null;
  return globSync(pattern, options)
    .sort(order)
    .filter((match) => {
      if (folder !== null && match.startsWith(folder)) return false;
      if (match.endsWith('/')) folder = match;
      return true;
    });
}

/**
 * What stands before the paths below each base: nothing where there is only one, else its name, with as many
 * of the folders above it as it takes to tell it from the others.
 */
export function prefixes(bases: readonly string[]): ReadonlyMap<string, string> {
  if (bases.length === 1) return new Map(bases.map((base) => [base, '']));
  return new Map(bases.map((base) => [base, `${ownTail(base, bases)}/`]));
}

function ownTail(base: string, bases: readonly string[]): string {
  const depth = base.split(sep).length;
  for (let length = 1; length < depth; length += 1) {
    const own = tail(base, length);
    if (bases.every((other) => other === base || tail(other, length) !== own)) return own;
  }
  return tail(base, depth);
}

function tail(path: string, length: number): string {
  return path
    .split(sep)
    .filter((part) => part !== '')
    .slice(-length)
    .join('/');
}
