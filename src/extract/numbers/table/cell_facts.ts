import type { Mention } from '../measure/mention.js';
import { type Subject, subjectWith } from '../naming/subject.js';
import type { Dated } from '../time/dating.js';
import { spanOf } from '../time/when.js';
import type { Cell } from './cells.js';

/** A number in a table speaks of what its label and heading say. */
export function subjectOfCell(cell: Cell, mention: Mention, read: Subject): Subject {
  const isFall = mention.low.coefficient < 0n;
  return subjectWith(read, {
    indicator: cell.indicator,
    name: cell.indicator,
    noun: cell.indicator,
    whole: cell.indicator,
    isRate: false,
    change: '',
    direction: cell.isChange ? (isFall ? 'down' : 'up') : '',
    basis: '',
    change_kind: cell.isChange ? 'change' : 'level',
    origin: -1,
  });
}

/** The year in its heading or label is the year of the number, as near to it as its clause is elsewhere. */
export function dateOfCell(cell: Cell): Dated | null {
  return cell.year === null ? null : { period: spanOf(cell.year, cell.year), source: 'clause' };
}
