import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Role } from '../../model/index.js';
import type { Subject } from './indicator.js';
import type { Mention } from './mention.js';
import type { Period } from './when.js';

export const STATUS = ['done', 'plan', 'target'] as const;
export type Status = (typeof STATUS)[number];

/** Words of a clause that tell whether a number is reached, planned or aimed at. */
export type StatusCues = readonly { readonly cue: string; readonly status: Status }[];

const schema = z.object({ cue: z.string().min(1), status: z.enum(STATUS), note: z.string() });

/** Reads the list of cues. */
export function loadStatusCues(knowledge: Knowledge): StatusCues {
  return knowledge.tsv('extract/numbers/status_cues.tsv', schema, 'cue');
}

/** What the status of a number is judged by. */
export interface Standing {
  readonly mention: Mention;
  readonly subject: Subject;
  readonly clause: string;
  readonly role: Role;
  readonly period: Period | null;
  /** The last year that the report can look back on. */
  readonly present: number | null;
  readonly review: number | null;
}

/** Done, planned (something to do) or aimed at (a value to reach). */
export function statusOf(standing: Standing, cues: StatusCues): Status {
  const { period, present, review, role } = standing;
  const cue = cues.find((one) => standing.clause.includes(one.cue))?.status;
  if (period !== null && present !== null && period.year > present) return 'target';
  const looksBack = period !== null && review !== null && period.year <= review;
  if (role === 'plan') {
    if (looksBack || cue === 'done') return 'done';
    return cue ?? (isGoal(standing) ? 'target' : 'plan');
  }
  if (
    cue !== undefined &&
    cue !== 'done' &&
    !(looksBack && review !== present && period?.text === `${review}`)
  )
    return cue;
  return 'done';
}

/** A share, a change or a level to be reached is a target; something to be done so many times is a plan. */
function isGoal({ mention, subject }: Standing): boolean {
  const kind = mention.use?.unit.kind;
  if (kind === 'percent' || kind === 'point' || kind === 'multiple') return true;
  return (
    subject.direction !== '' ||
    mention.approx === 'at_least' ||
    mention.approx === 'at_most' ||
    !subject.isDeed
  );
}
