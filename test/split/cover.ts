import type { Section, Span } from '../../src/model/index.js';

/** What is wrong with the spans of sections: they must cover the text in order, nested, without overlap. */
export function faultsOf(sections: readonly Section[], text: string): readonly string[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const faults = byId.size === sections.length ? [] : ['an id stands twice'];
  const ends = new Map<string | null, number>();
  for (const section of sections) {
    const { parent, body } = section;
    const outer = parent === null ? { start: 0, end: text.length } : byId.get(parent)?.body;
    const before = ends.get(parent) ?? outer?.start ?? 0;
    faults.push(...faultsOfOne(section), ...faultsOfPlace(section, outer, before));
    ends.set(parent, body.end);
  }
  if ((ends.get(null) ?? 0) !== text.length) faults.push('the end of the text is in no section');
  return faults;
}

function faultsOfOne({ id, heading, body }: Section): readonly string[] {
  const ordered = heading.start <= heading.end && heading.end === body.start && body.start <= body.end;
  return [
    ...(/^s\d+(?:\.\d+)*$/.test(id) ? [] : [`${id} is no id`]),
    ...(ordered ? [] : [`${id} has no proper spans`]),
    ...(heading.start < body.end ? [] : [`${id} is empty`]),
  ];
}

/** `outer` is the body of the parent, `before` where the section before it ends. */
function faultsOfPlace(section: Section, outer: Span | undefined, before: number): readonly string[] {
  const { id, parent, heading, body } = section;
  if (outer === undefined) return [`${id} stands before its parent`];
  const isWithin = heading.start >= outer.start && body.end <= outer.end;
  return [
    ...(isWithin ? [] : [`${id} leaves its parent`]),
    ...(heading.start >= before ? [] : [`${id} overlaps its neighbour`]),
    ...(parent === null && heading.start > before ? [`text before ${id} is in no section`] : []),
  ];
}
