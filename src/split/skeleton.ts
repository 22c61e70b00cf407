import type { CleanText, Span } from '../model/index.js';
import { type Annex, findAnnexes } from './annexes.js';
import { type Candidate, lineCandidates, matchTwins } from './candidates.js';
import { findSuccessors } from './chains.js';
import { dropContents } from './contents.js';
import { countOpening } from './frames.js';
import { cutHeadings, type HeadingEnds } from './headings.js';
import { insideCandidates } from './inside.js';
import { type Run, readRuns } from './outline.js';
import { type Paragraph, readParagraphs } from './paragraphs.js';
import { isNested, rankSchemes } from './ranks.js';
import type { SplitRules } from './rules.js';
import { trailingCandidates } from './trailing.js';
import { unnumberedCandidates } from './unnumbered.js';

/** What the layout and the numbering of a report show, before anything is said about roles. */
export interface Skeleton {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** The paragraphs between the opening words and the annexes. */
  readonly from: number;
  readonly to: number;
  readonly annexes: readonly Annex[];
  readonly runs: readonly Run[];
  readonly headings: HeadingEnds;
}

/** Finds opening, annexes, and the runs of headings and items of a report whose title is known, or is not. */
export function readSkeleton(cleaned: CleanText, title: Span | null, rules: SplitRules): Skeleton {
  const { text } = cleaned;
  const paragraphs = readParagraphs(cleaned);
  const annexes = findAnnexes(text, paragraphs, rules.roles);
  const to = annexes[0]?.from ?? paragraphs.length;
  const found = findCandidates(text, paragraphs.slice(0, to), rules);
  const heading = Math.min(OPENING_PARAGRAPHS, to, found.find(isFirstHeading)?.paragraph ?? to);
  const from = countOpening(text, paragraphs, heading, title, rules.frames);
  const runs = believe(
    raiseBold(found.filter((candidate) => candidate.paragraph >= from || isTrailing(candidate, paragraphs))),
  );
  return { text, paragraphs, from, to, annexes, runs, headings: cutHeadings(text, paragraphs, runs, rules) };
}

/** How many paragraphs are searched for the words that open a report. */
const OPENING_PARAGRAPHS = 16;
/** Lower schemes than （一） do not open the text proper. */
const LOWEST_FIRST = 40;

function isFirstHeading({ number, rank, inside }: Candidate): boolean {
  return number === 1 && rank <= LOWEST_FIRST && !inside;
}

/** Whether a heading is glued to the end of a paragraph, which may be the lead. */
function isTrailing({ inside, paragraph, start }: Candidate, paragraphs: readonly Paragraph[]): boolean {
  return !inside && start > (paragraphs[paragraph]?.start ?? start) + 2;
}

function findCandidates(
  text: string,
  paragraphs: readonly Paragraph[],
  rules: SplitRules,
): readonly Candidate[] {
  const numbered = lineCandidates(text, paragraphs, rules);
  const taken = new Set(numbered.map((candidate) => candidate.paragraph));
  const all = [
    ...numbered,
    ...trailingCandidates(text, paragraphs, rules),
    ...insideCandidates(text, paragraphs, rules),
    ...unnumberedCandidates(text, paragraphs, taken, rules),
  ];
  const found = dropContents(
    text,
    paragraphs,
    all.sort((a, b) => a.start - b.start),
  );
  return matchTwins(found, rules);
}

/** Bold lines stand beside the names of parts, unless the report shows that they stand below something. */
function raiseBold(candidates: readonly Candidate[]): readonly Candidate[] {
  const titled = candidates.find((candidate) => candidate.scheme === 'titled');
  if (titled === undefined || isNested(candidates, 'bold')) return candidates;
  const { scheme, rank } = titled;
  return candidates.map((candidate) =>
    candidate.scheme === 'bold' ? { ...candidate, scheme, rank } : candidate,
  );
}

/** How often short runs are taken out and the rest read again; two rounds settle nearly every report. */
const ROUNDS = 8;

/** Runs that are long enough for their scheme; the others' members are taken out and all is read again. */
function believe(candidates: readonly Candidate[], rounds = ROUNDS): readonly Run[] {
  const successors = findSuccessors(candidates);
  const runs = readRuns(candidates, rankSchemes(candidates, successors), successors);
  const believed = runs.filter((run) => run.members.length >= (run.members[0]?.minimum ?? 1));
  if (believed.length === runs.length || rounds === 0) return believed;
  const kept = new Set(believed.flatMap((run) => run.members));
  return believe(
    candidates.filter((candidate) => kept.has(candidate)),
    rounds - 1,
  );
}
