import type { Candidate } from './candidates.js';
import type { Paragraph } from './paragraphs.js';

/** A list of contents or a preview has at least so many entries. */
const SHORTEST = 3;
/** Share of the entries that must stand in the text again. */
const SHARE = 0.6;
/** How much of a line is compared, in UTF-16 units. */
const LOOK = 60;

/**
 * Drops the entries of lists of contents and of previews: headings in line after line of which most stand in the
 * text once more. `candidates` are in text order.
 */
export function dropContents(
  text: string,
  paragraphs: readonly Paragraph[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const lines = candidates.filter((candidate) => !candidate.inside);
  const words = new Map(lines.map((line) => [line, wordsOf(text, line, paragraphs)]));
  const last = new Map(lines.map((line) => [words.get(line) ?? '', line.paragraph]));
  const listed = new Set<number>();
  for (const block of blocksOf(lines.filter((line) => fillsLine(text, line, paragraphs)))) {
    const end = block.at(-1)?.paragraph ?? 0;
    const again = block.filter((line) => (last.get(words.get(line) ?? '') ?? 0) > end);
    if (block.length < SHORTEST || again.length < block.length * SHARE) continue;
    for (const line of block) listed.add(line.paragraph);
  }
  return listed.size === 0 ? candidates : candidates.filter(({ paragraph }) => !listed.has(paragraph));
}

/** Whether nothing but its stop follows a heading in its line. */
function fillsLine(text: string, line: Candidate, paragraphs: readonly Paragraph[]): boolean {
  const end = paragraphs[line.paragraph]?.end ?? line.start;
  return end <= line.start + LOOK && !/[。：:；]./u.test(text.slice(line.start, end));
}

/** Headings in consecutive paragraphs. */
function blocksOf(lines: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const blocks: Candidate[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block !== undefined && line.paragraph <= (block.at(-1)?.paragraph ?? 0) + 1) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** A line up to its first stop, without blanks. */
function wordsOf(text: string, line: Candidate, paragraphs: readonly Paragraph[]): string {
  const end = Math.min(paragraphs[line.paragraph]?.end ?? line.start, line.start + LOOK);
  return (text.slice(line.start, end).split(/[。：:；]/)[0] ?? '').replace(/\s/g, '');
}
