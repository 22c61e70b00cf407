import { type Document, textOf } from '../model/index.js';
import { innermost } from './place.js';

/** A sentence in which a report looks back, and where it begins in the clean text. */
export interface ReviewedSentence {
  readonly start: number;
  readonly text: string;
}

/** The sentences of the parts that look back, in text order. */
export function reviewedSentences({ cleaned, sections, sentences }: Document): readonly ReviewedSentence[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return sentences
    .filter(({ start }) => innermost(sections, byId, start)?.role === 'review')
    .map((sentence) => ({ start: sentence.start, text: textOf(cleaned.text, sentence) }));
}
