export { KnowledgeError } from './error.js';
export type { RuleHash } from './files.js';
export { Knowledge } from './knowledge.js';
export { checkExamples, type Rule, ruleShape } from './rules.js';
