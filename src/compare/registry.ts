import { defineTable, type Row, type Table, text } from '../model/index.js';

/**
 * Themes that were discovered, with every wording that belongs to them: given back to the next run, so that no
 * wording ever changes its theme. `theme` may be renamed by hand; a theme whose rows are removed is forgotten.
 */
export const themesRegistryTable = defineTable({
  name: 'themes_registry',
  title: { zh: '新主题登记', en: 'Registry of discovered themes' },
  about: {
    zh: '每个新主题的每种说法一行；下次运行据此保持编号不变，主题名可以手改',
    en: 'a row for each wording of each discovered theme; the next run keeps ids by it, and names may be edited',
  },
  key: ['theme_id', 'gist'],
  columns: {
    theme_id: text('主题编号', 'theme', '新主题的编号，不再变动', 'id of a discovered theme; never moves'),
    theme: text('主题', 'name', '主题名，可以手改', 'name of the theme; may be edited'),
    gist: text('要旨', 'gist', '属于此主题的一种说法', 'a wording that belongs to the theme'),
  },
});

/** A discovered theme. */
export interface Discovered {
  readonly id: string;
  readonly name: string;
}

/** Discovered themes by the gists that belong to them. */
export interface Registry {
  readonly byGist: ReadonlyMap<string, Discovered>;
}

/** Reads a registry; a wording that stands under two themes belongs to the first. */
export function readRegistry(rows: readonly Row[]): Registry {
  const names = new Map<string, string>();
  const byGist = new Map<string, Discovered>();
  for (const { theme_id, theme, gist } of rows) {
    const id = String(theme_id);
    const name = names.get(id) ?? String(theme);
    names.set(id, name);
    if (!byGist.has(String(gist))) byGist.set(String(gist), { id, name });
  }
  return { byGist };
}

/** The registry as a table, by number of the theme, then by gist. */
export function registryTable({ byGist }: Registry): Table<typeof themesRegistryTable.columns> {
  const rows = [...byGist]
    .map(([gist, { id, name }]) => ({ theme_id: id, theme: name, gist }))
    .sort((a, b) => numberOf(a.theme_id) - numberOf(b.theme_id) || (a.gist < b.gist ? -1 : 1));
  return { spec: themesRegistryTable, rows };
}

/** The number in the id of a discovered theme (`d12`), 0 where there is none. */
export function numberOf(id: string): number {
  return Number(/^d(\d+)$/.exec(id)?.[1] ?? 0);
}
