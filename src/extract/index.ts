export type { ExtractorEntry, LoadedExtractor } from './entry.js';
export { EXTRACTORS } from './registry.js';
export { type Discover, loadDiscovery, loadNames } from './slogans/index.js';
