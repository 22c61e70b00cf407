import type { NoteSink } from '../model/index.js';
import type { Line } from './lines.js';
import { beginsAnew, type Ordinals } from './ordinals.js';
import { endsSentence } from './structure.js';
import type { Survey } from './survey.js';
import { noteTwice } from './twice.js';

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
  ordinals: Ordinals,
  note: NoteSink,
): void {
  if (lines.length === 0) note({ ...about('empty_text', 'error'), values: {} });
  else noteFewHan(survey, note);
  noteCutOff(raw, lines, ordinals, note);
  noteTwice(text, lines, note);
}

function noteFewHan({ han, units, blank }: Survey, note: NoteSink): void {
  const seen = units - blank;
  if (han * 5 < seen && seen >= MIN_TEXT)
    note({ ...about('few_han', 'error'), values: { percent: Math.round((han * 100) / seen) } });
}

/** The last line breaks off: running text without an end, or exactly as much as a cell holds. */
function noteCutOff(raw: string, lines: readonly Line[], ordinals: Ordinals, note: NoteSink): void {
  const last = lines.at(-1);
  if (last === undefined) return;
  const span = { start: Math.max(last.start, last.end - 20), end: last.end };
  const values = { words: last.words.slice(-20) };
  if (raw.length === CELL_LIMIT) note({ ...about('cell_limit', 'error'), span, values });
  else if (!endsSentence(last.words) && isRunning(last.words, ordinals))
    note({ ...about('cut_off', 'warning'), confidence: 'medium', span, values });
}

function isRunning(words: string, ordinals: Ordinals): boolean {
  if (words.length < 40 || !/[，。；]/.test(words) || /[）)》”]$/.test(words)) return false;
  return !beginsAnew(words, ordinals);
}

/** What every note about the wholeness of a text says. */
function about(code: string, severity: 'warning' | 'error') {
  return { code, severity, confidence: 'high' as const, stage: 'clean', span: null };
}
