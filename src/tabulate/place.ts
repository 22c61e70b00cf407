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
  const rawPlace = (offset: number) => `L${lineOf(starts, offset)}`;
  return {
    rawPlace,
    place: (span) => rawPlace(toRaw(cleaned, span).start),
    sectionAt: (offset) => innermost(sections, offset),
    sentenceAt: (offset) => {
      const sentence = spanAt(sentences, offset);
      return sentence === undefined ? '' : textOf(cleaned.text, sentence);
    },
  };
}

/** The deepest section that holds an offset: sections are in text order and children follow their parents. */
export function innermost(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as Section).heading.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sections.slice(0, low).findLast((section) => offset < section.body.end);
}
