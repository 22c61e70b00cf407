export { type CatalogueEntry, readCatalogue, readCatalogues } from './catalogue.js';
export { discover } from './discover.js';
export { type FileRow, filesTable, REASONS, unreadRow } from './file-table.js';
export type { Found } from './found.js';
export { InputError, type InputFault } from './input-error.js';
export type { Limits } from './read-bytes.js';
export { type ReadResult, readSource } from './read-source.js';
export { type IngestRules, loadIngestRules } from './rules.js';
