export { type DatedReport, datedReports } from './coverage.js';
export { COMPLETED, NEEDED } from './needs.js';
export { numbersByYear } from './numbers-by-year.js';
export { compareProblems } from './problem-tables.js';
export { themesRegistryTable } from './registry.js';
export { slogansByYear } from './slogans-by-year.js';
export type { Theme } from './themed-items.js';
export { wordsByYear } from './words-by-year.js';
