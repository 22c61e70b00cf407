import type { Section } from '../../src/model/index.js';

/** What is wrong with the spans of sections: they must cover the text in order, nested, without overlap. */
export function faultsOf(sections: readonly Section[], text: string): readonly string[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const faults: string[] = [];
  if (byId.size !== sections.length) faults.push('an id stands twice');
  const ends = new Map<string | null, number>();
  for (const { id, parent, heading, body } of sections) {
    if (!/^s\d+(?:\.\d+)*$/.test(id)) faults.push(`${id} is no id`);
    if (heading.end !== body.start || heading.start > heading.end || body.start > body.end)
      faults.push(`${id} has no proper spans`);
    if (heading.start === body.end) faults.push(`${id} is empty`);
    const outer = parent === null ? { start: 0, end: text.length } : byId.get(parent)?.body;
    if (outer === undefined) faults.push(`${id} stands before its parent`);
    else if (heading.start < outer.start || body.end > outer.end) faults.push(`${id} leaves its parent`);
    const before = ends.get(parent) ?? outer?.start ?? 0;
    if (heading.start < before) faults.push(`${id} overlaps its neighbour`);
    if (parent === null && heading.start !== before) faults.push(`text before ${id} is in no section`);
    ends.set(parent, body.end);
  }
  if ((ends.get(null) ?? 0) !== text.length) faults.push('the end of the text is in no section');
  return faults;
}
