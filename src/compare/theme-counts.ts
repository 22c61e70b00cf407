import type { Row } from '../model/index.js';
import { itemName } from './statements.js';
import { rootsOf, type ThemedItem } from './themed-items.js';

/** A statement that has a theme, itself or through a detail of its own. */
export interface ThemedStatement {
  readonly row: Row;
  /** How it repeats the report before: what the statement itself, else one of its details with the theme, says. */
  readonly repeat: 'verbatim' | 'continued' | null;
  /** The words of the items that gave it the theme. */
  readonly items: readonly ThemedItem[];
}

/** Problems that no other item holds, by theme, each once however many details share it. */
export function statementsByTheme(
  problems: readonly Row[],
  items: readonly ThemedItem[],
): ReadonlyMap<string, readonly ThemedStatement[]> {
  const roots = rootsOf(problems);
  const byName = new Map(problems.map((row) => [itemName(row), row]));
  const gathered = new Map<string, Map<string, ThemedItem[]>>();
  for (const item of items) {
    if (item.row.kind !== 'problem') continue;
    const root = roots.get(itemName(item.row)) ?? '';
    const statements = gathered.get(item.theme) ?? new Map<string, ThemedItem[]>();
    gathered.set(item.theme, statements);
    const own = statements.get(root);
    if (own === undefined) statements.set(root, [item]);
    else own.push(item);
  }
  const read = ([root, own]: readonly [string, readonly ThemedItem[]]): readonly ThemedStatement[] => {
    const row = byName.get(root);
    return row === undefined ? [] : [{ row, items: own, repeat: repeatOf(own) }];
  };
  return new Map([...gathered].map(([theme, statements]) => [theme, [...statements].flatMap(read)]));
}

function repeatOf(items: readonly ThemedItem[]): ThemedStatement['repeat'] {
  const kinds = items.map(({ row }) => row.repeat_kind);
  if (kinds.includes('verbatim')) return 'verbatim';
  return kinds.includes('continued') ? 'continued' : null;
}
