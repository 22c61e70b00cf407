import type { IdentitySource } from '../model/index.js';
import type { Head } from './around.js';
import { type DateFound, findDates } from './dates.js';
import type { Line } from './lines.js';
import type { IdentifyRules } from './rules.js';

/** The day a report was delivered, and where that is said. */
export interface Delivery {
  readonly date: DateFound | null;
  readonly source: IdentitySource;
}

/** A line longer than this says more than a date and a signature. */
const SIGNATURE = 30;

/** Finds the day of delivery: in the lines around the title, in the front matter's title, or in the signature. */
export function findDelivery(head: Head, frontTitle: string, rules: IdentifyRules): Delivery {
  const lined = firstDate(head.head, rules);
  if (lined !== null) return { date: lined, source: 'date_line' };
  const front = findDates(frontTitle, 0, rules.date, rules.numbers)[0];
  if (front !== undefined) return { date: front, source: 'front_matter' };
  const signed = firstDate(head.tail.filter((line) => line.text.length <= SIGNATURE).reverse(), rules);
  return { date: signed, source: signed === null ? '' : 'date_line' };
}

/** 2023年2月3日 10:20 is when a page was put up. */
const TIME_OF_DAY = /[0-9]{1,2}[:：][0-9]{2}/;

function firstDate(lines: readonly Line[], { words, date, numbers }: IdentifyRules): DateFound | null {
  const labels = words.of('web_label');
  for (const line of lines) {
    if (TIME_OF_DAY.test(line.text) || labels.some((label) => line.text.includes(label))) continue;
    const found = findDates(line.text, line.start, date, numbers)[0];
    if (found !== undefined) return found;
  }
  return null;
}
