import type { Span } from '../../../model/index.js';

/** Longest quoted stretch that is read as a name rather than as speech. */
const LONGEST_NAME = 12;
const LONGEST_TITLE = 80;

/** A short quotation (“四学并重”) or a title (《…》), its marks left out. */
export interface Enclosed extends Span {
  readonly kind: 'quoted' | 'title';
}

/** Short quotations and titles of a text, in order. */
export function findEnclosed(text: string): readonly Enclosed[] {
  const found: Enclosed[] = [];
  const marks = /[“「『‘《"]/g;
  let opener = marks.exec(text);
  let straight = false;
  while (opener !== null) {
    const start = opener.index + 1;
    const mark = opener[0];
    // A straight quotation mark opens and closes by turns.
    if (mark === '"') straight = !straight;
    const end = mark === '"' && !straight ? -1 : closing(text, start, mark);
    if (end >= 0) found.push({ start, end, kind: mark === '《' ? 'title' : 'quoted' });
    if (end >= 0 && mark === '"') {
      marks.lastIndex = end + 1;
      straight = false;
    }
    opener = marks.exec(text);
  }
  return found;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ['《', '》'],
  ['"', '"'],
]);

/** Where the mark closes within the length of a name, -1 where it does not. */
function closing(text: string, start: number, mark: string): number {
  const limit = Math.min(text.length, start + (mark === '《' ? LONGEST_TITLE : LONGEST_NAME) + 1);
  const closer = CLOSERS.get(mark);
  for (let at = start; at < limit; at++) {
    const unit = text[at] as string;
    if (unit === closer || (mark === '“' && unit === '"')) return at;
    if (unit === '\n' || (mark !== '《' && /[。；！？]/.test(unit))) return -1;
  }
  return -1;
}
