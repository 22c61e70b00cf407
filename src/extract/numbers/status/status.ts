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
}

const schema = z.object({ cue: z.string().min(1), status: z.enum(STATUS), note: z.string() });

/** Reads the list of cues. */
export function loadStatusCues(knowledge: Knowledge): StatusCues {
  const rows = knowledge.tsv('extract/numbers/status_cues.tsv', schema, 'cue');
  const of = (status: Status) => rows.filter((row) => row.status === status).map((row) => row.cue);
  return { goals: of('target'), plans: of('plan'), done: of('done') };
}

/** What the status of a number is judged by. */
export interface Standing {
  readonly subject: Subject;
  /** The clause of the number. */
  readonly clause: string;
  /** The words behind the number. */
  readonly behind: string;
  readonly role: Role;
  readonly period: Period | null;
  /** The period of the section. */
  readonly section: Period | null;
  /** The report's own year, and the year under review. */
  readonly present: number | null;
  readonly review: number | null;
  /** Somewhere the report states its aims as such; what it says elsewhere is work to be done. */
  readonly statesGoals: boolean;
  readonly kind: Kind;
  /** The sentence, or the list that it stands in, tells aims. */
  readonly isGoal: boolean;
}

/** Done; planned (something to do); or aimed at (a stated goal, or a year that is still to come). */
export function statusOf(standing: Standing, cues: StatusCues): Status {
  const { period, present, review, role, subject } = standing;
  // Where something starts from is reached already.
  if (subject.origin >= 0 && period === null) return 'done';
  if (isCalledGoal(standing, cues)) return 'target';
  if (isFarAhead(standing)) return 'target';
  const looksBack = period !== null && review !== null && period.year <= review;
  const says = (words: readonly string[]) => words.some((word) => standing.clause.includes(word));
  if (looksBack && present !== review) return 'done';
  if ((role === 'plan' || role === 'closing') && !isLookingBack(standing)) {
    if (says(cues.done)) return 'done';
    return standing.isGoal || (!standing.statesGoals && isLevel(standing)) ? 'target' : 'plan';
  }
  return standing.isGoal ? 'target' : says(cues.plans) && !looksBack ? 'plan' : 'done';
}

/** A part that is headed with the year under review tells what was done, whatever its role. */
function isLookingBack({ section, review, present }: Standing): boolean {
  return section !== null && review !== null && review === present && section.year <= review;
}

/** A share or a level to be reached, rather than something to be done so many times. */
function isLevel({ kind, subject }: Standing): boolean {
  return kind === 'percent' || kind === 'point' || kind === 'multiple' || subject.isReached;
}

/** A year behind the one that is planned for, or a plan for several years. */
function isFarAhead({ period, present, role, section }: Standing): boolean {
  if (period === null || present === null) return false;
  if (role !== 'plan') return period.year > present;
  if (section !== null && section.firstYear < section.year) return period.year > present;
  return period.year > (section?.year ?? present + 1);
}

const REACHED = /[了已成达过于]/;

/** 67%左右的目标: the number itself is called an aim, unless the clause says that it was reached. */
function isCalledGoal({ behind, clause }: Standing, cues: StatusCues): boolean {
  const of = /^的?(?:[年预]\p{Script=Han}{1,3})?/u.exec(behind)?.[0] ?? '';
  if (of === '' || REACHED.test(clause.slice(0, clause.length - behind.length))) return false;
  return cues.goals.some((goal) => behind.startsWith(goal, of.length) || (of.endsWith(goal) && of !== goal));
}
