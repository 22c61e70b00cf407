export { type DatedReport, datedReports } from './coverage.js';
export { keyness } from './keyness.js';
export { NEEDED } from './needs.js';
export { numbersByYear } from './numbers-by-year.js';
export { type Period, parsePeriods } from './periods.js';
export { carriedOver } from './reuse.js';
export { slogansByYear } from './slogans-by-year.js';
export { wordsByYear } from './words-by-year.js';
