import { findOutlook } from './outlook.js';
import { findPassages } from './passages.js';
import { assignRoles, type RoleSources, rootRoles } from './roles.js';
import type { SplitRules } from './rules.js';
import { firstWhere } from './search.js';
import type { Skeleton } from './skeleton.js';
import { spannedBetween, spansOf } from './spans.js';
import { type Event, makePart, type Part } from './tree.js';

/** The paragraphs of one part of the first level that may turn away from its numbered sections. */
interface Stretch {
  readonly root: Part;
  /** Indexes of its first paragraph and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Whether a run of headings below the first level goes on after a place. */
  readonly isSpanned: (at: number) => boolean;
}

/** What the headings and items of a report tell about its paragraphs. */
interface Marked {
  /** Paragraphs that begin with a heading or an item. */
  readonly headed: ReadonlySet<number>;
  /** Where headings and items begin. */
  readonly starts: ReadonlySet<number>;
  /** The last paragraph of the list that begins in a paragraph. */
  readonly lists: ReadonlyMap<number, number>;
}

/**
 * Where the text turns from a numbered section back to the whole: to the audience, which closes what is open
 * below the first level; or to problems, or at the end to plans, which become a section without heading.
 */
export function turnEvents(
  skeleton: Skeleton,
  roots: readonly Part[],
  sources: RoleSources,
  rules: SplitRules,
): readonly Event[] {
  const roles = rootRoles(roots, sources);
  const marked = findMarked(skeleton);
  const spans = spansOf(skeleton.runs);
  const bodies = roots.filter((root) => root.kind === 'heading' || root.kind === 'text');
  return bodies
    .flatMap((root) => {
      const isSpanned = spannedBetween(spans, root.start, root.end);
      const stretch = { root, isSpanned, ...paragraphsOf(skeleton, root) };
      const demand = roles.get(root) === 'review' || root.kind === 'text' ? 'usual' : 'high';
      const passages =
        roles.get(root) === 'problem' ? [] : passageEvents(skeleton, stretch, demand, marked, rules);
      return [...audienceEvents(skeleton, stretch, marked, rules), ...passages];
    })
    .concat(outlookEvents(skeleton, roots, bodies.at(-1), sources, rules));
}

/** A report in which no heading speaks of plans may end with one, which becomes a section without heading. */
function outlookEvents(
  skeleton: Skeleton,
  roots: readonly Part[],
  last: Part | undefined,
  sources: RoleSources,
  rules: SplitRules,
): readonly Event[] {
  if (last === undefined || [...assignRoles(roots, sources).values()].includes('plan')) return [];
  const { text, paragraphs } = skeleton;
  const range = paragraphsOf(skeleton, last);
  const at = findOutlook(text, paragraphs, range, findHeaded(skeleton), rules.frames);
  const start = at === null ? undefined : paragraphs[at]?.start;
  return start === undefined || start <= last.headingEnd
    ? []
    : [{ start, closes: { keep: 1 }, part: makePart('outlook', start) }];
}

function findMarked(skeleton: Skeleton): Marked {
  const starts = new Set(skeleton.runs.flatMap((run) => run.members.map((member) => member.start)));
  const lists = new Map<number, number>();
  for (const { members } of skeleton.runs) {
    const first = members[0]?.paragraph ?? 0;
    if (!lists.has(first)) lists.set(first, members.at(-1)?.paragraph ?? first);
  }
  return { headed: findHeaded(skeleton), starts, lists };
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
  const from = firstWhere(paragraphs, (line) => line.end > root.headingEnd);
  return { from, to: firstWhere(paragraphs, (line) => line.start >= root.end) };
}

function audienceEvents(
  { text, paragraphs }: Skeleton,
  { from, to, isSpanned }: Stretch,
  { headed }: Marked,
  { frames }: SplitRules,
): readonly Event[] {
  return paragraphs.slice(from, to).flatMap((line, at) => {
    if (headed.has(from + at) || !frames('salutation', text, line) || isSpanned(line.start)) return [];
    return [{ start: line.start, closes: { keep: 1 }, part: null }];
  });
}

/** Below every heading and list. */
const INNERMOST = 1000;

function passageEvents(
  { text, paragraphs }: Skeleton,
  { root, from, to, isSpanned }: Stretch,
  demand: 'usual' | 'high',
  marked: Marked,
  rules: SplitRules,
): readonly Event[] {
  const found = findPassages(text, paragraphs, { from, to, demand }, marked, rules.passages);
  return found.flatMap(({ start, last }) => {
    if (marked.starts.has(start)) return [];
    const closes = isSpanned(start) ? { rank: INNERMOST } : { keep: 1 };
    const opened: Event = { start, closes, part: makePart('passage', start) };
    const end = paragraphs[last + 1]?.start ?? text.length;
    return end < root.end ? [opened, { start: end, closes, part: null }] : [opened];
  });
}
