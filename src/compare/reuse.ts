import type { Span } from '../model/index.js';

/** A report's clean text, with what tells which report came before it. */
export interface SeriesText {
  readonly id: string;
  readonly series: string;
  readonly year: number | null;
  readonly text: string;
}

/** The paragraphs that a report shares with last year's report of its series. */
export interface Carried {
  readonly spans: readonly Span[];
  /** Han characters in them. */
  readonly hanCharacters: number;
}

const GRAM = 5;
/** Of its 5-grams, this share must stand in last year's report for a paragraph to count as carried over. */
const LEAST_SHARED = 0.5;
/** Shorter paragraphs are headings and set phrases, which say nothing of the text around them. */
const SHORTEST = 20;
const BITS = 22;

/**
 * Which paragraphs were carried over from the report of the year before, by containment of character 5-grams;
 * reports without a year, a series, or a report the year before have none. Linear in the texts.
 */
export function carriedOver(texts: readonly SeriesText[]): ReadonlyMap<string, Carried> {
  const bySeries = new Map<string, SeriesText[]>();
  for (const text of texts) {
    if (text.series === '' || text.year === null) continue;
    const own = bySeries.get(text.series);
    if (own === undefined) bySeries.set(text.series, [text]);
    else own.push(text);
  }
  const carried = new Map<string, Carried>();
  for (const own of bySeries.values())
    for (const later of own) {
      const earlier = own.filter((text) => text.year === Number(later.year) - 1);
      if (earlier.length > 0) carried.set(later.id, sharedParagraphs(later.text, earlier));
    }
  return carried;
}

function sharedParagraphs(text: string, earlier: readonly SeriesText[]): Carried {
  const known = new Uint32Array(2 ** (BITS - 5));
  for (const { text: words } of earlier)
    eachGram(words, 0, words.length, (gram) => {
      known[gram >>> 5] = (known[gram >>> 5] as number) | (1 << (gram & 31));
    });
  const isKnown = (gram: number) => ((known[gram >>> 5] as number) & (1 << (gram & 31))) !== 0;
  const spans = paragraphsOf(text).filter((span) => sharedIn(text, span, isKnown) >= LEAST_SHARED);
  const hanCharacters = spans.reduce((sum, { start, end }) => sum + hanIn(text.slice(start, end)), 0);
  return { spans, hanCharacters };
}

function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end - start >= SHORTEST);
}

function sharedIn(text: string, { start, end }: Span, isKnown: (gram: number) => boolean): number {
  let all = 0;
  let shared = 0;
  eachGram(text, start, end, (gram) => {
    all++;
    if (isKnown(gram)) shared++;
  });
  return all === 0 ? 0 : shared / all;
}

/** Calls `seen` for the hash of every five code units in a row. */
function eachGram(text: string, start: number, end: number, seen: (gram: number) => void): void {
  for (let at = start; at + GRAM <= end; at++) {
    let hash = 0;
    for (let unit = at; unit < at + GRAM; unit++)
      hash = Math.imul(hash ^ text.charCodeAt(unit), 0x9e3779b1) ^ (hash >>> 13);
    seen(Math.imul(hash, 0x85ebca6b) >>> (32 - BITS));
  }
}

function hanIn(words: string): number {
  return words.match(/\p{Script=Han}/gu)?.length ?? 0;
}
