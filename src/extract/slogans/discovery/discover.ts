import type { RowOf, Table } from '../../../model/index.js';
import { type Counted, cValues } from './c-value.js';
import { type Candidate, cohesionOf, entropyBeside, mostWithin, placesOf, surveyOf } from './candidates.js';
import { firstLevel, type Level, nextLevel, type Stream, streamOf } from './grams.js';
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
 * Strings of Han characters that recur as slogans do: they hold together, stand free, are no part of longer
 * ones, and often stand alone between marks. Linear in the texts.
 * @param mayBe - whether a string may be a slogan by its wording, and is not known already
 */
export function discoverSlogans(
  texts: readonly DatedText[],
  mayBe: (words: string) => boolean,
): Table<typeof discoveredTable.columns> {
  const stream = streamOf(texts.map(({ text }) => text));
  const recurring = recurringIn(stream);
  const values = cValues(recurring, SHORTEST);
  const rows = recurring
    .flatMap(({ candidate }, index) => (candidate === null ? [] : [{ candidate, value: values[index] ?? 0 }]))
    .filter(({ candidate, value }) => value > 0 && mayBe(candidate.words))
    .map(({ candidate, value }) => ({ candidate, value, score: scoreOf(candidate, value) }))
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

/** A string that recurs and is no fragment of a longer one; with what speaks for it where it may be a slogan. */
interface Recurring extends Counted {
  readonly candidate: Candidate | null;
}

function recurringIn(stream: Stream): readonly Recurring[] {
  const fewest = Math.max(FEWEST_HITS, Math.round(stream.characters / CHARACTERS_PER_HIT));
  const levels: Level[] = [firstLevel(stream)];
  const recurring: Recurring[] = [];
  while (levels.length <= LONGEST) {
    const last = levels.at(-1) as Level;
    const longer = nextLevel(last, fewest);
    if (last.length >= SHORTEST) recurring.push(...recurringOf(stream, levels, longer));
    // Only the tables of a finished level are needed on; its places would fill the memory.
    levels[levels.length - 1] = { ...last, places: NOWHERE, ids: NOWHERE };
    if (longer.counts.length === 1) break;
    levels.push(longer);
  }
  return recurring;
}

const NOWHERE = new Int32Array(0);

function recurringOf(stream: Stream, levels: readonly Level[], longer: Level): readonly Recurring[] {
  const level = levels.at(-1) as Level;
  const { reports, alone, first } = surveyOf(stream, level);
  const within = mostWithin(longer, level.counts.length);
  const isWhole = (hits: number, id: number) =>
    id > 0 && (reports[id] as number) >= FEWEST_REPORTS && (within[id] as number) <= hits * MOST_WITHIN;
  const isAlone = (hits: number, id: number) =>
    isWhole(hits, id) && (alone[id] as number) / hits >= LEAST_ALONE;
  const places = placesOf(
    level,
    Uint8Array.from(level.counts, (hits, id) => Number(isAlone(hits, id))),
  );
  const recurring: Recurring[] = [];
  level.counts.forEach((hits, id) => {
    if (!isWhole(hits, id)) return;
    const start = first[id] as number;
    const words = String.fromCharCode(...stream.units.subarray(start, start + level.length));
    const counted = { words, hits, reports: reports[id] as number, alone: alone[id] as number };
    const own = places.get(id);
    const candidate =
      own === undefined ? null : candidateOf(stream, counted, own, cohesionOf(levels, id, stream.characters));
    recurring.push({ words, hits, candidate });
  });
  return recurring;
}

/** A string with what speaks for it; null where it does not hold together or stand free. */
function candidateOf(
  stream: Stream,
  counted: Pick<Candidate, 'words' | 'hits' | 'reports' | 'alone'>,
  places: Int32Array,
  cohesion: number,
): Candidate | null {
  if (cohesion < LEAST_COHESION) return null;
  const freedomLeft = entropyBeside(stream, places, -1);
  const freedomRight = entropyBeside(stream, places, counted.words.length);
  const candidate = { ...counted, cohesion, freedomLeft, freedomRight, places };
  return freedomOf(candidate) < LEAST_FREEDOM ? null : candidate;
}

function freedomOf({ freedomLeft, freedomRight }: Candidate): number {
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
  { starts }: Stream,
  texts: readonly DatedText[],
): Pick<Row, 'first_year' | 'last_year' | 'report_id' | 'start' | 'end' | 'example'> {
  let index = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    while (place >= (starts[index + 1] as number)) index++;
    const year = texts[index]?.year ?? null;
    if (year === null) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  const place = places[0] as number;
  const own = starts.findLastIndex((start) => start <= place);
  const { id, text } = texts[own] as DatedText;
  const start = place - (starts[own] as number);
  const end = start + words.length;
  return {
    first_year: Number.isFinite(first) ? first : null,
    last_year: Number.isFinite(last) ? last : null,
    report_id: id,
    start,
    end,
    example: text.slice(Math.max(0, start - AROUND), end + AROUND).replaceAll('\n', ' '),
  };
}
