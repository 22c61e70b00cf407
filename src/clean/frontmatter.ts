import type { Pass } from './draft.js';

const FENCE = /^-{3}[ \t]*$/;
const ENTRY = /^(?:[A-Za-z_][\w-]*[ \t]*:|[ \t]|#|$)/;
/** More lines than this are no head of a file but text between two rules. */
const MAX_LINES = 60;

/** Cuts the front matter from the top of the text, whose lines must end in `\n`; its content is in `Source.meta`. */
export function cutFrontMatter(text: string): Pass {
  if (!text.startsWith('---')) return { edits: [] };
  let at = 0;
  for (let line = 0; line < MAX_LINES; line += 1) {
    const end = text.indexOf('\n', at);
    const content = text.slice(at, end < 0 ? text.length : end);
    const closed = line > 0 && FENCE.test(content);
    if (closed) return { edits: [{ start: 0, end: at + content.length, text: '', code: 'front_matter' }] };
    if (end < 0 || !(line === 0 ? FENCE : ENTRY).test(content)) break;
    at = end + 1;
  }
  return { edits: [] };
}
