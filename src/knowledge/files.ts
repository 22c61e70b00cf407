import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ownFile } from '../model/index.js';
import { KnowledgeError } from './error.js';

/** Where a shipped file lies: beside the sources; the compiled program reads it there too. */
export function shippedPath(name: string): string {
  return ownFile(`src/${name}`);
}

/** The hash that tells a file's bytes from others. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** One rule file as read: its name below `src/` or below the user's folder, and its text. */
export interface RuleText {
  readonly name: string;
  readonly text: string;
}

/** A file that took part in a run, for its manifest. */
export interface RuleHash {
  readonly name: string;
  readonly origin: 'shipped' | 'user';
  readonly sha256: string;
}

/** Reads rule files by name, the user's after the shipped one, and remembers what it read. */
export class RuleFiles {
  readonly #hashes: Map<string, RuleHash>;
  readonly #names = new Set<string>();

  /** @param hashes - those of files that were read elsewhere */
  constructor(
    readonly folder: string | null = null,
    hashes: readonly RuleHash[] = [],
  ) {
    this.#hashes = new Map(hashes.map((hash) => [`${hash.origin}:${hash.name}`, hash]));
    if (folder !== null && !existsSync(folder))
      throw new KnowledgeError(
        folder,
        null,
        'this rules folder does not exist',
        'Check the path after --rules',
      );
  }

  /** The shipped text and the user's text of a file; at least one of them exists. */
  read(name: string): { readonly shipped: RuleText | null; readonly user: RuleText | null } {
    const shipped = this.#load(shippedPath(name), name, 'shipped');
    const own = basename(name);
    this.#names.add(own);
    const user = this.folder === null ? null : this.#load(join(this.folder, own), own, 'user');
    if (shipped === null && user === null)
      throw new KnowledgeError(
        name,
        null,
        'this rule file is missing',
        'Reinstall nianlun or restore the file',
      );
    return { shipped, user };
  }

  /** Every file read so far with its hash, by name. */
  hashes(): readonly RuleHash[] {
    return [...this.#hashes.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /** The user's files that no room asked for: most likely a slip in the file name. */
  unused(): readonly string[] {
    if (this.folder === null) return [];
    return readdirSync(this.folder)
      .filter((file) => /\.(tsv|yaml)$/.test(file) && !this.#names.has(file))
      .sort();
  }

  #load(path: string, name: string, origin: 'shipped' | 'user'): RuleText | null {
    if (!existsSync(path)) return null;
    const bytes = readFileSync(path);
    this.#hashes.set(`${origin}:${name}`, { name, origin, sha256: sha256Of(bytes) });
    return { name, text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
  }
}
