/** The library: everything the command line can do. @module */
export { InputError } from './ingest/index.js';
export { KnowledgeError, LANGUAGES, type Language } from './knowledge/index.js';
export { OutputError } from './publish/index.js';
export {
  type Disproof,
  ownVersion,
  PoolError,
  type Progress,
  type RunOptions,
  type RunSummary,
  run,
  type Verification,
  VerifyError,
  verify,
} from './run/index.js';
export { DictionaryError } from './segment/index.js';
