import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';
import type { Span } from '../../../model/index.js';
import { type Mention, mentionWith } from '../measure/mention.js';
import { type UnitUse, useWith } from '../measure/unit_use.js';
import { clean } from '../naming/wording.js';
import { numeralWith } from '../numeral/numeral_with.js';
import type { NumberRules } from '../rules.js';
import type { TableRow, TextTable } from './tables.js';

/** What the heading of a column says of the numbers under it. */
export type HeadingRole = 'change' | 'plain' | 'ordinal' | 'label';

const schema = z.object({
  word: z.string().min(1),
  role: z.enum(['change', 'plain', 'ordinal', 'label']),
  note: z.string(),
});

/** Reads the words that column headings are made of. */
export function loadTableWords(knowledge: Knowledge): ReadonlyMap<string, HeadingRole> {
  return new Map(
    knowledge
      .tsv('extract/numbers/table_words.tsv', schema, 'word')
      .map((row) => [row.word, row.role] as const),
  );
}

/** A number in a table: where its label and heading stand, and what they say. */
export interface Cell {
  readonly label: Span | null;
  readonly heading: Span | null;
  readonly indicator: string;
  readonly isChange: boolean;
  /** The unit as written in heading, label or above the table. */
  readonly unit: string;
  /** A year in the heading or the label without 年. */
  readonly year: number | null;
}

/** What a mention is in a table: a cell with its headings, a heading or ordinal itself, or neither. */
export function cellOf(
  text: string,
  table: TextTable,
  mention: Mention,
  rules: NumberRules,
): Cell | 'heading' | null {
  if (rowAt(table.headers, mention)?.some((cell) => holds(cell, mention))) return 'heading';
  const row = rowAt(table.rows, mention);
  const column = row?.findIndex((cell) => holds(cell, mention)) ?? -1;
  const own = row?.[column];
  if (row === undefined || own === undefined || !fills(own, mention)) return null;
  const heading = table.headers.at(-1)?.[column + headingShift(table, row)] ?? null;
  const words = heading === null ? '' : wordsOf(text, heading);
  if (rules.tableWords.get(words) === 'ordinal' || (column === 0 && isYearCell(text, own))) return 'heading';
  return describe(text, table, row, column, heading, rules);
}

/** The last row that begins before the mention; halved, as a table may be as long as the report. */
function rowAt(rows: readonly TableRow[], { start }: Mention): TableRow | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[0]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}

function holds(cell: Span, mention: Mention): boolean {
  return cell.start <= mention.start && mention.end <= cell.end;
}

function fills(cell: Span, mention: Mention): boolean {
  return mention.start - cell.start <= 1 && cell.end - mention.end <= 1;
}

/** A heading row without the corner cell is one cell short. */
function headingShift(table: TextTable, row: TableRow): number {
  const header = table.headers.at(-1);
  return header !== undefined && header.length === row.length - 1 ? -1 : 0;
}

function isYearCell(text: string, cell: Span): boolean {
  return /^(?:19|20)[0-9]{2}年?$/.test(text.slice(cell.start, cell.end));
}

const BRACKET = /[（(]([^（()）]{1,10})[）)]/;

function wordsOf(text: string, cell: Span): string {
  return clean(
    text
      .slice(cell.start, cell.end)
      .replace(BRACKET, '')
      .replace(/(?:19|20)[0-9]{2}(?:年度?)?/, ''),
  );
}

function describe(
  text: string,
  table: TextTable,
  row: TableRow,
  column: number,
  heading: Span | null,
  rules: NumberRules,
): Cell {
  const label = row.slice(0, column).find((cell) => /\p{L}/u.test(text.slice(cell.start, cell.end))) ?? null;
  const head = heading === null ? '' : wordsOf(text, heading);
  const name = label === null || isYearCell(text, label) ? '' : labelName(text, label);
  const role = rules.tableWords.get(head);
  const isPlain = role !== undefined || head === '';
  return {
    label,
    heading,
    indicator: isPlain ? name : `${name}${head}`,
    isChange: role === 'change',
    unit: unitOf(text, heading, rules) || unitOf(text, label, rules) || tableUnit(text, table, role),
    year: yearIn(text, heading) ?? yearIn(text, label),
  };
}

/** 其中：税收收入, 一、总计: what introduces the label is no part of it. */
function labelName(text: string, label: Span): string {
  return wordsOf(text, label)
    .replace(/^其中[：:]?/, '')
    .replace(/^(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])/, '');
}

function unitOf(text: string, cell: Span | null, rules: NumberRules): string {
  const inner = cell === null ? null : BRACKET.exec(text.slice(cell.start, cell.end));
  const words = inner?.[1] ?? '';
  return words !== '' && parseUnit(words, rules) !== null ? words : '';
}

/** A change does not count in the unit of the table's amounts. */
function tableUnit(text: string, table: TextTable, role: HeadingRole | undefined): string {
  return table.unit === null || role === 'change' ? '' : text.slice(table.unit.start, table.unit.end);
}

function yearIn(text: string, cell: Span | null): number | null {
  const match =
    cell === null
      ? null
      : /(?<![0-9])((?:19|20)[0-9]{2})(?:年|(?![0-9]))/.exec(text.slice(cell.start, cell.end));
  return match === null ? null : Number(match[1]);
}

const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['亿', 8],
  ['万', 4],
];

/** A unit with its 万 or 亿 by itself (万元). */
function parseUnit(
  words: string,
  rules: NumberRules,
): { readonly use: UnitUse; readonly exponent: number } | null {
  const plain = rules.unitOf(words);
  const scale = plain === undefined ? SCALES.find(([sign]) => words.startsWith(sign)) : undefined;
  const unit = plain ?? rules.unitOf(words.slice(scale?.[0].length ?? 0));
  if (unit === undefined) return null;
  const use = { unit, written: words, end: 0, half: false, more: false, per: '' };
  return { use, exponent: scale?.[1] ?? 0 };
}

/** The mention with the unit that its cell's headings name. */
export function inCell(mention: Mention, cell: Cell, rules: NumberRules): Mention {
  const parsed = mention.use === null && cell.unit !== '' ? parseUnit(cell.unit, rules) : null;
  if (parsed === null) return mention;
  const { numeral } = mention;
  return mentionWith(mention, {
    numeral: numeralWith(numeral, { multiplier: numeral.multiplier + parsed.exponent }),
    use: useWith(parsed.use, { end: mention.end }),
    base: parsed.use.unit.base,
  });
}
