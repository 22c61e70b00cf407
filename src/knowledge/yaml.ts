import { isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { KnowledgeError } from './error.js';
import type { RuleText } from './files.js';

/** Reads a YAML list, each entry checked against `schema` and given the line it starts on. */
export function readYamlList<T>(file: RuleText, schema: z.ZodType<T>): readonly (T & { line: number })[] {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter });
  const fault = document.errors[0];
  if (fault !== undefined)
    throw new KnowledgeError(
      file.name,
      counter.linePos(fault.pos[0]).line,
      fault.message.split('\n')[0] ?? 'not YAML',
      'Correct the YAML',
    );
  if (!isCollection(document.contents) || !Array.isArray(document.toJS()))
    throw new KnowledgeError(file.name, 1, 'this file is not a list', 'Begin each entry with "- id:"');
  const lineOf = (node: unknown, otherwise: number) =>
    isNode(node) && node.range ? counter.linePos(node.range[0]).line : otherwise;
  return document.contents.items.map((item) => {
    const line = lineOf(item, 1);
    const checked = schema.safeParse(isNode(item) ? item.toJS(document) : item);
    if (checked.success) return { ...checked.data, line };
    const [issue] = checked.error.issues;
    const path = issue?.path.map((step) => (typeof step === 'number' ? step : String(step))) ?? [];
    const place = isCollection(item) && path.length > 0 ? item.getIn(path, true) : item;
    throw new KnowledgeError(
      file.name,
      lineOf(place, line),
      `${path.join('.') || 'the entry'} ${seen(isNode(place) ? place.toJS(document) : place)}`,
      issue?.message ?? 'Correct it',
    );
  });
}

/** The longest value that a message gives whole, in UTF-16 units. */
const LONGEST = 80;

function seen(value: unknown): string {
  if (value === undefined) return 'is missing';
  const written = JSON.stringify(value);
  return `holds ${written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written}`;
}
