import { bySpan, type NoteSink } from '../../model/index.js';
import { type Awaited, isAwaited } from './awaited.js';
import type { Placed } from './nesting.js';
import type { Suspect } from './suspects.js';

/** Speaks of every doubt, each place once. */
export function noteDoubts(text: string, suspects: readonly Suspect[], note: NoteSink): void {
  const said = new Set<string>();
  const doubts = suspects.flatMap(({ doubt }) => (doubt === null ? [] : [doubt]));
  for (const doubt of doubts.sort((a, b) => bySpan(a.span, b.span))) {
    const key = `${doubt.span.start}-${doubt.span.end}`;
    if (said.has(key)) continue;
    said.add(key);
    note({
      code: doubt.code,
      severity: doubt.confidence === 'low' ? 'info' : 'warning',
      confidence: doubt.confidence,
      stage: 'slogans',
      span: doubt.span,
      values: {
        quote: text.slice(doubt.span.start, doubt.span.end),
        correction: doubt.correction,
        reason: doubt.reason,
      },
    });
  }
}

/** A report that holds a slogan this many years before it existed is misdated or was edited later. */
const SURE_GAP = 2;

/** Speaks once of each slogan that did not exist in the report's year; a meeting may be awaited a year ahead. */
export function noteAnachronisms(
  text: string,
  placed: readonly Placed[],
  year: number | null,
  awaited: Awaited,
  note: NoteSink,
): void {
  if (year === null) return;
  const said = new Set<string>();
  for (const { mention, inside } of placed) {
    const { entry, slogan, start, end } = mention;
    const firstYear = entry?.dated === true ? entry.firstYear : null;
    if (firstYear === null || year >= firstYear || said.has(slogan)) continue;
    if (inside !== null && said.has(inside.slogan)) continue;
    if (mention.kind === 'meeting' && firstYear - year === 1 && isAwaited(text, mention, awaited)) continue;
    said.add(slogan);
    note({
      code: 'slogan-anachronism',
      severity: 'warning',
      confidence: firstYear - year >= SURE_GAP ? 'high' : 'medium',
      stage: 'slogans',
      span: { start, end },
      values: { quote: text.slice(start, end), correction: '', reason: '', first_year: firstYear, year },
    });
  }
}

/** Speaks of each congress whose number the text masks, and of what it must be. */
export function noteMasked(text: string, placed: readonly Placed[], note: NoteSink): void {
  for (const { mention, inside } of placed) {
    if (!mention.masked || inside?.masked === true) continue;
    const quote = text.slice(mention.start, mention.end);
    const correction = mention.slogan === quote ? '' : mention.slogan;
    note({
      code: 'slogan-masked',
      severity: 'warning',
      confidence: correction === '' ? 'low' : 'medium',
      stage: 'slogans',
      span: { start: mention.start, end: mention.end },
      values: { quote, correction, reason: '' },
    });
  }
}
