/** The library: everything the command line can do. @module */
export { BODIES, type Body, type Period, parsePeriods } from './compare/index.js';
export { InputError } from './ingest/index.js';
export { KnowledgeError, LANGUAGES, type Language } from './knowledge/index.js';
export { type Query, QueryError, SORTS, type Sort } from './pipeline.js';
export { OutputError } from './publish/index.js';
export {
  type Compared,
  type Concordance,
  compareBodies,
  type Disproof,
  type KwicOptions,
  kwic,
  ownVersion,
  PoolError,
  type Progress,
  type RunOptions,
  type RunSummary,
  run,
  type Verification,
  VerifyError,
  verify,
  writeKwic,
} from './run/index.js';
export { DictionaryError } from './segment/index.js';
