import type { Residue } from './residue.js';

/** The longest phrase that is still a name, in UTF-16 units. */
const LONGEST = 12;

/**
 * Names a group of wordings by words that tell it from others, as one of its statements puts them together: of the
 * statements with the most of these words the one that needs the least around them. Where even that is long, or the
 * words lie in different clauses, they are listed in its order.
 */
export function themeName(words: readonly string[], group: readonly Residue[]): string {
  const [best] = group
    .flatMap(({ quote }) => phraseOf(words, quote) ?? [])
    .sort((a, b) => b.words.length - a.words.length || a.text.length - b.text.length);
  if (best === undefined) return group[0]?.gist ?? '';
  const isName = best.text.length <= LONGEST && !/[，；。：,;:《》（）()]/.test(best.text);
  return isName ? best.text : best.words.join('、');
}

interface Phrase {
  readonly text: string;
  /** In the order of the text. */
  readonly words: readonly string[];
}

/** What a statement says from the first to the last of some words, null where it has none of them. */
function phraseOf(words: readonly string[], quote: string): Phrase | null {
  const found = words
    .map((word) => ({ word, at: quote.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const [first] = found;
  if (first === undefined) return null;
  const end = Math.max(...found.map(({ word, at }) => at + word.length));
  // 不 belongs to the word behind it: without it the name would say the contrary.
  const start = quote.charAt(first.at - 1) === '不' ? first.at - 1 : first.at;
  return { text: quote.slice(start, end).replace(/[“”‘’]/g, ''), words: found.map(({ word }) => word) };
}
