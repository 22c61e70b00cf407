import { type Document, ROLES, type Section } from '../model/index.js';

/** Numbers a sentence takes up. */
const STRIDE = 3;

/**
 * The sentences of a report in text order, each as start, end and the index of its role in `ROLES`. A heading
 * starts behind its number: 三、 and 四、 before the same words make no other sentence.
 */
export function sentenceMarks({ sentences, sections }: Document): Int32Array {
  const marks = new Int32Array(sentences.length * STRIDE);
  const open: Section[] = [];
  let next = 0;
  sentences.forEach((sentence, index) => {
    for (let section = sections[next]; section !== undefined; section = sections[next]) {
      if (section.heading.start > sentence.start) break;
      open.push(section);
      next += 1;
    }
    while ((open.at(-1)?.body.end ?? Number.POSITIVE_INFINITY) <= sentence.start) open.pop();
    const around = open.at(-1);
    const start =
      around?.heading.start === sentence.start ? headingStart(around, sentence.end) : sentence.start;
    marks.set([start, sentence.end, ROLES.indexOf(around?.role ?? 'other')], index * STRIDE);
  });
  return marks;
}

/** Behind the number of a heading, unless nothing else stands there. */
function headingStart({ heading, ordinal }: Section, end: number): number {
  const start = heading.start + ordinal.length;
  return start < end ? start : heading.start;
}
