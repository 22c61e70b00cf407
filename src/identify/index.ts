export type { CatalogueEntry } from './catalogue.js';
export { type IdentifyOptions, identify } from './identify.js';
export { type IdentifyRules, loadIdentifyRules } from './rules.js';
