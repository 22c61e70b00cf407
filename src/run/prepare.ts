import { setImmediate } from 'node:timers/promises';
import { discover, readCatalogues } from '../ingest/index.js';
import { loadRunRules } from '../pipeline.js';
import { outputFolders } from '../publish/index.js';
import { readDictionary } from '../segment/index.js';
import type { RunOptions } from './options.js';
import { readThemesRegistry } from './registry-file.js';

/** What a run knows before the first report is read. */
export type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Reads the rules and finds the reports. Throws InputError, KnowledgeError, DictionaryError or OutputError. */
export async function prepare(options: RunOptions) {
  // The child processes are loading meanwhile, and are to be heard between the steps.
  await setImmediate();
  const rules = loadRunRules(options.rules);
  await setImmediate();
  const dictionary = readDictionary();
  const registered = readThemesRegistry(options);
  const found = discover(options.inputs, {
    exclude: outputFolders(options.output),
    catalogue: options.catalogue,
    rules: options.rules,
  });
  const catalogue = readCatalogues(found, options.catalogue, rules.ingestion);
  return { rules, dictionary, registered, found, catalogue };
}
