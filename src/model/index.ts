export * from './extractor.js';
export * from './note.js';
export * from './numeral.js';
export * from './offsets.js';
export * from './report.js';
export * from './span.js';
export * from './table.js';
export * from './vocabulary.js';
