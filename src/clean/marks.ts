import { bySpan, type Mark } from '../model/index.js';
import type { Change } from './compose.js';

/** Where the marks stand after ordered, non-overlapping changes; one whose words are all gone is dropped. */
export function moveMarks(marks: readonly Mark[], changes: readonly Change[]): readonly Mark[] {
  if (marks.length === 0) return marks;
  const starts = shifts(changes);
  const moved: Mark[] = [];
  for (const mark of marks) {
    const start = moveStart(mark.span.start, changes, starts);
    const end = moveEnd(mark.span.end, changes, starts);
    if (end > start) moved.push({ ...mark, span: { start, end } });
  }
  return moved.sort((a, b) => bySpan(a.span, b.span));
}

/** How far the text has moved before each change, and after the last one. */
function shifts(changes: readonly Change[]): readonly number[] {
  const out = [0];
  let shift = 0;
  for (const change of changes) {
    shift += change.text.length - (change.end - change.start);
    out.push(shift);
  }
  return out;
}

/** The number of changes that lie before `offset`, by binary search. */
function changesBefore(changes: readonly Change[], isBefore: (change: Change) => boolean): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(changes[middle] as Change)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A mark begins after what was inserted at its place, and after a change that it begins inside of. */
function moveStart(offset: number, changes: readonly Change[], moved: readonly number[]): number {
  const before = changesBefore(changes, (change) => change.end <= offset);
  const next = changes[before];
  const shift = moved[before] as number;
  if (next === undefined || next.start >= offset) return offset + shift;
  return next.start + shift + next.text.length;
}

/** A mark ends before what was inserted at its place, and before a change that it ends inside of. */
function moveEnd(offset: number, changes: readonly Change[], moved: readonly number[]): number {
  const before = changesBefore(changes, (change) => change.end <= offset && change.start < offset);
  const next = changes[before];
  const shift = moved[before] as number;
  return (next === undefined || next.start >= offset ? offset : next.start) + shift;
}
