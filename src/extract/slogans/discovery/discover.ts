import type { RowOf, Table } from '../../../model/index.js';
import { type StandaloneString, standingAlone } from './alone.js';
import { cValues } from './c-value.js';
import { type Candidate, cohesionOf, entropyBeside, splitsOf, textsWith } from './candidates.js';
import { recurringAround } from './longer.js';
import { countsOf, occurrencesOf } from './occurrences.js';
import { type Stream, streamOf, textAt } from './stream.js';
import { discoveredTable } from './table.js';

/** A report's clean text and its year, where known. */
export interface DatedText {
  readonly id: string;
  readonly year: number | null;
  readonly text: string;
}

const SHORTEST = 4;
const LONGEST = 12;
/** Of a string's hits, more than this share in one longer string make it a fragment of that one. */
const MOST_WITHIN = 0.7;
const FEWEST_HITS = 5;
/** Longer archives say everything more often. */
const CHARACTERS_PER_HIT = 400_000;
const FEWEST_REPORTS = 3;
/** Chance and grammar reach this cohesion and freedom, in bits. */
const LEAST_COHESION = 5;
const LEAST_FREEDOM = 2;
/** What is hardly ever said on its own is part of a sentence: an adverb with its verb, the name of a thing. */
const LEAST_ALONE = 0.3;
const MOST_ROWS = 1000;

type Row = RowOf<typeof discoveredTable.columns>;

/**
 * Strings of Han characters that recur as slogans do: they often stand alone between marks, hold together, stand
 * free, and are no part of longer ones. Linear in the texts.
 * @param mayBe - whether a string may be a slogan by its wording, and is not known already
 */
export function discoverSlogans(
  texts: readonly DatedText[],
  mayBe: (words: string) => boolean,
): Table<typeof discoveredTable.columns> {
  const words = texts.map(({ text }) => text);
  const stream = streamOf(words);
  const fewest = Math.max(FEWEST_HITS, Math.round(stream.characters / CHARACTERS_PER_HIT));
  const alone = standingAlone(
    words,
    stream,
    { shortest: SHORTEST, longest: LONGEST },
    // What has more hits must stand alone more often still.
    (count) => count / fewest >= LEAST_ALONE,
  );
  const free = freeStrings(stream, alone, fewest).filter((string) => mayBe(string.words));
  const rows = coherent(stream, valued(stream, free, fewest))
    .map(({ string, value }) => ({ candidate: string, value, score: scoreOf(string, value) }))
    .sort((a, b) => b.score - a.score || (a.candidate.words < b.candidate.words ? -1 : 1))
    .slice(0, MOST_ROWS)
    .map(({ candidate, value, score }, index) => ({
      rank: index + 1,
      ...evidence(candidate),
      c_value: value.toFixed(2),
      score: score.toFixed(2),
      ...exampleOf(candidate, stream, texts),
    }));
  return { spec: discoveredTable, rows };
}

/** A string with what speaks for it but its cohesion, which is left to those of which the rest is true. */
type FreeString = Omit<Candidate, 'cohesion'>;

/** Those that recur and stand free. */
function freeStrings(
  stream: Stream,
  strings: readonly StandaloneString[],
  fewest: number,
): readonly FreeString[] {
  const places = occurrencesOf(
    stream,
    strings.map(({ words }) => words),
    // With more hits too few of them would stand alone.
    strings.map(({ alone }) => Math.ceil(alone / LEAST_ALONE)),
  );
  return strings.flatMap((string, index) => {
    const own = places[index] ?? null;
    return own === null ? [] : (freeString(stream, string, own, fewest) ?? []);
  });
}

/** A string with what speaks for it; null where it recurs too little, or does not stand free. */
function freeString(
  stream: Stream,
  { words, alone }: StandaloneString,
  places: readonly number[],
  fewest: number,
): FreeString | null {
  const hits = places.length;
  if (hits < fewest || alone / hits < LEAST_ALONE) return null;
  const reports = textsWith(stream, places);
  if (reports < FEWEST_REPORTS) return null;
  const freedomLeft = entropyBeside(stream, places, -1);
  const freedomRight = entropyBeside(stream, places, words.length);
  const one = { words, hits, reports, alone, freedomLeft, freedomRight, places };
  return freedomOf(one) < LEAST_FREEDOM ? null : one;
}

/** A string with its C-value. */
interface Valued<S> {
  readonly string: S;
  readonly value: number;
}

/** Those that are no fragments, where their C-value speaks for them. */
function valued(
  stream: Stream,
  strings: readonly FreeString[],
  fewest: number,
): readonly Valued<FreeString>[] {
  const recurring = recurringAround(stream, strings, { fewest, longest: LONGEST }, (places, within) => {
    const isFragment = within > places.length * MOST_WITHIN;
    return !isFragment && textsWith(stream, places) >= FEWEST_REPORTS;
  });
  const values = cValues(recurring, SHORTEST);
  const byWords = new Map(recurring.map(({ words }, index) => [words, values[index] ?? 0]));
  return strings.flatMap((string) => {
    const value = byWords.get(string.words) ?? 0;
    return value > 0 ? [{ string, value }] : [];
  });
}

/** Those that hold together. */
function coherent(stream: Stream, strings: readonly Valued<FreeString>[]): readonly Valued<Candidate>[] {
  const counts = countsOf(
    stream,
    strings.flatMap(({ string: { words } }) => splitsOf(words).flat()),
  );
  return strings
    .map(({ string, value }) => {
      const cohesion = cohesionOf(string, counts, stream.characters);
      return { string: { ...string, cohesion }, value };
    })
    .filter(({ string: { cohesion } }) => cohesion >= LEAST_COHESION);
}

function freedomOf({ freedomLeft, freedomRight }: FreeString): number {
  return Math.min(freedomLeft, freedomRight);
}

function scoreOf(candidate: Candidate, value: number): number {
  const { cohesion, alone, hits } = candidate;
  return (Math.log2(1 + value) * cohesion * freedomOf(candidate) * alone) / hits;
}

function evidence(candidate: Candidate) {
  const { words, hits, reports, alone, cohesion, freedomLeft, freedomRight } = candidate;
  return {
    slogan: words,
    origin: 'discovered',
    hits,
    reports,
    alone_share: (alone / hits).toFixed(4),
    cohesion: cohesion.toFixed(2),
    freedom: freedomOf(candidate).toFixed(2),
    freedom_left: freedomLeft.toFixed(2),
    freedom_right: freedomRight.toFixed(2),
  };
}

const AROUND = 20;

/** When it was seen, and where first. */
function exampleOf(
  { words, places }: Candidate,
  stream: Stream,
  texts: readonly DatedText[],
): Pick<Row, 'first_year' | 'last_year' | 'report_id' | 'start' | 'end' | 'example'> {
  // Hits may be too many to be handed to a function at once.
  const years = [...new Set(places.flatMap((place) => texts[textAt(stream, place)]?.year ?? []))];
  const place = places[0] as number;
  const own = textAt(stream, place);
  const { id, text } = texts[own] as DatedText;
  const start = place - (stream.starts[own] as number);
  const end = start + words.length;
  return {
    first_year: years.length === 0 ? null : Math.min(...years),
    last_year: years.length === 0 ? null : Math.max(...years),
    report_id: id,
    start,
    end,
    example: text.slice(Math.max(0, start - AROUND), end + AROUND).replaceAll('\n', ' '),
  };
}
