import type { Span } from '../../model/index.js';
import type { Family } from './families.js';
import type { Taxonomy, ThemeWord } from './taxonomy.js';
import type { TermHit } from './terms.js';
import { parentTheme } from './theme-ids.js';

/** A theme of a statement with the words that gave it. */
export interface ThemeHit {
  readonly id: string;
  /** In text order, each once. */
  readonly words: readonly string[];
  /** Where the first of them stands. */
  readonly start: number;
}

/** A word of the taxonomy where it stands in a text. */
export type WordHit = TermHit<ThemeWord>;

/** The words of the taxonomy in a stretch of text, those that a longer expression takes back left out. */
export function findWords(text: string, span: Span, family: Family, taxonomy: Taxonomy): readonly WordHit[] {
  const words: WordHit[] = [];
  let vetoes: WordHit[] = [];
  for (const hit of taxonomy.finders[family](text, span)) {
    if (vetoes.length > 0) vetoes = vetoes.filter((veto) => veto.end > hit.start);
    if (hit.value.role === 'veto') vetoes.push(hit);
    else if (vetoes.length === 0 || !vetoes.some((veto) => takesBack(veto, hit)))
      addWord(words, text, hit, span.end);
  }
  return words;
}

/** Adds a word, or both words of a pair where the second one follows. */
function addWord(words: WordHit[], text: string, hit: WordHit, limit: number): void {
  const end = hit.value.next === '' ? hit.end : endOfPair(text, hit, limit);
  if (end !== null) words.push(end === hit.end ? hit : { ...hit, end });
}

/** Vetoes come first among the words that start at one place, so that none is missed. */
function takesBack(veto: WordHit, hit: WordHit): boolean {
  return hit.end <= veto.end && veto.value.parent === hit.value.parent;
}

/** How far behind its first word the second word of a pair may stand, in UTF-16 units. */
const REACH = 40;

/** Where the second word of a pair ends, null where it does not follow in the clause. */
function endOfPair(text: string, hit: WordHit, limit: number): number | null {
  const rest = text.slice(hit.end, Math.min(limit, hit.end + REACH)).split(/[，。；：！？\n]/, 1)[0] ?? '';
  const at = rest.indexOf(hit.value.next);
  return at < 0 ? null : hit.end + at + hit.value.next.length;
}

/**
 * The themes that words speak of, several allowed, the leading one first: the higher rank leads, then the theme
 * named earlier, then the one with more words. Finer themes follow their parents.
 */
export function rankThemes(text: string, words: readonly WordHit[], taxonomy: Taxonomy): readonly ThemeHit[] {
  const themes = new Map<string, { id: string; words: string[]; start: number }>();
  const add = (id: string, word: string, start: number) => {
    const theme = themes.get(id);
    if (theme === undefined) themes.set(id, { id, words: [word], start });
    else if (!theme.words.includes(word)) theme.words.push(word);
  };
  for (const { start, end, value } of words) {
    if (value.role === 'answer') continue;
    const word = text.slice(start, end);
    add(value.parent, word, start);
    if (value.parent !== value.theme) add(value.theme, word, start);
  }
  const rank = (id: string) => taxonomy.themes.get(id)?.rank ?? 0;
  const leads = (a: ThemeHit, b: ThemeHit) =>
    rank(b.id) - rank(a.id) || a.start - b.start || b.words.length - a.words.length || (a.id < b.id ? -1 : 1);
  const parents = [...themes.values()].filter(({ id }) => parentTheme(id) === id).sort(leads);
  return parents.flatMap((parent) => [
    parent,
    ...[...themes.values()].filter(({ id }) => id !== parent.id && parentTheme(id) === parent.id).sort(leads),
  ]);
}

/** The themes of a stretch of text. */
export function codeThemes(
  text: string,
  span: Span,
  family: Family,
  taxonomy: Taxonomy,
): readonly ThemeHit[] {
  return rankThemes(text, findWords(text, span, family, taxonomy), taxonomy);
}
