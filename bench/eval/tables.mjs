// Counts and prints how the cases came out, by kind and by source.
import { spurious, touched, verdicts } from './score.mjs';

/**
 * Scores every case with `find`, which answers the numbers of a text. `read` counts as right what was read right
 * and then rejected as no number of a report: a source that annotates every numeral expects its worth all the same.
 */
export function tally(cases, find) {
  const scored = cases.map((one) => {
    const found = find(one.input);
    const { finds } = found;
    return {
      one,
      finds,
      verdicts: verdicts(one, found),
      spurious: spurious(one, finds),
      touched: touched(one, finds),
    };
  });
  return { scored, verdicts: scored.flatMap((each) => each.verdicts) };
}

const share = (part, all) =>
  all === 0 ? '' : `${part}/${all} ${(Math.floor((1000 * part) / all) / 10).toFixed(1)} %`;

/** How many are right of those that a source says something about. */
function right(verdicts, key) {
  const said = verdicts.filter((verdict) => verdict[key] !== null);
  return share(said.filter((verdict) => verdict[key]).length, said.length);
}

function row(name, verdicts, finds, wrong) {
  return {
    name,
    expected: verdicts.length,
    found: right(verdicts, 'found'),
    precision: share(finds - wrong, finds),
    value: right(verdicts, 'value'),
    read: right(verdicts, 'read'),
    span: right(verdicts, 'span'),
    unit: right(verdicts, 'unit'),
    approx: right(verdicts, 'approx'),
    indicator: right(verdicts, 'indicator'),
  };
}

const groups = (items, key) => [...new Set(items.map(key))].sort();

/** The rows by kind: what is spurious has no expected kind and counts with the sources alone. */
function byKind({ verdicts }) {
  return groups(verdicts, (verdict) => verdict.expected.kind).map((kind) => {
    const own = verdicts.filter((verdict) => verdict.expected.kind === kind);
    return row(kind, own, 0, 0);
  });
}

function bySource({ scored }) {
  const of = (name, own) =>
    row(
      name,
      own.flatMap((each) => each.verdicts),
      own.reduce((sum, each) => sum + each.finds.length, 0),
      own.reduce((sum, each) => sum + each.spurious.length, 0),
    );
  const sources = groups(scored, (each) => each.one.source);
  return [
    ...sources.map((name) =>
      of(
        name,
        scored.filter((each) => each.one.source === name),
      ),
    ),
    of('all', scored),
  ];
}

function rejects({ scored }) {
  const spans = scored.reduce((sum, each) => sum + (each.one.reject ?? []).length, 0);
  const taken = scored.reduce((sum, each) => sum + each.touched.length, 0);
  const empty = scored.filter((each) => each.one.expected.length === 0);
  const filled = empty.filter((each) => each.spurious.length > 0);
  return (
    `spans to reject, taken: ${share(taken, spans)}\n` +
    `inputs without any number, taken: ${share(filled.length, empty.length)}`
  );
}

/** How many expected values are no rows, by the reason that the judgement gives, the commonest first. */
function reasons({ verdicts }) {
  const without = verdicts.filter(({ reason }) => reason !== null);
  const count = (reason) => without.filter((verdict) => verdict.reason === reason).length;
  const names = groups(without, ({ reason }) => reason).sort((a, b) => count(b) - count(a));
  const told = names.map((name) => `${name} ${count(name)}`).join(', ');
  return `expected values that are no rows: ${without.length}, rejected as ${told}`;
}

function print(title, rows) {
  const keys = [
    'name',
    'expected',
    'found',
    'precision',
    'value',
    'read',
    'span',
    'unit',
    'approx',
    'indicator',
  ];
  const shown = keys.filter((key) => rows.some((each) => each[key] !== ''));
  const width = (key) => Math.max(key.length, ...rows.map((each) => String(each[key]).length));
  const line = (each) =>
    shown
      .map((key) => String(each[key]).padEnd(width(key)))
      .join('  ')
      .trimEnd();
  console.log(title);
  console.log(line(Object.fromEntries(keys.map((key) => [key, key === 'name' ? '' : key]))));
  for (const each of rows) console.log(line(each));
  console.log('');
}

function printWrong({ scored }) {
  for (const { one, verdicts, spurious: extra, touched: taken } of scored) {
    for (const { expected, find, value } of verdicts.filter((verdict) => !verdict.value)) {
      const read = find === undefined ? 'not found' : (find.value ?? `${find.low}–${find.high}`);
      console.log(
        `${one.id} ${value ? '' : 'value'} ${expected.text} ${JSON.stringify(expected.value)}: ${read} | ${one.input}`,
      );
    }
    for (const find of extra)
      console.log(`${one.id} spurious ${one.input.slice(find.start, find.end)} | ${one.input.slice(0, 80)}`);
    for (const reject of taken) console.log(`${one.id} taken ${reject.text} | ${one.input.slice(0, 80)}`);
  }
}

/**
 * Prints both tables and the rejects; `withWrong` lists every wrong case first, `withReasons` counts why values are no
 * rows, where the finder tells.
 */
export function printTables(result, { withWrong, withReasons }) {
  if (withWrong) printWrong(result);
  print('by kind', byKind(result));
  print('by source', bySource(result));
  if (withReasons) console.log(reasons(result));
  console.log(rejects(result));
}
