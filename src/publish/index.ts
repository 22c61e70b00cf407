export { fromCell } from './cell.js';
export { type CsvFile, createCsv, printCsv, writeCsv } from './csv.js';
export { dataPackage, dictionaryRows, dictionaryTable } from './describe.js';
export {
  MANIFEST,
  OutputError,
  type OutputSet,
  openOutputSet,
  outputError,
  outputFolders,
} from './output-set.js';
