/** What a cell may hold. A `decimal` is a string so that no digit is lost; null is an empty cell. */
export type CellType = 'text' | 'integer' | 'decimal' | 'boolean' | 'year';

/** One column, defined once; type, header, dictionary line and schema field follow from it. */
export interface Column<T extends CellType = CellType> {
  readonly type: T;
  readonly zh: string;
  readonly en: string;
  /** What the cell says, for the data dictionary. */
  readonly about: { readonly zh: string; readonly en: string };
  readonly unit?: string;
  /** The closed list of values, where there is one. */
  readonly values?: readonly string[];
}

export type Columns = Readonly<Record<string, Column>>;

type CellOf<T extends CellType> = T extends 'integer' | 'year'
  ? number | null
  : T extends 'boolean'
    ? boolean | null
    : string | null;

/** The row type that follows from a set of columns. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: CellOf<C[K]['type']> };

/** The value of a cell; null is an empty one. */
export type Cell = string | number | boolean | null;

/** A row as its cells, in the order of the table's columns. */
export type Cells = readonly Cell[];

/** Any row by column name, for the rooms that print tables without knowing them. */
export type Row = Readonly<Record<string, Cell>>;

/** What a table is, without its rows. */
export interface TableSpec<C extends Columns = Columns> {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly about: { readonly zh: string; readonly en: string };
  readonly columns: C;
  /** The columns that name a row. */
  readonly key: readonly string[];
}

/** A table: rows in the order in which they are printed. */
export interface Table<C extends Columns = Columns> {
  readonly spec: TableSpec<C>;
  readonly rows: readonly RowOf<C>[];
}

/** A table whose rows are made one by one while it is printed: there may be more of them than memory holds. */
export interface RowStream<C extends Columns = Columns> {
  readonly spec: TableSpec<C>;
  /** To be gone through once. */
  readonly rows: Iterable<RowOf<C>>;
}

/** Defines a column of text. */
export function text(zh: string, en: string, aboutZh: string, aboutEn: string): Column<'text'> {
  return { type: 'text', zh, en, about: { zh: aboutZh, en: aboutEn } };
}

/** Defines a column whose values come from a closed list. */
export function choice(
  values: readonly string[],
  zh: string,
  en: string,
  aboutZh: string,
  aboutEn: string,
): Column<'text'> {
  return { type: 'text', zh, en, about: { zh: aboutZh, en: aboutEn }, values };
}

/** Defines a column of whole numbers. */
export function integer(zh: string, en: string, aboutZh: string, aboutEn: string): Column<'integer'> {
  return { type: 'integer', zh, en, about: { zh: aboutZh, en: aboutEn } };
}

/** Defines a column of exact decimals, kept as strings. */
export function decimal(zh: string, en: string, aboutZh: string, aboutEn: string): Column<'decimal'> {
  return { type: 'decimal', zh, en, about: { zh: aboutZh, en: aboutEn } };
}

/** Defines a column of years. */
export function year(zh: string, en: string, aboutZh: string, aboutEn: string): Column<'year'> {
  return { type: 'year', zh, en, about: { zh: aboutZh, en: aboutEn } };
}

/** Defines a column of yes and no. */
export function boolean(zh: string, en: string, aboutZh: string, aboutEn: string): Column<'boolean'> {
  return { type: 'boolean', zh, en, about: { zh: aboutZh, en: aboutEn } };
}

/** Keeps the literal column names, so that the row type follows; the key must name columns. */
export function defineTable<const C extends Columns>(
  spec: TableSpec<C> & { readonly key: readonly (keyof C & string)[] },
): TableSpec<C> {
  return spec;
}

/** The cells of a row. Throws where the row has a column that the table does not know, or lacks one: a fault of ours. */
export function cellsOf(spec: TableSpec, row: Row): Cells {
  const names = namesOf(spec);
  const cells: Cell[] = [];
  // Nearly every row has its columns in the order of the table; to go along is quicker than to ask for each.
  for (const name in row) {
    const cell = row[name];
    if (cell === undefined || name !== names[cells.length]) return cellsByName(spec, row);
    cells.push(cell);
  }
  return cells.length === names.length ? cells : cellsByName(spec, row);
}

function cellsByName(spec: TableSpec, row: Row): Cells {
  const names = namesOf(spec);
  const cells = names.map((name) => row[name]);
  if (cells.includes(undefined) || Object.keys(row).length !== names.length) {
    const odd = [
      ...Object.keys(row).filter((name) => !(name in spec.columns)),
      ...names.filter((name) => row[name] === undefined),
    ];
    throw new Error(`a row of ${spec.name} does not fit its columns: ${odd.join(', ')}`);
  }
  return cells as Cells;
}

const NAMES = new WeakMap<TableSpec, readonly string[]>();

/** The names of the columns, listed once for all rows of a table. */
function namesOf(spec: TableSpec): readonly string[] {
  const known = NAMES.get(spec);
  if (known !== undefined) return known;
  const names = Object.keys(spec.columns);
  NAMES.set(spec, names);
  return names;
}

const TEMPLATES = new WeakMap<readonly string[], Row>();

/** The row that has the given cells. */
export function rowOf(names: readonly string[], cells: Cells): Row {
  const row = blankRow(names);
  for (let at = 0; at < names.length; at++) row[names[at] as string] = cells[at] ?? null;
  return row;
}

/** A row of empty cells to be filled: a copy is made at once, where a row that grows by its columns is copied again and again. */
export function blankRow(names: readonly string[]): Record<string, Cell> {
  return { ...templateOf(names) };
}

function templateOf(names: readonly string[]): Row {
  const known = TEMPLATES.get(names);
  if (known !== undefined) return known;
  // To V8 what is read from JSON is a plain object, whereas one that got more than twenty columns by name is a
  // dictionary, of which copies take fifty times as long.
  const template: Record<string, Cell> = JSON.parse(
    `{${names.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`,
  );
  // A field that has held a number and a null can hold anything, and all rows keep one shape whatever fills them.
  for (const name of names) template[name] = null;
  TEMPLATES.set(names, template);
  return template;
}
