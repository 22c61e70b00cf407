import type { Span } from '../../../model/index.js';
import { trimmed } from '../naming/clause.js';

/** A row of a table in the text: its cells without the white space around them. */
export type TableRow = readonly Span[];

/** A table found in running text: lines of columns set apart by pipes, tabs or runs of blanks. */
export interface TextTable extends Span {
  readonly headers: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** Where the unit for the whole table is named (单位：万元), null where it is not. */
  readonly unit: Span | null;
}

const ANY = /[|\t]| {2}|\u3000{2}/;
const RULE = /^[\s|:\-—=+]+$/;
const BLANKS = /[ \u3000]{2,}/g;
const LONGEST_CELL = 40;

type Kind = 'pipe' | 'tab' | 'blank';

interface Line extends Span {
  readonly kind: Kind | null;
  readonly cells: TableRow;
}

/** Finds the tables of a text; at least two lines of the same kind with at least two columns. */
export function findTables(text: string): readonly TextTable[] {
  if (!ANY.test(text)) return [];
  const tables: TextTable[] = [];
  let block: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = readLine(text, start, end);
    if (line.kind === null || (block.length > 0 && block[0]?.kind !== line.kind)) {
      close(text, block, tables);
      block = [];
    }
    if (line.kind !== null) block.push(line);
    start = end + 1;
  }
  close(text, block, tables);
  return tables;
}

function close(text: string, block: readonly Line[], tables: TextTable[]): void {
  const lines = block.filter((line) => line.cells.length > 0);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined || lines.length < 2) return;
  const rows = lines.map((line) => line.cells);
  const body = rows.findIndex((row) =>
    row.slice(1).some((cell) => isAmount(text.slice(cell.start, cell.end))),
  );
  if (body < 0) return;
  tables.push({
    start: first.start,
    end: last.end,
    headers: rows.slice(0, body),
    rows: rows.slice(body),
    unit: unitAbove(text, first.start),
  });
}

/** A cell that holds an amount and is no year. */
function isAmount(words: string): boolean {
  return /^[-－−+]?[0-9０-９][0-9０-９,，.．]*\s?[%％‰]?$/.test(words) && !/^(?:19|20)[0-9]{2}$/.test(words);
}

function readLine(text: string, start: number, end: number): Line {
  const words = text.slice(start, end);
  const kind = kindOf(words);
  if (kind === null) return { start, end, kind, cells: [] };
  if (RULE.test(words)) return { start, end, kind, cells: [] };
  const cells = cutsOf(words, kind)
    .map(([from, to]) => trimmed(text, { start: start + from, end: start + to }))
    .filter(
      (cell, index, all) =>
        !(cell.start === cell.end && kind !== 'tab' && (index === 0 || index === all.length - 1)),
    );
  return cells.length < 2 ? { start, end, kind: null, cells: [] } : { start, end, kind, cells };
}

function kindOf(words: string): Kind | null {
  if (words.split('|').length > 2) return 'pipe';
  if (words.length > 400 || /。/.test(words)) return null;
  if (words.includes('\t')) return 'tab';
  const inner = words.trim();
  if (!/[ \u3000]{2}/.test(inner)) return null;
  return inner.split(/[ \u3000]{2,}/).every((cell) => cell.length <= LONGEST_CELL) ? 'blank' : null;
}

/** Where the cells of a line begin and end. */
function cutsOf(words: string, kind: Kind): readonly (readonly [number, number])[] {
  const marks = kind === 'pipe' ? /\|/g : kind === 'tab' ? /\t+/g : BLANKS;
  const cuts: [number, number][] = [];
  let from = 0;
  for (const mark of words.matchAll(marks)) {
    cuts.push([from, mark.index]);
    from = mark.index + mark[0].length;
  }
  cuts.push([from, words.length]);
  return cuts;
}

/** 单位：万元 on one of the two lines above the table. */
function unitAbove(text: string, start: number): Span | null {
  const floor = Math.max(0, start - 80);
  const lines = text.slice(floor, start).split('\n').slice(-3).join('\n');
  const match = /单位[：:]\s*([^\s，。；、）)|]{1,10})/.exec(lines);
  if (match === null) return null;
  const offset = start - lines.length + match.index + match[0].length - (match[1]?.length ?? 0);
  return { start: offset, end: offset + (match[1]?.length ?? 0) };
}
