import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';
import type { Role } from '../../../model/index.js';
import type { Kind } from '../measure/units.js';
import type { Subject } from '../naming/subject.js';
import type { Period } from '../time/when.js';

export const STATUS = ['done', 'plan', 'target'] as const;
export type Status = (typeof STATUS)[number];

/** Words that tell whether a number is reached, planned or aimed at. */
export interface StatusCues {
  /** Nouns for an aim; what follows them behind 是, 为 or a colon is aimed at. */
  readonly goals: readonly string[];
  readonly plans: readonly string[];
  readonly done: readonly string[];
  /** Words that say in a plan that what follows is aimed at (力争). */
  readonly aims: readonly string[];
  /** Words directly before a level that is to be reached (达到, 控制在). */
  readonly reaches: readonly string[];
  /** Words for money that is to be spent, which is no level (安排, 投入). */
  readonly spending: readonly string[];
}

const schema = z.object({
  cue: z.string().min(1),
  status: z.enum([...STATUS, 'aim', 'reach', 'spend']),
  note: z.string(),
});

/** Reads the list of cues. */
export function loadStatusCues(knowledge: Knowledge): StatusCues {
  const rows = knowledge.tsv('extract/numbers/status_cues.tsv', schema, 'cue');
  const of = (status: z.infer<typeof schema>['status']) =>
    rows.filter((row) => row.status === status).map((row) => row.cue);
  return {
    goals: of('target'),
    plans: of('plan'),
    done: of('done'),
    aims: of('aim'),
    reaches: of('reach'),
    spending: of('spend'),
  };
}

/** What the status of a number is judged by. */
export interface Standing {
  readonly subject: Subject;
  /** The clause of the number. */
  readonly clause: string;
  /** The words of the sentence before the clause. */
  readonly earlier: string;
  /** The words before the number, its own vague ones included, and those behind it. */
  readonly before: string;
  readonly behind: string;
  readonly role: Role;
  readonly period: Period | null;
  /** The period of the section. */
  readonly section: Period | null;
  /** The report's own year, and the year under review. */
  readonly present: number | null;
  readonly review: number | null;
  readonly kind: Kind;
  /** A word leaves the number open (以上, 左右, 超). */
  readonly isOpen: boolean;
  /** The sentence, or the list that it stands in, tells aims. */
  readonly isGoal: boolean;
}

/** Done; planned (something to do); or aimed at (a stated goal, a share or a level to be reached). */
export function statusOf(standing: Standing, cues: StatusCues): Status {
  const { period, present, review, role, subject } = standing;
  // Where something starts from is reached already.
  if (subject.origin >= 0) return 'done';
  if (isCalledGoal(standing, cues)) return 'target';
  const looksBack = period !== null && review !== null && period.year <= review;
  if (looksBack && present !== review) return 'done';
  const isPlanned = (role === 'plan' || role === 'closing') && !isLookingBack(standing);
  if (isPlanned || isAhead(standing)) return statusOfPlan(standing, cues);
  return standing.isGoal ? 'target' : says(standing, cues.plans) && !looksBack ? 'plan' : 'done';
}

/** In a plan: what is reached already, what is aimed at, and what is to be done. */
function statusOfPlan(standing: Standing, cues: StatusCues): Status {
  if (says(standing, cues.done)) return 'done';
  return standing.isGoal ||
    isLevel(standing, cues) ||
    says(standing, cues.aims) ||
    isAimedBefore(standing, cues)
    ? 'target'
    : 'plan';
}

function says({ clause }: Standing, words: readonly string[]): boolean {
  return words.some((word) => clause.includes(word));
}

/** 力争培训8万人，输出5万人: an aim goes on up to the next semicolon. */
function isAimedBefore({ earlier }: Standing, { aims }: StatusCues): boolean {
  const part = earlier.slice(earlier.lastIndexOf('；') + 1);
  return part !== '' && aims.some((aim) => part.includes(aim));
}

/** A part that is headed with the year under review tells what was done, whatever its role. */
function isLookingBack({ section, review, present }: Standing): boolean {
  return section !== null && review !== null && review === present && section.year <= review;
}

/** A share or a level to be reached, rather than something to be done so many times. */
function isLevel({ kind, before, isOpen }: Standing, { reaches, spending }: StatusCues): boolean {
  // 营收5600亿元以上 is to be reached, 安排资金3亿元以上 to be spent.
  if (kind === 'money' && isOpen && !spending.some((word) => before.includes(word))) return true;
  return (
    kind === 'percent' ||
    kind === 'point' ||
    kind === 'multiple' ||
    reaches.some((word) => before.endsWith(word))
  );
}

/** A year that is still to come. */
function isAhead({ period, present }: Standing): boolean {
  return period !== null && present !== null && period.year > present;
}

const REACHED = /[了已成达过于]/;

/** 67%左右的目标: the number itself is called an aim, unless the clause says that it was reached. */
function isCalledGoal({ behind, clause }: Standing, cues: StatusCues): boolean {
  const of = /^的?(?:[年预]\p{Script=Han}{1,3})?/u.exec(behind)?.[0] ?? '';
  if (of === '' || REACHED.test(clause.slice(0, clause.length - behind.length))) return false;
  return cues.goals.some((goal) => behind.startsWith(goal, of.length) || (of.endsWith(goal) && of !== goal));
}
