import { grouped, type Span } from '../model/index.js';

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
  const carried = new Map<string, Carried>();
  const known = new KnownGrams();
  for (const own of bySeries(texts)) {
    const grams = new Map(own.map((text) => [text, gramsOf(text.text)]));
    for (const later of own) {
      const earlier = own.filter((text) => text.year === Number(later.year) - 1);
      if (earlier.length === 0) continue;
      known.clear();
      for (const text of earlier) known.add(grams.get(text) as Uint32Array);
      carried.set(later.id, sharedParagraphs(later.text, grams.get(later) as Uint32Array, known));
    }
  }
  return carried;
}

function bySeries(texts: readonly SeriesText[]): Iterable<readonly SeriesText[]> {
  const linked = texts.filter(({ series, year }) => series !== '' && year !== null);
  return grouped(linked, ({ series }) => series).values();
}

/** The hash of the five code units before each place of a text; those of the first places are of no use. */
function gramsOf(text: string): Uint32Array {
  const grams = new Uint32Array(text.length + 1);
  // Of the last one to four units; each takes the next unit in and becomes the hash that is one longer.
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    grams[at + 1] = Math.imul(mixed(four, unit), 0x85ebca6b) >>> (32 - BITS);
    four = mixed(three, unit);
    three = mixed(two, unit);
    two = mixed(one, unit);
    one = mixed(0, unit);
  }
  return grams;
}

function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1) ^ (hash >>> 13);
}

/** A bit for each hash that is known; one set of them for all texts, for there is much to make room for. */
class KnownGrams {
  readonly #bits = new Uint32Array(2 ** (BITS - 5));

  clear(): void {
    this.#bits.fill(0);
  }

  /** Makes the grams of a text known. */
  add(grams: Uint32Array): void {
    for (let end = GRAM; end < grams.length; end++) {
      const gram = grams[end] as number;
      this.#bits[gram >>> 5] = (this.#bits[gram >>> 5] as number) | (1 << (gram & 31));
    }
  }

  /** The share of the grams of a paragraph that are known. */
  shareIn(grams: Uint32Array, { start, end }: Span): number {
    let shared = 0;
    for (let at = start + GRAM; at <= end; at++) {
      const gram = grams[at] as number;
      if (((this.#bits[gram >>> 5] as number) & (1 << (gram & 31))) !== 0) shared++;
    }
    return shared / (end - start - GRAM + 1);
  }
}

function sharedParagraphs(text: string, grams: Uint32Array, known: KnownGrams): Carried {
  const spans = paragraphsOf(text).filter((span) => known.shareIn(grams, span) >= LEAST_SHARED);
  const hanCharacters = spans.reduce((sum, { start, end }) => sum + hanIn(text.slice(start, end)), 0);
  return { spans, hanCharacters };
}

/** The paragraphs that are not too short. */
function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    const found = text.indexOf('\n', start);
    end = found === -1 ? text.length : found;
    if (end - start >= SHORTEST) spans.push({ start, end });
  }
  return spans;
}

function hanIn(words: string): number {
  const han = words.replace(/\P{Script=Han}+/gu, '');
  return han.length - (han.match(/[\uD800-\uDBFF]/g)?.length ?? 0);
}
