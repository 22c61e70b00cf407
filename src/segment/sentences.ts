import type { Section, Sentence, Span } from '../model/index.js';

/** Marks that end a sentence, with the closing quotes and brackets that belong to it. */
const STOPS = /[。！？!?]+[”’」』）)》"]*|(?<=[\p{Script=Han}）)”%])\.(?=\s|$|\p{Script=Han})|\n/gmu;

/**
 * The sentences of a text: they end at 。！？, at an ASCII full stop behind Han, at line ends, and wherever a
 * heading or section begins or ends. White space around a sentence is left out; empty ones are dropped.
 */
export function sentencesOf(text: string, sections: readonly Section[]): readonly Sentence[] {
  const cuts = new Set<number>([text.length]);
  for (const section of sections) {
    cuts.add(section.heading.start);
    cuts.add(section.heading.end);
    cuts.add(section.body.end);
  }
  for (const stop of text.matchAll(STOPS)) cuts.add(stop.index + stop[0].length);
  const ends = [...cuts].sort((a, b) => a - b);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of ends) {
    const sentence = trimmed(text, { start, end });
    if (sentence !== null) sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** The span without white space at its ends; null where nothing that can be read is left. */
function trimmed(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}
