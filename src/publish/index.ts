export { fromCell } from './cell.js';
export { type CsvFile, type CsvOptions, createCsv, printCsv, writeCsv } from './csv.js';
export { dataPackage, dictionaryRows, dictionaryTable } from './describe.js';
export { MANIFEST } from './ours.js';
export { OutputError, outputError } from './output-error.js';
export { type OutputSet, openOutputSet } from './output-set.js';
export { outputFolders } from './places.js';
export { CsvPrinter } from './printer.js';
export { writeAll } from './write-all.js';
