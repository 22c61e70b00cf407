import { type Span, textOf } from '../../model/index.js';
import { blameIn } from './blame.js';
import { type Cue, cueIn } from './cues.js';
import { cutPieces, type Piece } from './pieces.js';
import { dropLeads } from './prefixes.js';
import type { Passage, Reading } from './reading.js';

/** A stretch longer than this does not only lead to something, in UTF-16 units. */
const LONGEST_LEAD = 400;

/** The paragraphs of a stretch that turn to problems, each from where it turns. */
export function findTurns(reading: Reading, block: Span): readonly Passage[] {
  const found: Passage[] = [];
  const { text } = reading;
  for (let start = block.start; start < block.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? block.end : Math.min(newline, block.end);
    const passage = passageIn(reading, { start, end });
    start = end + 1;
    if (passage === null) continue;
    const grown = { ...passage, end: endOfList(reading, passage, block.end) };
    found.push(grown);
    start = grown.end + 1;
  }
  return found;
}

/** Where something turns to problems, and by which cue. */
interface Turn {
  readonly start: number;
  readonly rule: string;
}

/** The passage that a line turns to, null where none of its turns blames anything. */
function passageIn(reading: Reading, line: Span): Passage | null {
  const turns = turnsIn(reading, line);
  if (turns.length === 0) return null;
  const blamesFrom = blameIn(reading, line);
  for (const { start, rule } of turns) {
    const rest = { start, end: line.end };
    if (onlyLeads(reading, rest) || blamesFrom(start))
      return { ...rest, kind: 'problem', origin: 'paragraph', rule, promisesCauses: false };
  }
  return null;
}

/** Where a line turns to problems. A promise to act is no turn, nor are problems that were dealt with. */
export function turnsIn(reading: Reading, line: Span): readonly Turn[] {
  const { text, rules } = reading;
  const { cues, numerals } = rules;
  if (cueIn(textOf(text, line), cues.opener) === undefined) return [];
  return cutPieces(text, line, numerals).flatMap((piece) => {
    const words = textOf(text, piece);
    const cue = cueIn(words, cues.opener);
    if (cue === undefined || cueIn(words, [...cues.closer, ...cues.settled]) !== undefined) return [];
    return { start: startOf(reading, piece, cue), rule: cue.id };
  });
}

/** Where a turn begins: with its piece and the ordinal before it, or with its clause where what is before blames nothing. */
function startOf({ text, rules }: Reading, { marker, start, end }: Piece, cue: Cue): number {
  const words = text.slice(start, end);
  const clause = words.lastIndexOf('，', cue.pattern.exec(words)?.index ?? 0) + 1;
  const isBackground = clause > 0 && !rules.predicates.any.test(words.slice(0, clause));
  return isBackground ? start + clause : (marker?.start ?? start);
}

function onlyLeads(reading: Reading, span: Span): boolean {
  return span.end - span.start <= LONGEST_LEAD && dropLeads(reading, span) === null;
}

/** Ordinals that number points, not headings. */
const POINTS: ReadonlySet<string> = new Set(['is', 'ordinal', 'among', 'dash', 'bullet', 'circled']);

/** Where the list ends that a passage leads to: lines of points go on, any ordinals do where it said nothing yet. */
function endOfList(reading: Reading, passage: Span, limit: number): number {
  const { text, rules } = reading;
  const any = onlyLeads(reading, passage);
  let end = passage.end;
  while (end + 1 < limit) {
    const newline = text.indexOf('\n', end + 1);
    const lineEnd = newline < 0 ? limit : Math.min(newline, limit);
    const marker = cutPieces(text, { start: end + 1, end: lineEnd }, rules.numerals)[0]?.marker;
    if (!marker || !(any || POINTS.has(marker.scheme))) break;
    end = lineEnd;
  }
  return end;
}
