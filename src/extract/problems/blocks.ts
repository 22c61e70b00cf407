import type { Role, Section, Span } from '../../model/index.js';
import { spansInside } from './inside.js';

/** A stretch of text whose deepest sections all have one role. */
export interface Block extends Span {
  readonly role: Role;
  /** The headings inside it, its own first. */
  readonly headings: readonly Span[];
}

/** Cuts a report where the role of its deepest section changes. Sections are in text order, parents first. */
export function cutBlocks(sections: readonly Section[], length: number): readonly Block[] {
  const blocks: Block[] = [];
  const open: Section[] = [];
  let at = 0;
  const advance = (to: number) => {
    const role = open.at(-1)?.role ?? 'other';
    if (to > at) append(blocks, { start: at, end: to, role, headings: [] });
    at = Math.max(at, to);
  };
  const closeUntil = (start: number) => {
    for (let top = open.at(-1); top !== undefined && top.body.end <= start; top = open.at(-1)) {
      advance(top.body.end);
      open.pop();
    }
  };
  for (const section of sections) {
    closeUntil(section.heading.start);
    advance(section.heading.start);
    open.push(section);
  }
  closeUntil(length);
  advance(length);
  const headings = sections.map(({ heading }) => heading).filter(({ start, end }) => end > start);
  return blocks.map((block) => ({ ...block, headings: spansInside(headings, block) }));
}

function append(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (last?.role === block.role) blocks[blocks.length - 1] = { ...last, end: block.end };
  else blocks.push(block);
}
