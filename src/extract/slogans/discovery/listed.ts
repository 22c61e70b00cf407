import type { Knowledge } from '../../../knowledge/index.js';
import { foldForm, loadFolding } from '../folding.js';
import { loadLexicon } from '../lexicon.js';

/** Shorter listed forms stand in too many longer strings by chance. */
const SHORTEST = 3;

/** Tells whether a string is listed, part of a listed form, or holds one, which then tells of it already. */
export function listedStrings(knowledge: Knowledge): (words: string) => boolean {
  const folding = loadFolding(knowledge);
  const forms = new Set(loadLexicon(knowledge).map((form) => foldForm(form.written, folding).letters));
  const joined = [...forms].join('\n');
  return (words) => joined.includes(words) || holdsOne(words, forms);
}

function holdsOne(words: string, forms: ReadonlySet<string>): boolean {
  for (let start = 0; start < words.length; start++)
    for (let end = start + SHORTEST; end <= words.length; end++)
      if (forms.has(words.slice(start, end))) return true;
  return false;
}
