import type { Frames } from './frames.js';
import type { Paragraph } from './paragraphs.js';

/**
 * The paragraph from which a part speaks of what is ahead to its end, null where it does not. Headings and items
 * that fill paragraphs of their own are not reached over.
 */
export function findOutlook(
  text: string,
  paragraphs: readonly Paragraph[],
  { from, to }: { readonly from: number; readonly to: number },
  headed: ReadonlySet<number>,
  frames: Frames,
): number | null {
  let first: number | null = null;
  for (let at = to - 1; at >= from && !headed.has(at); at -= 1) {
    const line = paragraphs[at];
    if (line !== undefined && frames('outlook', text, line)) first = at;
  }
  return first;
}
