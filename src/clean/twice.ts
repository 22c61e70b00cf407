import { covers, type NoteSink, type Span } from '../model/index.js';
import type { Line } from './lines.js';
import { isHan } from './structure.js';

/** A shorter text proves nothing. */
const MIN_TEXT = 100;
/** Paragraphs are known again by so many characters first, then by all. */
const KEY_LENGTH = 32;
/** Paragraphs of this length do not come twice by chance. */
const MIN_PARAGRAPH = 40;

/** A single paragraph with so many Han characters is not said again in the same words. */
const MIN_HAN = 80;

/**
 * Notes what stands twice: whole paragraphs, three or more in a row; or a text on one line that begins again; and
 * single long paragraphs outside these.
 */
export function noteTwice(text: string, lines: readonly Line[], note: NoteSink): void {
  const about = { confidence: 'high', stage: 'clean' } as const;
  const span = lines.length < 4 ? beginsAgain(text) : repeatedRun(lines);
  if (span !== null)
    note({
      ...about,
      code: 'text_twice',
      severity: 'warning',
      span,
      values: { characters: span.end - span.start },
    });
  for (const { start, end, words } of repeatedParagraphs(lines))
    if (span === null || !covers(span, { start, end }))
      note({
        ...about,
        code: 'paragraph_twice',
        severity: 'info',
        span: { start, end },
        values: { words: words.slice(0, 20) },
      });
}

function repeatedParagraphs(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>();
  return lines.filter(({ words }) => {
    if (words.length < MIN_HAN || hanIn(words) < MIN_HAN) return false;
    if (seen.has(words)) return true;
    seen.add(words);
    return false;
  });
}

function hanIn(words: string): number {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) if (isHan(words.charCodeAt(at))) count += 1;
  return count;
}

function beginsAgain(text: string): Span | null {
  const start = text.length < 2 * MIN_TEXT ? -1 : text.indexOf(text.slice(0, MIN_TEXT), MIN_TEXT);
  return start < 0 ? null : { start, end: text.length };
}

interface Run {
  readonly first: number;
  readonly last: number;
  /** How many of its paragraphs are long. */
  readonly long: number;
  /** The line that must stand twice next for the run to go on. */
  readonly next: number;
}

/** The longest run of lines that stood in the same order before; null below three long paragraphs. */
function repeatedRun(lines: readonly Line[]): Span | null {
  const seen = new Map<string, number>();
  let best: Run | null = null;
  let run: Run | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const words = lines[at]?.words ?? '';
    const key = words.slice(0, KEY_LENGTH);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, at);
    run = before === undefined || lines[before]?.words !== words ? null : extendRun(run, at, before, words);
    if (run !== null && run.long >= 3 && run.long > (best?.long ?? 0)) best = run;
  }
  return best === null ? null : spanOf(lines, best);
}

function extendRun(run: Run | null, at: number, before: number, words: string): Run {
  const long = words.length >= MIN_PARAGRAPH ? 1 : 0;
  if (run === null || run.next !== before) return { first: at, last: at, long, next: before + 1 };
  return { ...run, last: at, long: run.long + long, next: before + 1 };
}

function spanOf(lines: readonly Line[], { first, last }: { first: number; last: number }): Span {
  return { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 };
}
