import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** The file that says a folder holds a set of ours; written last. */
export const MANIFEST = 'run.json';

/** The output cannot be written: where, and the system's reason. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  constructor(
    readonly path: string,
    /** A code of `run/messages.tsv`. */
    readonly reason:
      | 'output_denied'
      | 'output_full'
      | 'output_not_folder'
      | 'output_foreign'
      | 'output_failed',
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${path}`, options);
  }
}

/**
 * A set of output files that switches as one: everything is written into a folder beside the target, which
 * takes the target's place by rename at the end. Until then the old set stays whole.
 */
export interface OutputSet {
  /** Where a file of the set is written; its folder exists. */
  readonly pathOf: (name: string) => string;
  readonly write: (name: string, content: string) => void;
  /** Puts the new set in the place of the old one. */
  readonly commit: () => void;
  /** Removes what was written; the old set stays. Harmless after `commit`. */
  readonly discard: () => void;
}

/** The output folder, and where its next and its last set stand while one takes the place of the other. */
function placesOf(target: string): {
  readonly folder: string;
  readonly draft: string;
  readonly retired: string;
} {
  const folder = resolve(target);
  const beside = (ending: string) => join(dirname(folder), `.${basename(folder)}.${ending}`);
  return { folder, draft: beside('new'), retired: beside('old') };
}

function entriesOf(folder: string): readonly string[] {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? readdirSync(folder) : [];
}

/** Every folder that outputs may stand in: none of them is an input. Throws OutputError. */
export function outputFolders(target: string): readonly string[] {
  const { folder, draft, retired } = placesOf(target);
  const left = guard(folder, () => entriesOf(dirname(folder))).filter((entry) =>
    entry.startsWith(`${basename(draft)}-`),
  );
  return [folder, retired, ...left.map((entry) => join(dirname(folder), entry))];
}

/** Opens a new set for the folder `target`. Throws OutputError where it cannot be written. */
export function openOutputSet(target: string, process: { readonly pid: number }): OutputSet {
  const { folder, retired } = placesOf(target);
  const draft = `${placesOf(target).draft}-${process.pid}`;
  guard(folder, () => {
    restore(folder, retired);
    checkTarget(folder);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
  });
  const pathOf = (name: string) => {
    const path = join(draft, ...name.split('/'));
    if (!path.startsWith(draft + sep)) throw new Error(`an output name leaves its folder: ${name}`);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  return {
    pathOf: (name) => guard(folder, () => pathOf(name)),
    write: (name, content) => guard(folder, () => writeFileSync(pathOf(name), content, { flag: 'wx' })),
    commit: () => guard(folder, () => swap(folder, draft, retired)),
    discard: () => rmSync(draft, { recursive: true, force: true }),
  };
}

/** A run that was killed between the two renames left the old set beside its place: put it back. */
function restore(folder: string, retired: string): void {
  if (existsSync(retired) && !existsSync(folder)) renameSync(retired, folder);
}

/** Only an absent folder, an empty one (dot files apart) or an earlier set of ours may be replaced. */
function checkTarget(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new OutputError(folder, 'output_not_folder');
  const entries = readdirSync(folder);
  if (!entries.includes(MANIFEST) && entries.some((entry) => !entry.startsWith('.')))
    throw new OutputError(folder, 'output_foreign');
}

/** Two renames; what the user had put among the old outputs moves over to the new ones. */
function swap(folder: string, draft: string, retired: string): void {
  rmSync(retired, { recursive: true, force: true });
  if (!existsSync(folder)) {
    renameSync(draft, folder);
    return;
  }
  const ours = new Set(ownEntries(folder));
  const foreign = readdirSync(folder).filter((entry) => !ours.has(entry));
  renameSync(folder, retired);
  renameSync(draft, folder);
  for (const entry of foreign)
    if (!existsSync(join(folder, entry))) renameSync(join(retired, entry), join(folder, entry));
  rmSync(retired, { recursive: true, force: true });
}

/** The entries that the old set's manifest lists as its own. */
function ownEntries(folder: string): readonly string[] {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return [];
  try {
    const manifest: { outputs?: readonly string[] } = JSON.parse(readFileSync(path, 'utf8'));
    return [MANIFEST, ...(manifest.outputs ?? [])];
  } catch (error) {
    // A manifest that somebody edited proves nothing: everything is then treated as the user's.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Runs a step that touches the disk and names its failure. */
function guard<T>(folder: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw outputError(folder, error);
  }
}

/** The named failure behind an error of the file system; errors of any other kind stay what they are. */
export function outputError(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null || error instanceof OutputError) return error;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new OutputError(folder, 'output_denied', { cause: error });
  if (code === 'ENOSPC' || code === 'EDQUOT') return new OutputError(folder, 'output_full', { cause: error });
  if (code === 'ENOTDIR') return new OutputError(folder, 'output_not_folder', { cause: error });
  return new OutputError(folder, 'output_failed', { cause: error });
}
