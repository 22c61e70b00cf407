import type { Mark } from '../model/index.js';
import type { Edit, Pass } from './draft.js';

const HEADING = /^[ \u3000]{0,3}(#{1,6})[ \t\u3000]+/;
const CLOSING = /[ \t]+#+[ \t]*$/;

/** Takes out the signs of markdown and keeps what they say as marks. `text` has `\n` line ends. */
export function cleanMarkdown(text: string): Pass {
  const edits: Edit[] = [];
  const marks: Mark[] = [];
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    cleanLine(text.slice(start, end), start, edits, marks);
    start = end + 1;
  }
  return { edits, marks };
}

function cleanLine(line: string, start: number, edits: Edit[], marks: Mark[]): void {
  let from = 0;
  let to = line.length;
  const heading = line.includes('#') ? HEADING.exec(line) : null;
  if (heading !== null) {
    from = heading[0].length;
    edits.push({ start, end: start + from, text: '', code: 'heading_mark' });
    to -= CLOSING.exec(line)?.[0].length ?? 0;
    const depth = heading[1]?.length ?? 0;
    marks.push({ span: { start, end: start + line.length }, kind: 'heading', depth });
  }
  if (line.includes('**')) takeStrong(line, start, from, to, edits, marks);
  if (to < line.length)
    edits.push({ start: start + to, end: start + line.length, text: '', code: 'heading_mark' });
}

const STARS = /\*+/g;

/** Takes out `**` in pairs; an odd one stays, for it may stand for hidden words. */
function takeStrong(
  line: string,
  start: number,
  from: number,
  to: number,
  edits: Edit[],
  marks: Mark[],
): void {
  let open: number | null = null;
  for (const stars of line.matchAll(STARS)) {
    const at = stars.index;
    if (stars[0].length !== 2 || at < from || at + 2 > to) continue;
    if (open === null) open = at;
    else {
      edits.push({ start: start + open, end: start + open + 2, text: '', code: 'strong_mark' });
      edits.push({ start: start + at, end: start + at + 2, text: '', code: 'strong_mark' });
      marks.push({ span: { start: start + open + 2, end: start + at }, kind: 'strong', depth: 0 });
      open = null;
    }
  }
}
