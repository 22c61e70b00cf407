import type { Document, Section, Span } from '../model/index.js';
import { spanAt, textOf, toRaw } from '../model/index.js';
import { lineOf, lineStarts } from './lines.js';

/** Where things are asked for: the tables of one report share the line index and the section at an offset. */
export interface Locator {
  /** The line of a clean span in the source file, `L12`. */
  readonly place: (span: Span) => string;
  /** The line of a raw offset. */
  readonly rawPlace: (offset: number) => string;
  readonly sectionAt: (offset: number) => Section | undefined;
  readonly sentenceAt: (offset: number) => string;
}

/** Prepares a report for questions about places. */
export function locator(document: Document): Locator {
  const { cleaned, sections, sentences } = document;
  const starts = lineStarts(cleaned.raw);
  const byId = new Map(sections.map((section) => [section.id, section]));
  const rawPlace = (offset: number) => `L${lineOf(starts, offset)}`;
  return {
    rawPlace,
    place: (span) => rawPlace(toRaw(cleaned, span).start),
    sectionAt: (offset) => innermost(sections, byId, offset),
    sentenceAt: (offset) => {
      const sentence = spanAt(sentences, offset);
      return sentence === undefined ? '' : textOf(cleaned.text, sentence);
    },
  };
}

/**
 * The deepest section that holds an offset: the last that begins before it, or the first above that one that has
 * not ended. Sections are in text order, and children lie in their parents.
 */
export function innermost(
  sections: readonly Section[],
  byId: ReadonlyMap<string, Section>,
  offset: number,
): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as Section).heading.start <= offset) low = middle + 1;
    else high = middle;
  }
  let section = sections[low - 1];
  while (section !== undefined && offset >= section.body.end) section = byId.get(section.parent ?? '');
  return section;
}
