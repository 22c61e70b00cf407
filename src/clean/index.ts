export { clean } from './clean.js';
export { type CleanRules, loadCleanRules } from './rules.js';
