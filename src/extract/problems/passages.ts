import { type Role, type Section, type Span, textOf } from '../../model/index.js';
import { blamesEnough } from './blame.js';
import { type Block, cutBlocks } from './blocks.js';
import { cueIn } from './cues.js';
import type { Passage, Reading } from './reading.js';
import { findTurns, turnsIn } from './turns.js';

const KIND_OF = { problem: 'problem', cause: 'cause', plan: 'measure' } as const;

/** Where a turn to problems is looked for though the report has a part for them: elsewhere it only sets out plans. */
const LOOKS_BACK: ReadonlySet<Role> = new Set(['review', 'other']);

/** The passages of a report: its parts for problems, causes and plans, and paragraphs that turn to problems. */
export function findPassages(reading: Reading, sections: readonly Section[]): readonly Passage[] {
  const blocks = cutBlocks(sections, reading.text.length).filter(({ role }) => role !== 'annex');
  const admits = blocks.some(({ role }) => role === 'problem');
  return blocks.flatMap((block) => {
    const { role } = block;
    if (role === 'problem' || role === 'cause') return partOf(reading, block, KIND_OF[role]);
    const turns = admits && !LOOKS_BACK.has(role) ? [] : findTurns(reading, block);
    if (role !== 'plan') return turns;
    return [...without(block, turns).map(planOf), ...turns];
  });
}

/**
 * A part for problems or causes. Without a heading it is running text that begins where it turns to them; where it
 * neither turns nor blames it is none.
 */
function partOf(reading: Reading, block: Block, kind: Passage['kind']): readonly Passage[] {
  const { start, end, role, headings } = block;
  const promisesCauses = headings.some(
    (heading) => cueIn(textOf(reading.text, heading), reading.rules.cues.heading) !== undefined,
  );
  if (headings.some((heading) => heading.start === start))
    return [{ start, end, kind, origin: 'section', rule: `section-${role}`, promisesCauses }];
  const newline = reading.text.indexOf('\n', start);
  const line = { start, end: newline < 0 ? end : Math.min(newline, end) };
  const [turn] = kind === 'problem' ? turnsIn(reading, line) : [];
  if (turn === undefined && kind === 'problem' && !blamesEnough(reading, block)) return [];
  const rule = turn?.rule ?? `paragraph-${role}`;
  return [{ start: turn?.start ?? start, end, kind, origin: 'paragraph', rule, promisesCauses }];
}

function planOf(part: Span): Passage {
  return { ...part, kind: 'measure', origin: 'section', rule: 'section-plan', promisesCauses: false };
}

/** What is left of a stretch when others are taken out of it. */
export function without(block: Span, holes: readonly Span[]): readonly Span[] {
  const starts = [block.start, ...holes.map((hole) => hole.end)];
  const ends = [...holes.map((hole) => hole.start), block.end];
  return starts
    .map((start, at) => ({ start, end: ends[at] ?? block.end }))
    .filter(({ start, end }) => start < end);
}
