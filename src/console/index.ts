export { concordanceCode, concordanceLines, concordanceSummary } from './concordance.js';
export { exitCodeOf, explain } from './failure.js';
export { openProgress } from './progress.js';
export { openSay, type Say } from './say.js';
export { compareSummary, runSummary, verifySummary } from './summary.js';
export { languageOf, usageLine } from './usage.js';
