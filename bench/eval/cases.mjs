// Reads files of cases: one JSON object a line, either an input with its expected mentions or, for one long
// report, one annotated mention with the report's text apart.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** The files of cases behind some paths: a folder stands for all of them in it, in the order of their names. */
export function filesOfCases(paths) {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.jsonl'))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
}

/** The cases of a file. `text` is the path of the report that annotations without an input speak of. */
export function readCases(path, text = null) {
  const rows = lines(path);
  if (rows.length === 0 || 'input' in rows[0]) return rows;
  const report = text ?? reportBeside(path);
  if (report === null) throw new Error(`${path} annotates a report: name its text with --text`);
  return [fromAnnotations(rows, readFileSync(report, 'utf8'), basename(dirname(path)))];
}

/** `cases/NAME/numbers.jsonl` annotates the one text in `reports/NAME` beside `cases`. */
function reportBeside(path) {
  const folder = join(dirname(path), '..', '..', 'reports', basename(dirname(path)));
  try {
    const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return texts.length === 1 ? join(folder, texts[0]) : null;
  } catch {
    return null;
  }
}

const TIMES = new Set(['year', 'relative_period', 'duration', 'period', 'date', 'frequency']);

function fromAnnotations(rows, input, source) {
  const accepted = rows.filter((row) => row.accept);
  return {
    id: source,
    source,
    input,
    expected: accepted.map((row) => ({
      ...row,
      approx: row.approx ?? 'exact',
      kind: TIMES.has(row.kind) ? 'date' : row.kind,
    })),
    reject: rows.filter((row) => !row.accept),
    scope: ['all'],
  };
}
