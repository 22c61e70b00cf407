export { type DatedReport, datedReports } from './coverage.js';
export { NEEDED } from './needs.js';
export { numbersByYear } from './numbers-by-year.js';
export { markRepeats } from './repeats.js';
export { slogansByYear } from './slogans-by-year.js';
export { wordsByYear } from './words-by-year.js';
