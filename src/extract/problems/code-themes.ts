import type { Span } from '../../model/index.js';
import type { Family } from './families.js';
import type { Taxonomy, ThemeWord } from './taxonomy.js';
import type { TermHit } from './terms.js';

/** A theme of a statement with the words that gave it. */
export interface ThemeHit {
  readonly id: string;
  /** In text order, each once. */
  readonly words: readonly string[];
}

type Hit = TermHit<ThemeWord>;

/** The first-level theme that a theme belongs to. */
export function parentTheme(id: string): string {
  const dot = id.indexOf('.');
  return dot < 0 ? id : id.slice(0, dot);
}

/**
 * The themes of a statement, several allowed, the leading one first: the higher rank leads, then the theme
 * with more words, then the one named earlier. Finer themes follow their parents.
 */
export function codeThemes(
  text: string,
  span: Span,
  family: Family,
  taxonomy: Taxonomy,
): readonly ThemeHit[] {
  const hits = taxonomy.finders[family](text, span);
  if (hits.length === 0) return [];
  const vetoes = hits.filter((hit) => hit.value.veto);
  const words = new Map<string, Map<string, number>>();
  for (const hit of hits) {
    if (hit.value.veto || vetoes.some((veto) => takesBack(veto, hit))) continue;
    const end = hit.value.next === '' ? hit.end : endOfPair(text, hit, span.end);
    if (end === null) continue;
    add(words, hit.value.theme, text.slice(hit.start, end), hit.start);
    const parent = parentTheme(hit.value.theme);
    if (parent !== hit.value.theme) add(words, parent, text.slice(hit.start, end), hit.start);
  }
  return order(words, taxonomy);
}

function takesBack(veto: Hit, hit: Hit): boolean {
  return (
    parentTheme(veto.value.theme) === parentTheme(hit.value.theme) &&
    veto.start <= hit.start &&
    hit.end <= veto.end
  );
}

/** How far behind its first word the second word of a pair may stand, in UTF-16 units. */
const REACH = 40;

/** Where the second word of a pair ends, null where it does not follow in the clause. */
function endOfPair(text: string, hit: Hit, limit: number): number | null {
  const rest = text.slice(hit.end, Math.min(limit, hit.end + REACH)).split(/[，。；：！？\n]/, 1)[0] ?? '';
  const at = rest.indexOf(hit.value.next);
  return at < 0 ? null : hit.end + at + hit.value.next.length;
}

function add(words: Map<string, Map<string, number>>, theme: string, word: string, start: number): void {
  const list = words.get(theme) ?? new Map<string, number>();
  if (!list.has(word)) list.set(word, start);
  words.set(theme, list);
}

function order(words: ReadonlyMap<string, ReadonlyMap<string, number>>, taxonomy: Taxonomy) {
  const first = (id: string) => Math.min(...(words.get(id)?.values() ?? []));
  const rank = (id: string) => taxonomy.themes.get(id)?.rank ?? 0;
  const size = (id: string) => words.get(id)?.size ?? 0;
  const compare = (a: string, b: string) =>
    rank(b) - rank(a) || size(b) - size(a) || first(a) - first(b) || (a < b ? -1 : 1);
  const ids = [...words.keys()].sort((a, b) => {
    const [parentA, parentB] = [parentTheme(a), parentTheme(b)];
    if (parentA !== parentB) return compare(parentA, parentB);
    return a === parentA ? -1 : b === parentB ? 1 : compare(a, b);
  });
  return ids.map((id) => ({ id, words: [...(words.get(id)?.keys() ?? [])] }));
}
