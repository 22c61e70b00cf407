export { exitCodeOf, explain } from './failure.js';
export { openProgress } from './progress.js';
export { openSay, type Say } from './say.js';
export { runSummary, verifySummary } from './summary.js';
export { languageOf, usageLine } from './usage.js';
