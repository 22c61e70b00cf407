// Scores the numbers found in cases, files or folders of them: npm run eval -- [--text report.txt] [--wrong] cases.jsonl…
import { parseArgs } from 'node:util';
import { filesOfCases, readCases } from './eval/cases.mjs';
import { findNumbers } from './eval/finder.mjs';
import { printTables, tally } from './eval/tables.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { text: { type: 'string' }, wrong: { type: 'boolean', default: false } },
});
const files = positionals.filter((name) => name !== 'numbers');
if (files.length === 0) {
  console.error('Name at least one file of cases: npm run eval -- cases/numbers/*.jsonl');
  process.exit(2);
}
const cases = filesOfCases(files).flatMap((path) => readCases(path, values.text ?? null));
printTables(tally(cases, findNumbers), { withWrong: values.wrong, withReasons: true });
