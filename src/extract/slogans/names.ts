import type { Knowledge } from '../../knowledge/index.js';
import { foldForm, loadFolding } from './folding.js';
import { loadLexicon } from './lexicon.js';

/** Tells the canonical form of a listed slogan however it is written; null for other words. */
export function loadNames(knowledge: Knowledge): (phrase: string) => string | null {
  const folding = loadFolding(knowledge);
  const lettersOf = (words: string) => foldForm(words, folding).letters;
  const canonical = new Map<string, string>();
  for (const { written, entry } of loadLexicon(knowledge)) {
    const letters = lettersOf(written);
    if (!canonical.has(letters)) canonical.set(letters, entry.slogan);
  }
  return (phrase) => canonical.get(lettersOf(phrase)) ?? null;
}
