import type { NoteSink, Span } from '../model/index.js';
import type { Line } from './lines.js';
import { beginsAnew, endsSentence } from './structure.js';
import type { Survey } from './survey.js';

/** A cell of a spreadsheet holds no more; text pasted through one is cut off there. */
const CELL_LIMIT = 32_767;
/** A shorter text proves nothing. */
const MIN_TEXT = 100;

/** Notes what is wrong with the text as a whole: cut off, there twice, hardly any Chinese. */
export function noteWholeness(
  raw: string,
  text: string,
  survey: Survey,
  lines: readonly Line[],
  note: NoteSink,
): void {
  if (lines.length === 0) note({ ...about('empty_text', 'error'), values: {} });
  else noteFewHan(survey, note);
  noteCutOff(raw, lines, note);
  noteTwice(text, lines, note);
}

function noteFewHan({ han, units, blank }: Survey, note: NoteSink): void {
  const seen = units - blank;
  if (han * 5 < seen && seen >= MIN_TEXT)
    note({ ...about('few_han', 'error'), values: { percent: Math.round((han * 100) / seen) } });
}

/** The last line breaks off: running text without an end, or exactly as much as a cell holds. */
function noteCutOff(raw: string, lines: readonly Line[], note: NoteSink): void {
  const last = lines.at(-1);
  if (last === undefined) return;
  const span = { start: Math.max(last.start, last.end - 20), end: last.end };
  const values = { words: last.words.slice(-20) };
  if (raw.length === CELL_LIMIT) note({ ...about('cell_limit', 'error'), span, values });
  else if (!endsSentence(last.words) && isRunning(last.words))
    note({ ...about('cut_off', 'warning'), confidence: 'medium', span, values });
}

function isRunning(words: string): boolean {
  return words.length >= 40 && /[，。；]/.test(words) && !/[）)》”]$/.test(words) && !beginsAnew(words);
}

/** Paragraphs are known again by so many characters first, then by all. */
const KEY_LENGTH = 32;
/** Paragraphs of this length do not come twice by chance. */
const MIN_PARAGRAPH = 40;

/** Whole paragraphs stand twice, three or more in a row; or a text on one line begins again. */
function noteTwice(text: string, lines: readonly Line[], note: NoteSink): void {
  const span = lines.length < 4 ? beginsAgain(text) : repeatedRun(lines);
  if (span !== null)
    note({ ...about('text_twice', 'warning'), span, values: { characters: span.end - span.start } });
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

function about(code: string, severity: 'warning' | 'error') {
  return { code, severity, confidence: 'high' as const, stage: 'clean', span: null };
}
