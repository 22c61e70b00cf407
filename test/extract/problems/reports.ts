import { type ProblemFields, problems } from '../../../src/extract/problems/index.js';
import { Knowledge } from '../../../src/knowledge/index.js';
import { type Document, type Identity, type Role, type Section, textOf } from '../../../src/model/index.js';
import { plainDocument } from '../../support/plain.js';

export const rules = problems.load(new Knowledge());

/** A report whose parts have the given roles, in order; the first line of a part is its heading. */
export function report(
  parts: readonly (readonly [Role, string])[],
  identity: Partial<Identity> = {},
): Document {
  const sections: Section[] = [];
  let text = '';
  for (const [role, words] of parts) {
    const start = text.length;
    const heading = { start, end: start + words.indexOf('\n') };
    text += `${words}\n`;
    const body = { start: heading.end, end: text.length };
    sections.push({
      id: `s${sections.length + 1}`,
      parent: null,
      level: 1,
      ordinal: '',
      role,
      heading,
      body,
    });
  }
  return { ...plainDocument(text, identity), sections };
}

/** An item as a test looks at it. */
export interface Seen extends ProblemFields {
  readonly quote: string;
  readonly rule: string;
}

/** What the extractor finds in a report. */
export function itemsOf(document: Document): readonly Seen[] {
  return problems
    .extract(document, rules, () => undefined)
    .map(({ span, rule, fields }) => ({ ...fields, rule, quote: textOf(document.cleaned.text, span) }));
}

/** The quotes of one kind. */
export function quotesOf(document: Document, kind: string): readonly string[] {
  return itemsOf(document)
    .filter((item) => item.kind === kind)
    .map((item) => item.quote);
}
