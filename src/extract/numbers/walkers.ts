import type { Section, Sentence, Span } from '../../model/index.js';

/** Answers which sentence holds an offset, for offsets that only grow; between sentences, the gap. */
function sentenceWalker(sentences: readonly Sentence[], length: number): (offset: number) => Span {
  let index = 0;
  return (offset) => {
    while (index < sentences.length && (sentences[index] as Sentence).end <= offset) index += 1;
    const sentence = sentences[index];
    if (sentence !== undefined && sentence.start <= offset) return sentence;
    return { start: sentences[index - 1]?.end ?? 0, end: sentence?.start ?? length };
  };
}

/** A line without full stops is read in stretches of this length, so that its time stays linear. */
const LONGEST_SENTENCE = 2000;

/** Answers which sentence, or which stretch of a very long one, holds an offset, for offsets that only grow. */
export function stretchWalker(sentences: readonly Sentence[], length: number): (offset: number) => Span {
  const sentenceAt = sentenceWalker(sentences, length);
  return (offset) => {
    const sentence = sentenceAt(offset);
    if (sentence.end - sentence.start <= LONGEST_SENTENCE) return sentence;
    const start =
      sentence.start + Math.floor((offset - sentence.start) / LONGEST_SENTENCE) * LONGEST_SENTENCE;
    return { start, end: Math.min(sentence.end, start + LONGEST_SENTENCE) };
  };
}

/** Answers which is the deepest section that holds an offset, for offsets that only grow. */
export function sectionWalker(sections: readonly Section[]): (offset: number) => Section | undefined {
  const byId = new Map(sections.map((section) => [section.id, section] as const));
  let index = -1;
  return (offset) => {
    while (index + 1 < sections.length && (sections[index + 1] as Section).heading.start <= offset)
      index += 1;
    let section = sections[index];
    while (section !== undefined && section.body.end <= offset)
      section = section.parent === null ? undefined : byId.get(section.parent);
    return section;
  };
}

/** Answers which of some ordered spans lie in a stretch, for stretches that only move on. */
export function spanWalker<S extends Span>(spans: readonly S[]): (stretch: Span) => readonly S[] {
  let index = 0;
  return (stretch) => {
    while (index < spans.length && (spans[index] as S).end <= stretch.start) index += 1;
    let end = index;
    while (end < spans.length && (spans[end] as S).start < stretch.end) end += 1;
    return spans.slice(index, end);
  };
}

/** Answers which of some ordered, disjoint spans holds an offset, for offsets that only grow. */
export function spanAtWalker<S extends Span>(spans: readonly S[]): (offset: number) => S | undefined {
  let index = 0;
  return (offset) => {
    while (index < spans.length && (spans[index] as S).end <= offset) index += 1;
    const candidate = spans[index];
    return candidate !== undefined && candidate.start <= offset ? candidate : undefined;
  };
}
