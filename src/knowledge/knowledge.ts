import { z } from 'zod';
import type { NumeralCharacters } from '../model/index.js';
import { KnowledgeError } from './error.js';
import { RuleFiles, type RuleHash, type RuleText } from './files.js';
import { type Row, readTsv } from './tsv.js';
import { readYamlList } from './yaml.js';

/** The entries of rule files as they were read and checked, by file: a child process is handed what its parent has read. */
export type ReadEntries = ReadonlyMap<string, readonly { readonly line: number }[]>;

/**
 * The only reader of rule files. A user's file of the same name adds entries or replaces those with the
 * same key (`id`, or the first column of a TSV); everything read is hashed for the run's manifest.
 */
export class Knowledge {
  readonly #files: RuleFiles;
  readonly #entries: Map<string, readonly { readonly line: number }[]>;

  /**
   * @param folder - the user's `--rules` folder, or null
   * @param entries - what has been read already, and the hashes of its files
   */
  constructor(
    folder: string | null = null,
    entries: ReadEntries = new Map(),
    hashes: readonly RuleHash[] = [],
  ) {
    this.#files = new RuleFiles(folder, hashes);
    this.#entries = new Map(entries);
  }

  /** A TSV below `src/`; `key` names the column that identifies a row. */
  tsv<T>(name: string, schema: z.ZodType<T>, key: keyof T & string): readonly Row<T>[] {
    return this.#merge<Row<T>>(
      name,
      (file) => readTsv(file, schema),
      (row) => row[key],
      key,
    );
  }

  /** A YAML list below `src/`, its entries identified by `id`. */
  yaml<T extends { id: string }>(name: string, schema: z.ZodType<T>): readonly (T & { line: number })[] {
    return this.#merge(
      name,
      (file) => readYamlList(file, schema),
      (entry) => entry.id,
      'id',
    );
  }

  /** The characters that Chinese numerals are written with. */
  numerals(): NumeralCharacters {
    const schema = z.object({
      character: z.string().min(1),
      value: z.coerce.number(),
      kind: z.enum(['digit', 'unit', 'ligature']),
    });
    const rows = this.tsv('knowledge/numerals.tsv', schema, 'character');
    const of = (kind: string) =>
      new Map(rows.filter((row) => row.kind === kind).map((row) => [row.character, row.value] as const));
    return { digits: of('digit'), units: of('unit') };
  }

  /** Everything read so far, for another process; the examples have been checked here and are left behind. */
  entries(): ReadEntries {
    return new Map(Array.from(this.#entries, ([name, entries]) => [name, entries.map(withoutExamples)]));
  }

  /** Every rule file read so far, with its hash. */
  hashes(): readonly RuleHash[] {
    return this.#files.hashes();
  }

  /** The user's rule files that nothing read. */
  unused(): readonly string[] {
    return this.#files.unused();
  }

  /** The entries of a file, which all that ask for it read by one schema. */
  #merge<T extends { readonly line: number }>(
    name: string,
    read: (file: RuleText) => readonly T[],
    keyOf: (entry: T) => unknown,
    keyName: string,
  ): readonly T[] {
    const known = this.#entries.get(name) as readonly T[] | undefined;
    const entries = known ?? this.#read(name, read, keyOf, keyName);
    this.#entries.set(name, entries);
    return entries;
  }

  #read<T extends { readonly line: number }>(
    name: string,
    read: (file: RuleText) => readonly T[],
    keyOf: (entry: T) => unknown,
    keyName: string,
  ): readonly T[] {
    const { shipped, user } = this.#files.read(name);
    const merged = new Map<unknown, T>();
    for (const file of [shipped, user]) {
      if (file === null) continue;
      const own = new Set<unknown>();
      for (const entry of read(file)) {
        const key = keyOf(entry);
        if (own.has(key))
          throw new KnowledgeError(
            file.name,
            entry.line,
            `${keyName} ${JSON.stringify(key)} stands twice`,
            'Keep one of the two entries',
          );
        own.add(key);
        merged.set(key, entry);
      }
    }
    return [...merged.values()];
  }
}

function withoutExamples<T extends object>(entry: T): T {
  return 'examples' in entry ? { ...entry, examples: { yes: [], no: [] } } : entry;
}
