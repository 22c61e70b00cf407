import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isOurs, MARK, ownNames } from './ours.js';
import { guard, OutputError } from './output-error.js';
import { type Places, placesOf, removeDeadDrafts } from './places.js';
import { dissolve, exists, recover } from './retire.js';

/**
 * A set of output files that switches as one: everything is written into a folder beside the target, which
 * takes the target's place by rename at the end. Until then the old set stays whole.
 */
export interface OutputSet {
  /** Where a file of the set is written; its folder exists. */
  readonly pathOf: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** Puts the new set in the place of the old one. */
  readonly commit: () => void;
  /** Removes what was written; the old set stays. Harmless after `commit`. */
  readonly discard: () => void;
}

/** Opens a new set for the folder `target`. Throws OutputError where it cannot be written. */
export function openOutputSet(target: string, owner: { readonly pid: number }): OutputSet {
  const places = guard(target, () => placesOf(target));
  const { folder, drafts } = places;
  const draft = `${drafts}${owner.pid}`;
  guard(folder, () => {
    checkTarget(folder);
    recover(places);
    removeDeadDrafts(drafts);
    openDraft(draft);
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
    commit: () => guard(folder, () => swap(places, draft)),
    discard: () => rmSync(draft, { recursive: true, force: true }),
  };
}

/** Only an absent folder, an empty one (dot files apart) or an earlier set of ours may be replaced. */
function checkTarget(folder: string): void {
  if (!exists(folder)) return;
  if (!statSync(folder).isDirectory()) throw new OutputError(folder, 'output_not_folder');
  if (ownNames(folder) === null && readdirSync(folder).some((entry) => !entry.startsWith('.')))
    throw new OutputError(folder, 'output_foreign');
}

/** The mark tells a draft that a killed run left from a folder of somebody else's. */
function openDraft(draft: string): void {
  if (exists(draft) && !isOurs(draft)) throw new OutputError(draft, 'output_foreign');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, MARK), '');
}

/** Two renames; what the user had put among the old outputs moves over to the new ones. */
function swap(places: Places, draft: string): void {
  const { folder, retired } = places;
  const isFirst = !exists(folder);
  if (!isFirst) {
    if (exists(retired)) throw new OutputError(retired, 'output_foreign');
    writeFileSync(join(folder, MARK), '');
    renameSync(folder, retired);
  }
  try {
    rmSync(join(draft, MARK), { force: true });
    renameSync(draft, folder);
  } catch (error) {
    if (!isFirst) recover(places);
    throw error;
  }
  if (!isFirst) dissolve(retired, folder);
}
