export { loadSplitRules, type SplitRules } from './rules.js';
export { split } from './split.js';
