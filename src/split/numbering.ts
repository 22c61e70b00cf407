import type { NoteSink } from '../model/index.js';
import { type Candidate, LIST_RANK } from './candidates.js';
import type { Skeleton } from './skeleton.js';

/** Notes a report without headings, and numbers that are missing or stand twice. */
export function noteNumbering({ text, runs }: Skeleton, note: NoteSink): void {
  if (runs.every((run) => (run.members[0]?.rank ?? LIST_RANK) >= LIST_RANK))
    note({
      code: 'no_headings',
      severity: 'warning',
      confidence: 'high',
      stage: 'split',
      span: null,
      values: {},
    });
  for (const run of runs)
    run.members.slice(1).forEach((member, at) => {
      const before = run.members[at];
      const step = (member.number ?? 1) - (before?.number ?? 0);
      if (before === undefined || member.number === null || step === 1) return;
      const values = { before: ordinalOf(text, before), after: ordinalOf(text, member) };
      const code = step === 0 ? 'numbering_repeated' : 'numbering_gap';
      const span = { start: member.start, end: member.ordinalEnd };
      note({
        code,
        severity: 'info',
        confidence: member.inside ? 'low' : 'medium',
        stage: 'split',
        span,
        values,
      });
    });
}

function ordinalOf(text: string, { start, ordinalEnd }: Candidate): string {
  return text.slice(start, ordinalEnd).trim();
}
