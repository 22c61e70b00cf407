import type { Concordance } from '../index.js';
import type { Row } from '../model/index.js';
import type { Say } from './say.js';
import { visible } from './visible.js';

/** Characters that take two columns on a terminal: East Asian wide and full-width ones. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Quotation marks and dashes take two columns in the fonts that show Chinese. */
const WIDE_MARKS = /[\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/u;

/** How many columns words take on a terminal. */
export function columnsOf(words: string): number {
  let columns = 0;
  for (const character of words) columns += WIDE.test(character) || WIDE_MARKS.test(character) ? 2 : 1;
  return columns;
}

/** The lines of a concordance, hits under each other: year and body, left, hit, right. */
export function concordanceLines(rows: readonly Row[]): readonly string[] {
  const heads = rows.map((row) => visible(`${row.year ?? '    '} ${row.org ?? ''}`));
  const headColumns = widest(heads);
  const leftColumns = widest(rows.map((row) => visible(String(row.left))));
  return rows.map((row, index) => {
    const head = heads[index] ?? '';
    const left = visible(String(row.left));
    const pad = ' '.repeat(headColumns - columnsOf(head) + 2 + leftColumns - columnsOf(left));
    return `${head}${pad}${left}｜${visible(String(row.hit))}｜${visible(String(row.right))}`;
  });
}

function widest(all: readonly string[]): number {
  return all.reduce((most, words) => Math.max(most, columnsOf(words)), 0);
}

/** The lines that end a concordance: how it was looked for, and how much was found. */
export function concordanceSummary({ slogan, rows, reports }: Concordance, say: Say): readonly string[] {
  const saying = new Set(rows.map((row) => row.report_id)).size;
  const found = say('kwic_found', { hits: rows.length, with: saying, reports });
  return slogan === null ? [found] : [say('kwic_slogan', { slogan }), found];
}

/** The exit code of a concordance: 4 where nothing was read, 3 where some files were not, else 0. */
export function concordanceCode({ files }: Concordance): number {
  if (!files.some((file) => file.status === 'read')) return 4;
  return files.some((file) => file.status === 'failed' || file.status === 'unsupported') ? 3 : 0;
}
