import type { EditCode } from './codes.js';
import type { Edit, Pass } from './draft.js';
import type { Line } from './lines.js';

/** Makes every line a paragraph: between two lines nothing stays but one line break. */
export function trimLines(text: string, lines: readonly Line[]): Pass {
  const edits: Edit[] = [];
  const cut = (start: number, end: number, code: EditCode): void => {
    if (end > start) edits.push({ start, end, text: '', code });
  };
  let before = 0;
  lines.forEach((line, at) => {
    const lineBreak = at === 0 ? -1 : text.indexOf('\n', before);
    if (lineBreak >= 0) cut(before, lineBreak, 'indent');
    cut(Math.max(before, lineBreak + 1), line.start, line.apart ? 'blank_line' : 'indent');
    before = line.end;
  });
  cut(before, text.length, 'blank_line');
  return { edits };
}
