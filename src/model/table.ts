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

/** Any row, for the rooms that print tables without knowing them. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

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
