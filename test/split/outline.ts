import { Knowledge } from '../../src/knowledge/index.js';
import type { Identity, Mark, Note, Section } from '../../src/model/index.js';
import { loadSplitRules, split } from '../../src/split/index.js';
import { identityOf, plainText } from '../support/plain.js';

const rules = loadSplitRules(new Knowledge());

/** A county government's work report of 2022, unless a test says otherwise. */
const WORK_REPORT: Partial<Identity> = { genre: '政府工作报告', year: 2022, reviewYear: 2021 };

/** What splitting a text gave, with the text, for short expectations. */
export interface Split {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
}

/** Splits a text of which lines may be marked as markdown does: `## ` for a heading, `**…**` for bold. */
export function splitText(source: string, identity: Partial<Identity> = WORK_REPORT): Split {
  const { text, marks } = readMarks(source);
  const notes: Note[] = [];
  const cleaned = { ...plainText(text), marks };
  const sections = split(cleaned, identityOf(identity), rules, (note) => notes.push(note));
  return { text, sections, notes };
}

function readMarks(source: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  for (const line of source.split('\n')) {
    const depth = /^#+(?= )/.exec(line)?.[0].length ?? 0;
    const start = text.length;
    line
      .slice(depth === 0 ? 0 : depth + 1)
      .split('**')
      .forEach((words, at) => {
        const from = text.length;
        text += words;
        if (at % 2 === 1) marks.push({ span: { start: from, end: text.length }, kind: 'strong', depth: 0 });
      });
    if (depth > 0) marks.push({ span: { start, end: text.length }, kind: 'heading', depth });
    text += '\n';
  }
  return { text: text.slice(0, -1), marks };
}

/** `1 一、工作回顾` for each section that has a heading, level and words. */
export function headingsOf({ text, sections }: Split): readonly string[] {
  return sections
    .filter((section) => section.heading.end > section.heading.start)
    .map(({ level, heading }) => `${level} ${text.slice(heading.start, heading.end)}`);
}

/** `s1.2 review` for each section. */
export function rolesOf({ sections }: Split): readonly string[] {
  return sections.map(({ id, role }) => `${id} ${role}`);
}

/** The words of the sections of a role that have no heading. */
export function passagesOf({ text, sections }: Split, role: Section['role']): readonly string[] {
  return sections
    .filter((section) => section.role === role && section.level === 0)
    .map(({ body }) => text.slice(body.start, body.end).trim());
}
