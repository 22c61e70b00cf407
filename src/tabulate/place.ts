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
      return sentence === undefined ? '' : shown(cleaned.text, sentence, offset);
    },
  };
}

/** A sentence of more characters than this, as no person writes, would be printed whole with each thing in it. */
const LONGEST = 1000;
/** What is then shown on either side of the place. */
const AROUND = 100;

function shown(text: string, sentence: Span, offset: number): string {
  if (sentence.end - sentence.start <= LONGEST) return textOf(text, sentence);
  const start = wholeFrom(text, Math.max(sentence.start, offset - AROUND));
  const end = wholeFrom(text, Math.min(sentence.end, offset + AROUND));
  const [before, behind] = [start > sentence.start ? '…' : '', end < sentence.end ? '…' : ''];
  return before + text.slice(start, end) + behind;
}

/** An offset that parts no surrogate pair. */
function wholeFrom(text: string, offset: number): number {
  const isInside =
    /^[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]$/.test(text.charAt(offset - 1));
  return isInside ? offset - 1 : offset;
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
