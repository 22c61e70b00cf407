export {
  concordanceRows,
  concordanceTable,
  type Hit,
  SORTS,
  type Sort,
  sortedRows,
} from './concordance.js';
export { cleaningTable, findingsTable, flagsTable, reportsTable, sectionsTable } from './datasets.js';
export { type ReviewedSentence, reviewedSentences } from './reviewed.js';
export { sentenceMarks } from './sentences.js';
export { type Tables, tabulate, type Wording } from './tabulate.js';
export { type WordCount, wordCounts } from './words.js';
