import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file that says a folder holds a set of ours; written last. */
export const MANIFEST = 'run.json';
/** Stands in a folder of ours while it waits to take its place, or has left it. */
export const MARK = '.nianlun';

/** Whether a folder is one that this program made: empty, marked, or with a manifest. A link never is. */
export function isOurs(folder: string): boolean {
  if (!lstatSync(folder).isDirectory()) return false;
  const entries = readdirSync(folder);
  return entries.length === 0 || entries.includes(MARK) || ownNames(folder) !== null;
}

/** The names, below a folder, of the files that its manifest lists as a run's own; null without a manifest of ours. */
export function ownNames(folder: string): ReadonlySet<string> | null {
  const path = join(folder, MANIFEST);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const outputs =
      manifest !== null && typeof manifest === 'object' && 'outputs' in manifest ? manifest.outputs : null;
    return Array.isArray(outputs) ? new Set(outputs.map((name) => key(String(name)))) : null;
  } catch (error) {
    // A file of that name that is no JSON was written by somebody else.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A name as it is compared: some file systems give composed characters back in parts. */
export function key(name: string): string {
  return name.normalize('NFC');
}
