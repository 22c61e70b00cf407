import type { CleanText, Section, Sentence, Token } from '../model/index.js';
import type { Engine } from './engine.js';
import { type Run, scan } from './scan.js';
import { sentencesOf } from './sentences.js';

/** What `segment` adds to a report. */
export interface Segmented {
  readonly sentences: readonly Sentence[];
  /** Cover the clean text without gap or overlap. */
  readonly tokens: readonly Token[];
}

/** One call gets no more than this: cppjieba's cost per character grows with the length of the call. */
const LONGEST_CALL = 1000;

/** Cuts a clean text into sentences and tokens; only runs of Han reach the segmenter. */
export function segment(cleaned: CleanText, sections: readonly Section[], engine: Engine): Segmented {
  return { sentences: sentencesOf(cleaned.text, sections), tokens: tokensOf(cleaned.text, engine) };
}

/** The tokens of a text, in order and without gaps. */
export function tokensOf(text: string, engine: Engine): readonly Token[] {
  const tokens: Token[] = [];
  for (const run of scan(text)) {
    if (run.kind === 'han') pushWords(tokens, text, run, engine);
    else tokens.push(run);
  }
  return tokens;
}

function pushWords(tokens: Token[], text: string, run: Run, engine: Engine): void {
  for (let start = run.start; start < run.end; ) {
    const end = callEnd(text, start, run.end);
    let at = start;
    for (const word of engine.cut(text.slice(start, end))) {
      tokens.push({ start: at, end: at + word.length, kind: 'han' });
      at += word.length;
    }
    if (at !== end) throw new Error(`the segmenter changed the length of a run at ${start}: ${at - end}`);
    start = end;
  }
}

/** Where the next call ends: never inside a surrogate pair. */
function callEnd(text: string, start: number, limit: number): number {
  const end = start + LONGEST_CALL;
  if (end >= limit) return limit;
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end + 1 : end;
}
