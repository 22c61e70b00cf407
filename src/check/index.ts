export { type CheckRules, loadCheckRules } from './rules.js';
export { findYearSlips } from './year-slips.js';
