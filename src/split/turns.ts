import type { Paragraph } from './paragraphs.js';
import { findPassages } from './passages.js';
import { type RoleSources, rootRoles } from './roles.js';
import type { SplitRules } from './rules.js';
import type { Skeleton } from './skeleton.js';
import { type Event, makePart, type Part } from './tree.js';

/** The paragraphs of one part of the first level that may turn away from its numbered sections. */
interface Stretch {
  readonly root: Part;
  /** Indexes of its first paragraph and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Paragraphs that begin with a heading or an item. */
  readonly headed: ReadonlySet<number>;
}

/**
 * Where the text turns from a numbered section back to the whole: to the audience, which closes what is open
 * below the first level, or to problems, which become a section without heading.
 */
export function turnEvents(
  skeleton: Skeleton,
  roots: readonly Part[],
  sources: RoleSources,
  rules: SplitRules,
): readonly Event[] {
  const roles = rootRoles(roots, sources);
  const headed = findHeaded(skeleton);
  return roots
    .filter((root) => root.kind === 'heading' || root.kind === 'text')
    .flatMap((root) => {
      const stretch = { root, headed, ...paragraphsOf(skeleton, root) };
      const demand = roles.get(root) === 'review' || root.kind === 'text' ? 'usual' : 'high';
      const passages = roles.get(root) === 'problem' ? [] : passageEvents(skeleton, stretch, demand, rules);
      return [...audienceEvents(skeleton, stretch, rules), ...passages];
    });
}

/** The paragraphs that begin with a heading or an item; a heading glued to the end of one does not count. */
function findHeaded({ runs, paragraphs }: Skeleton): ReadonlySet<number> {
  const members = runs.flatMap((run) => run.members).filter((member) => !member.inside);
  const atStart = members.filter(
    ({ paragraph, start }) => start < (paragraphs[paragraph]?.start ?? 0) + RESIDUE,
  );
  return new Set(atStart.map((member) => member.paragraph));
}

/** Units of residue that may stand before an ordinal. */
const RESIDUE = 4;

function paragraphsOf({ paragraphs }: Skeleton, root: Part): { readonly from: number; readonly to: number } {
  const from = firstAfter(paragraphs, (line) => line.end > root.headingEnd);
  return { from, to: firstAfter(paragraphs, (line) => line.start >= root.end) };
}

/** Index of the first paragraph of which something holds that holds of all later ones too. */
function firstAfter(paragraphs: readonly Paragraph[], holds: (line: Paragraph) => boolean): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(paragraphs[middle] as Paragraph)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function audienceEvents(
  skeleton: Skeleton,
  { root, from, to, headed }: Stretch,
  { frames }: SplitRules,
): readonly Event[] {
  const { text, paragraphs } = skeleton;
  return paragraphs.slice(from, to).flatMap((line, at) => {
    if (headed.has(from + at) || !frames('salutation', text, line)) return [];
    if (isSpanned(skeleton, root, line.start)) return [];
    return [{ start: line.start, closes: { keep: 1 }, part: null }];
  });
}

/** Below every heading and list. */
const INNERMOST = 1000;

function passageEvents(
  skeleton: Skeleton,
  { root, from, to, headed }: Stretch,
  demand: 'usual' | 'high',
  rules: SplitRules,
): readonly Event[] {
  const { text, paragraphs, runs } = skeleton;
  const found = findPassages(text, paragraphs, { from, to, demand }, headed, runs, rules.passages);
  const starts = new Set(runs.flatMap((run) => run.members.map((member) => member.start)));
  return found.flatMap(({ start, last }) => {
    if (starts.has(start)) return [];
    const closes = isSpanned(skeleton, root, start) ? { rank: INNERMOST } : { keep: 1 };
    const opened: Event = { start, closes, part: makePart('passage', start) };
    const end = paragraphs[last + 1]?.start ?? text.length;
    return end < root.end ? [opened, { start: end, closes, part: null }] : [opened];
  });
}

/** Whether a run of headings below the first level goes on after a place. */
function isSpanned({ runs }: Skeleton, root: Part, at: number): boolean {
  return runs.some((run) => {
    const first = run.members[0]?.start ?? at;
    const last = run.members.at(-1)?.start ?? at;
    return first > root.start && first < at && last > at;
  });
}
