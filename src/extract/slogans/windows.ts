import { z } from 'zod';
import type { Span } from '../../model/index.js';

/** What a rule needs that looks only around words found by the automaton. */
export const windowShape = {
  /** One of these words stands in every match. */
  anchors: z.array(z.string().min(2)).min(1),
  /** How far a match may reach before and after the anchor, in UTF-16 units. */
  before: z.number().int().min(0).max(60).default(0),
  after: z.number().int().min(0).max(60).default(0),
  /** A regular expression; `{open}`, `{close}`, `{han}` and `{numeral}` stand for one such character. */
  pattern: z.string().min(1),
};

/** A rule whose expression runs only around its anchors. */
export interface WindowRule {
  readonly anchors: readonly string[];
  readonly before: number;
  readonly after: number;
  readonly pattern: string;
}

/** A match, with the offset in the text of each named group. */
export interface WindowMatch extends Span {
  readonly groups: ReadonlyMap<string, Span>;
}

/** The matches that hold the anchor, on the anchor's own line. */
export function matchesAround(
  text: string,
  anchor: Span,
  rule: WindowRule,
  expression: RegExp,
): readonly WindowMatch[] {
  const from = Math.max(lineStart(text, anchor.start, rule.before), 0);
  const to = lineEnd(text, anchor.end, rule.after);
  const matches: WindowMatch[] = [];
  for (const match of text.slice(from, to).matchAll(expression)) {
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    if (span.start > anchor.start || span.end < anchor.end) continue;
    const groups = Object.entries(match.indices?.groups ?? {})
      .filter(([, indices]) => indices !== undefined)
      .map(([name, [start, end]]) => [name, { start: from + start, end: from + end }] as const);
    matches.push({ ...span, groups: new Map(groups) });
  }
  return matches;
}

function lineStart(text: string, offset: number, reach: number): number {
  const floor = Math.max(0, offset - reach);
  const at = text.slice(floor, offset).lastIndexOf('\n');
  return at === -1 ? floor : floor + at + 1;
}

function lineEnd(text: string, offset: number, reach: number): number {
  const at = text.slice(offset, offset + reach).indexOf('\n');
  return at === -1 ? Math.min(text.length, offset + reach) : offset + at;
}

/** Whether a rule matches around any of its anchors in a text; for checking the examples of rules. */
export function matchesAnywhere(text: string, rule: WindowRule, expression: RegExp): boolean {
  return rule.anchors.some((anchor) => {
    for (let at = text.indexOf(anchor); at !== -1; at = text.indexOf(anchor, at + 1))
      if (matchesAround(text, { start: at, end: at + anchor.length }, rule, expression).length > 0)
        return true;
    return false;
  });
}

/** Fills `$<name>` in a template with the words of the named groups. */
export function fill(template: string, text: string, match: WindowMatch): string {
  return template.replace(/\$<(\w+)>/g, (_, name: string) => {
    const span = match.groups.get(name);
    return span === undefined ? '' : text.slice(span.start, span.end);
  });
}
