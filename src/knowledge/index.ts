export { KnowledgeError } from './error.js';
export type { RuleHash } from './files.js';
export { Knowledge, type ReadEntries } from './knowledge.js';
export { LANGUAGES, type Language, loadMessages, type Message } from './messages.js';
export { preparedRules, prepareRules } from './prepared.js';
export { byRuleId, checkExamples, type Rule, ruleShape } from './rules.js';
