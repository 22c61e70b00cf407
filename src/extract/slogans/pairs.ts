import type { Mention } from './mention.js';

/** Two or more listed four-character phrases joined by a mark make one set pair (甲乙丙丁、…). */
export function findPairs(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const phrases = mentions
    .filter((mention) => mention.entry?.phrase === true)
    .sort((a, b) => a.start - b.start);
  const found: Mention[] = [];
  for (let at = 0; at < phrases.length; ) {
    let last = at;
    while (last + 1 < phrases.length && joined(text, phrases[last], phrases[last + 1])) last++;
    const first = phrases[at] as Mention;
    if (last > at) found.push(pairOf(text, first, phrases[last] as Mention));
    at = last + 1;
  }
  return found;
}

function joined(text: string, a: Mention | undefined, b: Mention | undefined): boolean {
  if (a === undefined || b === undefined || b.start !== a.end + 1) return false;
  return text[a.end] === '、' || text[a.end] === '，';
}

function pairOf(text: string, first: Mention, last: Mention): Mention {
  const words = text.slice(first.start, last.end);
  return {
    ...first,
    end: last.end,
    slogan: words.replaceAll('，', '、'),
    origin: 'pattern',
    variant: words.includes('，') ? 'folded' : 'exact',
    rule: 'four-char-pair',
    rank: 1,
    entry: null,
  };
}
