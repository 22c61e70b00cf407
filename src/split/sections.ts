import type { Role, Section } from '../model/index.js';
import type { Part } from './tree.js';

/** Sections in text order with ids by their place in the tree. */
export function makeSections(roots: readonly Part[], roles: ReadonlyMap<Part, Role>): readonly Section[] {
  const levels = findLevels(roots);
  const sections: Section[] = [];
  const add = (parts: readonly Part[], parent: string | null, prefix: string, first: number): void => {
    parts.forEach((part, at) => {
      const id = `${prefix}${first + at}`;
      sections.push({
        id,
        parent,
        level: levels.get(part) ?? 0,
        ordinal: part.ordinal,
        role: roles.get(part) ?? 'other',
        heading: { start: part.start, end: part.headingEnd },
        body: { start: part.headingEnd, end: part.end },
      });
      add(part.children, id, `${id}.`, 1);
    });
  };
  add(roots, null, 's', roots[0]?.kind === 'opening' ? 0 : 1);
  return sections;
}

/** Schemes from this usual rank on do not make a first level where others do. */
const FIRST_LEVEL = 35;

/** The level of each part that has one: a scheme stands one below the lowest scheme that holds it anywhere. */
function findLevels(roots: readonly Part[]): ReadonlyMap<Part, number> {
  const byScheme = new Map<string, number>();
  // A scheme may be met before the one that pushes it down, so the tree is walked until nothing changes.
  for (let changed = true; changed; ) {
    changed = false;
    const visit = (part: Part, above: number): void => {
      const level = part.kind === 'heading' ? Math.max(byScheme.get(part.scheme) ?? 0, above + 1) : above;
      if (part.kind === 'heading' && level !== byScheme.get(part.scheme)) {
        byScheme.set(part.scheme, level);
        changed = true;
      }
      for (const child of part.children) visit(child, level);
    };
    for (const root of roots) {
      if (isFirstLevel(root)) for (const child of root.children) visit(child, 1);
      else visit(root, 0);
    }
  }
  const levels = new Map<Part, number>();
  const assign = (part: Part, depth: number): void => {
    if (part.kind === 'heading') levels.set(part, byScheme.get(part.scheme) ?? 1);
    if (part.kind === 'annex') levels.set(part, depth);
    for (const child of part.children) assign(child, depth + 1);
  };
  for (const root of roots) assign(root, 1);
  for (const root of roots) if (isFirstLevel(root)) levels.set(root, 1);
  return levels;
}

/** Whether a topmost part is of the first level whatever its numbering does elsewhere in the report. */
function isFirstLevel(root: Part): boolean {
  return root.kind === 'heading' && root.usualRank < FIRST_LEVEL;
}
