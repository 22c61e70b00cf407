export {
  cleaningTable,
  commonColumns,
  flagsTable,
  proofColumns,
  reportsTable,
  sectionsTable,
} from './datasets.js';
export {
  cleaningRows,
  type Findings,
  findingRows,
  flagRows,
  type Locator,
  locator,
  sectionRows,
  type Wording,
} from './tabulate.js';
export { hanCharacters, type WordCount, wordCounts } from './words.js';
