import { dirname, join, normalize } from 'node:path';

/** An import that the house does not allow. */
export interface Forbidden {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Storeys of the house; an import must lead to a lower one. Rooms stand side by side on theirs. */
const STOREYS: Readonly<Record<string, number>> = {
  cli: 7,
  commands: 6.5,
  console: 6,
  index: 5,
  run: 4,
  pipeline: 3,
  knowledge: 1,
  model: 0,
};
const ROOM = 2;
/** These see tables only. */
const TABLES_ONLY = new Set(['publish', 'compare']);

/** The room of a file below `src/`: its first folder, the extractor for those, the bare name at the top. */
function roomOf(file: string): string {
  const parts = file.split('/');
  if (parts.length === 1) return file.replace(/\.ts$/, '');
  return parts[0] === 'extract' && parts.length > 2 ? `extract/${parts[1]}` : (parts[0] as string);
}

function storeyOf(room: string): number {
  return STOREYS[room] ?? (room.startsWith('extract/') ? ROOM - 0.5 : ROOM);
}

function fault(from: string, to: string): string | null {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own === other) return null;
  if (own === 'extract' && other.startsWith('extract/')) return isDoor(to) ? null : 'not by its index.ts';
  if (storeyOf(other) >= storeyOf(own)) return `${own} may not know ${other}`;
  if (other.startsWith('extract/')) return `${other} is entered through extract/`;
  if (TABLES_ONLY.has(own) && other !== 'model') return `${own} sees tables only`;
  return isDoor(to) ? null : 'not by its index.ts';
}

function isDoor(file: string): boolean {
  return file.endsWith('/index.ts') || !file.includes('/');
}

/** Every forbidden import of a set of sources, given by path below `src/`. */
export function forbiddenImports(sources: ReadonlyMap<string, string>): readonly Forbidden[] {
  const found: Forbidden[] = [];
  for (const [from, code] of sources)
    for (const match of code.matchAll(
      /^\s*(?:import|export)\b[^;]*?from\s+'(\.[^']+)'|^\s*import\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/gm,
    )) {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      const to = normalize(join(dirname(from), target)).replace(/\.js$/, '.ts');
      const why = fault(from, to);
      if (why !== null) found.push({ from, to, why });
    }
  return found;
}
