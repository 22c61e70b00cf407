import { grouped, type Row } from '../model/index.js';
import { type Gist, readGist } from './gists.js';

/** A problem or cause of a dated report of a series, ready for comparison. */
export interface Statement {
  /** `report_id#item_id`, the name of an item over all reports. */
  readonly id: string;
  readonly year: number;
  readonly kind: string;
  readonly gist: Gist;
  readonly words: ReadonlySet<string>;
  readonly themes: readonly string[];
  readonly row: Row;
}

/** The name of an item over all reports. */
export function itemName(row: Row): string {
  return `${row.report_id}#${row.item_id}`;
}

/** The parts of a cell that lists several things, parted by semicolons. */
export function listed(cell: Row[string] | undefined): readonly string[] {
  return cell === null || cell === undefined || cell === '' ? [] : String(cell).split(';');
}

/**
 * The problems and causes, series by series; items without series or year take no part. Those of a series are made
 * ready when they are asked for: all together would have to be kept while each is compared.
 */
export function* statementsBySeries(problems: readonly Row[]): Generator<readonly Statement[]> {
  const stated = problems.filter(
    ({ kind, series, year }) => kind !== 'measure' && series !== '' && typeof year === 'number',
  );
  for (const own of grouped(stated, ({ series }) => series).values()) yield own.map(statementOf);
}

function statementOf(row: Row): Statement {
  return {
    id: itemName(row),
    year: Number(row.year),
    kind: String(row.kind),
    gist: readGist(String(row.gist)),
    words: new Set(listed(row.words)),
    themes: listed(row.themes),
    row,
  };
}
