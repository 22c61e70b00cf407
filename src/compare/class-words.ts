import { TfIdf } from 'natural/lib/natural/tfidf/index.js';

/**
 * The words that tell a class of statements from the others, the most telling first: TF-IDF over classes, each
 * class one text (Grootendorst 2022, c-TF-IDF). Ties go to the word that comes first in code order.
 */
export function classWords(
  classes: readonly (readonly string[])[],
  most: number,
): readonly (readonly string[])[] {
  const weighed = new TfIdf();
  for (const words of classes) weighed.addDocument([...words]);
  return classes.map((_, at) =>
    weighed
      .listTerms(at)
      .sort((a, b) => b.tfidf - a.tfidf || (a.term < b.term ? -1 : 1))
      .slice(0, most)
      .map(({ term }) => term),
  );
}
