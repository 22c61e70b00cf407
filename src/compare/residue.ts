import type { Row } from '../model/index.js';
import type { Vector } from './average-link.js';
import { readGist } from './gists.js';
import { itemName, listed } from './statements.js';

/** A wording that no theme of the taxonomies takes, with the items that use it. */
export interface Residue {
  readonly gist: string;
  readonly words: readonly string[];
  readonly quote: string;
  readonly items: readonly string[];
  readonly reports: ReadonlySet<string>;
}

/** The shortest gist that can be told from others, in UTF-16 units. */
const SHORTEST = 4;

/** More wordings than this are not clustered; those of the most reports are. */
const MOST = 5000;

/** The wordings of problems without theme that no other item holds, in the order of their gists. */
export function residueOf(problems: readonly Row[]): readonly Residue[] {
  const heads = new Set(problems.map((row) => `${row.report_id}#${row.parent_item}`));
  const byGist = new Map<string, Row[]>();
  for (const row of problems) {
    const gist = String(row.gist);
    if (row.kind !== 'problem' || row.themes !== '' || heads.has(itemName(row))) continue;
    // Without telling words it says no more than that something is wrong.
    if (gist.length < SHORTEST || row.words === '') continue;
    const own = byGist.get(gist);
    if (own === undefined) byGist.set(gist, [row]);
    else own.push(row);
  }
  return [...byGist]
    .map(([gist, rows]) => readResidue(gist, rows))
    .sort((a, b) => b.reports.size - a.reports.size || compareText(a.gist, b.gist))
    .slice(0, MOST)
    .sort((a, b) => compareText(a.gist, b.gist));
}

function readResidue(gist: string, rows: readonly Row[]): Residue {
  const items = rows.map(itemName).sort();
  const first = rows.find((row) => itemName(row) === items[0]);
  return {
    gist,
    items,
    words: listed(first?.words),
    quote: String(first?.quote ?? ''),
    reports: new Set(rows.map(({ report_id }) => String(report_id))),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What a telling word counts beside a pair of characters. */
const WORD_WEIGHT = 2;

/** The wordings as vectors of their pairs of characters and telling words, weighted by TF-IDF (Sparck Jones 1972). */
export function vectorsOf(residue: readonly Residue[]): readonly Vector[] {
  const bags = residue.map(({ gist, words }) => [
    ...[...readGist(gist).bigrams].map((bigram) => [bigram, 1] as const),
    ...words.map((word) => [` ${word}`, WORD_WEIGHT] as const),
  ]);
  const places = new Map<string, number>();
  const counts: number[] = [];
  for (const bag of bags)
    for (const [term] of bag) {
      const place = places.get(term) ?? places.size;
      places.set(term, place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  return bags.map((bag) =>
    unit(
      bag
        .map(([term, weight]) => {
          const place = places.get(term) ?? 0;
          return [place, weight * Math.log(1 + bags.length / (counts[place] ?? 1))] as const;
        })
        .sort(([a], [b]) => a - b),
    ),
  );
}

function unit(terms: readonly (readonly [number, number])[]): Vector {
  const length = Math.sqrt(terms.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return { terms: terms.map(([term]) => term), weights: terms.map(([, weight]) => weight / length) };
}
