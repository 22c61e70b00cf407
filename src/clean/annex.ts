import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import type { Mark } from '../model/index.js';
import type { Line } from './lines.js';
import { anyOf, loadPatterns, patternShape } from './patterns.js';
import { endsSentence } from './structure.js';

/** Reads `annex.yaml`: what a line looks like that opens an annex. */
export function loadAnnex(knowledge: Knowledge): RegExp {
  return anyOf(loadPatterns(knowledge, 'clean/annex.yaml', z.object(patternShape)));
}

/** No opening line is longer. */
const MAX_OPENING = 60;
/** A glossary without a heading must have this many items at least. */
const MIN_ITEMS = 5;

/**
 * Marks the lines where annexes begin: those that say so, behind the first third of the text, and the first
 * item of a numbered glossary that follows the end of the report without a heading.
 */
export function markAnnexes(lines: readonly Line[], opening: RegExp): readonly Mark[] {
  const end = lines.at(-1)?.end ?? 0;
  const isOpening = (line: Line | undefined) =>
    line !== undefined &&
    line.words.length <= MAX_OPENING &&
    line.start * 3 >= end &&
    opening.test(line.words);
  const found = lines.filter(
    (line, at) => isOpening(line) && !isOpening(lines[at - 1]) && at + 1 < lines.length,
  );
  const bare = found.length === 0 ? bareGlossary(lines) : undefined;
  const starts = bare === undefined ? found : [bare];
  return starts.map(({ start, end: stop }) => ({
    span: { start, end: stop },
    kind: 'annex_start',
    depth: 0,
  }));
}

const ITEM = /^[（(]?(\d{1,3})[ ]?[）)．.、][ ]?[^。；：:]{1,40}[：:]/;

/** The first of at least five numbered definitions (`1.枫桥经验：…`), counted from 1, that close the text. */
function bareGlossary(lines: readonly Line[]): Line | undefined {
  let first = lines.length;
  while (first > 0 && ITEM.test(lines[first - 1]?.words ?? '')) first -= 1;
  if (lines.length - first < MIN_ITEMS || first === 0) return undefined;
  const start = lines.findIndex((line, at) => at >= first && ITEM.exec(line.words)?.[1] === '1');
  const before = lines[start - 1];
  return before !== undefined && endsSentence(before.words) ? lines[start] : undefined;
}
