export { type CleanRules, clean, loadCleanRules } from './clean.js';
