export type { ExtractorEntry, LoadedExtractor } from './entry.js';
export { EXTRACTORS } from './registry.js';
