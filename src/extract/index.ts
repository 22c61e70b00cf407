export type { LoadedExtractor } from './entry.js';
export { loadThemes } from './problems/index.js';
export { EXTRACTORS } from './registry.js';
export { type Discover, loadDiscovery, loadNames } from './slogans/index.js';
