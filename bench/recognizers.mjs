// Microsoft's recognizers beside this extractor on the same cases: node bench/recognizers.mjs [--from FOLDER] cases.jsonl…
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOfCases, readCases } from './eval/cases.mjs';
import { findNumbers } from './eval/finder.mjs';
import { printTables, tally } from './eval/tables.mjs';

const PACKAGE = '@microsoft/recognizers-text-suite';
const VERSION = '1.3.1';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } });

/** The package from this project or from another folder's node_modules; null where it is at neither. */
function load() {
  const from = values.from === undefined ? import.meta.url : join(resolve(values.from), 'package.json');
  try {
    return createRequire(from)(PACKAGE);
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

const suite = load();
if (suite === null || positionals.length === 0) {
  console.error(
    suite === null
      ? `${PACKAGE} is not at hand. In any folder: npm install ${PACKAGE}@${VERSION}, then name it with --from.`
      : 'Name at least one file of cases.',
  );
  process.exit(2);
}

const KINDS = {
  currency: 'money',
  percentage: 'percent',
  dimension: 'measure',
  age: 'duration',
  temperature: 'measure',
};
const culture = suite.Culture.Chinese;
const models = [
  'recognizeNumber',
  'recognizePercentage',
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeAge',
  'recognizeTemperature',
];

/** What its models find, the longest first where several stand on one another. */
function recognize(text) {
  const all = models
    .flatMap((name) => suite[name](text, culture))
    .filter(({ resolution }) => resolution !== null);
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = [];
  for (const one of all)
    if (!kept.some((other) => one.start <= other.end && other.start <= one.end)) kept.push(one);
  return { finds: kept.sort((a, b) => a.start - b.start).map(findOf) };
}

function findOf({ start, end, typeName, resolution }) {
  const value = typeof resolution.value === 'string' ? resolution.value.replace('%', '') : null;
  const range = /^[[(]([^,]*),([^)\]]*)[)\]]$/.exec(value ?? '');
  const kind = KINDS[typeName] ?? 'count';
  const span = { start, end: end + 1 };
  return {
    ...span,
    numeral: span,
    kind,
    approx: 'exact',
    value: range === null ? value : null,
    base_value: range === null ? value : null,
    low: range?.[1] || null,
    high: range?.[2] || null,
    unit: resolution.unit ?? '',
    indicator: '',
  };
}

const cases = filesOfCases(positionals).flatMap((path) => readCases(path));
console.log(`${PACKAGE} ${VERSION}, six models\n`);
printTables(tally(cases, recognize), { withWrong: false, withReasons: false });
console.log('\nnianlun\n');
printTables(tally(cases, findNumbers), { withWrong: false, withReasons: true });
