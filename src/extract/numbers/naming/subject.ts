import type { Span } from '../../../model/index.js';
import type { Mention } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';
import type { TimeExpression } from '../time/times.js';

/** What a number speaks of, and how it moved. */
export interface Subject {
  readonly indicator: string;
  /** The indicator without the word for its change, which is what joins it with other years. */
  readonly name: string;
  /** The word for its change (增长, 下降), '' where none was told. */
  readonly change: string;
  readonly direction: 'up' | 'down' | 'flat' | '';
  readonly basis: string;
  readonly change_kind: 'level' | 'change' | 'gap';
  /** A rate of change in per cent. */
  readonly isRate: boolean;
  /** Added up over a time that need not be a year (累计). */
  readonly isSum: boolean;
  /** The noun that a later number without a subject of its own speaks of. */
  readonly noun: string;
  /** The noun with the verb of what was done, for a change of it (引进项目168个，增长7.7%). */
  readonly whole: string;
  /** A level is said to be reached (达到, 降到). */
  readonly isReached: boolean;
  /** Where the clause of the number begins. */
  readonly clause: number;
  /** Where the words that name it end, when they stand behind the number. */
  readonly end: number;
  /** Where 由 or 从 stands before the first of two numbers, else -1. */
  readonly origin: number;
  /** Where that first number ends. */
  readonly originEnd: number;
  /** The phrase before the number, for the numbers of one list. */
  readonly phrase: Span;
}

/** What may be replaced in a subject; where its words stand never changes. */
type Changes = Partial<Omit<Subject, 'clause' | 'originEnd' | 'phrase'>>;

/** The subject with some of its facts replaced, of one shape with all others. */
export function subjectWith(subject: Subject, changes: Changes): Subject {
  return {
    indicator: changes.indicator ?? subject.indicator,
    name: changes.name ?? subject.name,
    change: changes.change ?? subject.change,
    direction: changes.direction ?? subject.direction,
    basis: changes.basis ?? subject.basis,
    change_kind: changes.change_kind ?? subject.change_kind,
    isRate: changes.isRate ?? subject.isRate,
    isSum: changes.isSum ?? subject.isSum,
    noun: changes.noun ?? subject.noun,
    whole: changes.whole ?? subject.whole,
    isReached: changes.isReached ?? subject.isReached,
    clause: subject.clause,
    end: changes.end ?? subject.end,
    origin: changes.origin ?? subject.origin,
    originEnd: subject.originEnd,
    phrase: subject.phrase,
  };
}

/** What is looked at to name a number. */
export interface Surroundings {
  readonly text: string;
  readonly rules: NumberRules;
  readonly mention: Mention;
  /** Bounds of the sentence. */
  readonly sentence: Span;
  readonly previous: Mention | undefined;
  readonly next: Mention | undefined;
  /** Time expressions of the sentence. */
  readonly times: readonly TimeExpression[];
  /** The subject of the number before, in the same sentence. */
  readonly carried: Subject | null;
}
