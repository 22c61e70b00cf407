import type { Row } from '../model/index.js';
import type { Registry } from './registry.js';
import { itemName, listed } from './statements.js';

/** A theme of the taxonomies, or one that was discovered. */
export interface Theme {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** The taxonomy that it belongs to; '' for a discovered one. */
  readonly taxonomy: string;
}

/** A problem or cause with one of its themes and the words that gave it. */
export interface ThemedItem {
  readonly row: Row;
  readonly theme: string;
  readonly words: readonly string[];
}

/** Every pair of a problem or cause and a theme, in the order of the rows; `theme_words` holds `p1=word|word;p6=word`. */
export function themedItems(problems: readonly Row[], { byGist }: Registry): readonly ThemedItem[] {
  return problems.flatMap((row) => {
    if (row.kind === 'measure') return [];
    const seeded = listed(row.theme_words).map((part) => readPart(row, part));
    if (seeded.length > 0) return seeded;
    const discovered = row.kind === 'problem' ? byGist.get(String(row.gist)) : undefined;
    return discovered === undefined ? [] : [{ row, theme: discovered.id, words: listed(row.words) }];
  });
}

function readPart(row: Row, part: string): ThemedItem {
  const [theme = '', words = ''] = part.split('=');
  return { row, theme, words: words.split('|').filter((word) => word !== '') };
}

/** The statement at the top of the list that an item stands in, by name of the item. */
export function rootsOf(problems: readonly Row[]): ReadonlyMap<string, string> {
  const parents = new Map(
    problems.map((row) => [
      itemName(row),
      row.parent_item === null || row.parent_item === '' ? null : `${row.report_id}#${row.parent_item}`,
    ]),
  );
  const roots = new Map<string, string>();
  for (const name of parents.keys()) {
    let root = name;
    for (let above = parents.get(root) ?? null; above !== null; above = parents.get(root) ?? null)
      root = above;
    roots.set(name, root);
  }
  return roots;
}
