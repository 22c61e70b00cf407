import type { Edit, Pass } from './draft.js';

/** Makes every line a paragraph: blanks around it and empty lines between go. */
export function trimLines(text: string): Pass {
  const edits: Edit[] = [];
  let start = 0;
  let kept = false;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    const head = line.length - line.trimStart().length;
    if (line.trim() === '') {
      const from = kept ? Math.max(start - 1, 0) : start;
      const to = kept ? end : Math.min(end + 1, text.length);
      if (to > from) edits.push({ start: from, end: to, text: '', code: 'blank_line' });
    } else {
      kept = true;
      const tail = line.trimEnd().length;
      if (head > 0) edits.push({ start, end: start + head, text: '', code: 'indent' });
      if (tail < line.length) edits.push({ start: start + tail, end, text: '', code: 'indent' });
    }
    start = end + 1;
  }
  return { edits };
}
