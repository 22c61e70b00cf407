import { expect, test } from 'vitest';
import { problems } from '../../../src/extract/problems/index.js';
import type { Document, Role, Section } from '../../../src/model/index.js';
import { plainDocument } from '../../support/plain.js';
import { report, rules } from './reports.js';

/** A pattern that counts the characters it is tried on. */
class Counting extends RegExp {
  #work: { characters: number };
  constructor(pattern: RegExp, work: { characters: number }) {
    super(pattern);
    this.#work = work;
  }
  override exec(text: string): RegExpExecArray | null {
    this.#work.characters += text.length;
    return super.exec(text);
  }
}

/** What reading a report costs: characters that patterns are tried on, looks at headings, links that are written. */
function workOf(document: Document) {
  const work = { characters: 0, headings: 0, links: 0 };
  const sections = document.sections.map(
    (section): Section => ({
      ...section,
      get heading() {
        work.headings += 1;
        return section.heading;
      },
    }),
  );
  const counting = (pattern: RegExp) => new Counting(pattern, work);
  const cues = Object.fromEntries(
    Object.entries(rules.cues).map(([kind, own]) => [
      kind,
      own.map(({ id, pattern }) => ({ id, pattern: counting(pattern) })),
    ]),
  ) as unknown as typeof rules.cues;
  const predicates = { strong: counting(rules.predicates.strong), any: counting(rules.predicates.any) };
  const found = problems.extract({ ...document, sections }, { ...rules, cues, predicates }, () => undefined);
  work.links = found.reduce((sum, { fields }) => sum + (fields.answers ?? '').length, 0);
  return work;
}

const PARTS: readonly (readonly [Role, string])[] = [
  ['problem', '一、存在的问题及原因\n一是学位不足，班额偏大。二是干部作风不实。'],
  ['plan', '二、下一步打算\n一是新增学位。二是改进作风。'],
];

test.each([
  ['parts for problems and plans', (times: number) => report(Array(times).fill(PARTS).flat())],
  [
    'turns to problems that blame nothing',
    (times: number) => plainDocument(`${'我们也看到发展很快。'.repeat(times)}\n`),
  ],
  [
    'problems in one line',
    (times: number) =>
      plainDocument(`我们清醒地看到，存在不少问题：${'学位不足，作风不实。'.repeat(times)}\n`),
  ],
])('twice as many %s take about twice the work', (_what, documentOf) => {
  const once = workOf(documentOf(300));
  const twice = workOf(documentOf(600));
  for (const kind of ['characters', 'headings', 'links'] as const)
    expect(twice[kind], kind).toBeLessThanOrEqual(2.2 * once[kind] + 100);
});
