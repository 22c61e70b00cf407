import { slogans } from '../../../src/extract/slogans/index.js';
import { Knowledge } from '../../../src/knowledge/index.js';
import type { Identity, Note } from '../../../src/model/index.js';
import { plainDocument } from '../../support/plain.js';

export const rules = slogans.load(new Knowledge());

/** What the shipped rules find in a text, with the words of each mention beside its fields. */
export function find(text: string, identity: Partial<Identity> = {}) {
  const notes: Note[] = [];
  const findings = slogans.extract(plainDocument(text, identity), rules, (note) => notes.push(note));
  const mentions = findings.map(({ span, rule, fields }) => ({
    ...fields,
    ...span,
    rule,
    quote: text.slice(span.start, span.end),
  }));
  return { mentions, notes };
}

/** The canonical forms found, in order, nested ones left out. */
export function outermost(text: string, identity: Partial<Identity> = {}): readonly string[] {
  return find(text, identity)
    .mentions.filter((mention) => mention.nested_in === '')
    .map((mention) => mention.slogan ?? '');
}
