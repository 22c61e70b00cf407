import { existsSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { ownFile } from '../model/index.js';
import { type RuleHash, sha256Of, shippedPath } from './files.js';
import type { Knowledge, ReadEntries } from './knowledge.js';

/** The shipped rules as the build has read and checked them, with the hashes of their files. */
interface PreparedRules {
  readonly hashes: readonly RuleHash[];
  readonly entries: ReadEntries;
}

/** Serialized as this version of V8 does it: another one reads the rules themselves. */
const PATH = ownFile(`dist/rules-${process.versions.v8}.bin`);

/** The rules as the build left them; null where it did not, or where a file has changed since. */
export function preparedRules(): PreparedRules | null {
  if (!existsSync(PATH)) return null;
  const prepared: PreparedRules = deserialize(readFileSync(PATH));
  return prepared.hashes.every(isUnchanged) ? prepared : null;
}

function isUnchanged({ name, sha256 }: RuleHash): boolean {
  const path = shippedPath(name);
  return existsSync(path) && sha256Of(readFileSync(path)) === sha256;
}

/** Where the build puts the shipped rules that it has read, and in which bytes. */
export function prepareRules(knowledge: Knowledge): { readonly path: string; readonly bytes: Uint8Array } {
  const prepared: PreparedRules = { hashes: knowledge.hashes(), entries: knowledge.entries() };
  return { path: PATH, bytes: serialize(prepared) };
}
