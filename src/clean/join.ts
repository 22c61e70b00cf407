import type { Mark } from '../model/index.js';
import { isContinued } from './continuation.js';
import type { Edit, Pass } from './draft.js';
import { joinsTitle, type TitleRules } from './heads.js';
import { type Line, markedLines } from './lines.js';
import { beginsAnew, beginsHigh, isLoneOrdinal, type Ordinals } from './ordinals.js';
import { type ParagraphSign, paragraphSign } from './paragraphs.js';
import { beginsClosing, endsOpen, endsSentence, widthOf } from './structure.js';
import { isFull, lacksIndent, type Page, wrappedPage } from './wrap.js';

/** Titles, dates and names stand among the first lines. */
const HEAD_LINES = 12;

/** What is known of the whole text when two lines of it are judged. */
interface Layout {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly headings: readonly boolean[];
  readonly strong: readonly boolean[];
  /** Null where lines are paragraphs. */
  readonly page: Page | null;
  readonly sign: ParagraphSign;
  readonly rules: JoinRules;
}

/** What lines are joined by. */
interface JoinRules {
  readonly titles: TitleRules;
  readonly ordinals: Ordinals;
}

/** The paragraph to which the line above belongs, as far as it is known. */
interface Running {
  /** The line above was joined to the one before it. */
  readonly joined: boolean;
  /** The paragraph holds a full stop, so that it is no heading. */
  readonly body: boolean;
}

/** Joins lines that belong to one paragraph. */
export function joinLines(
  text: string,
  lines: readonly Line[],
  marks: readonly Mark[],
  rules: JoinRules,
): Pass {
  const headings = markedLines(lines, marks, 'heading');
  const strong = markedLines(lines, marks, 'strong');
  const page = wrappedPage(lines);
  const layout: Layout = { text, lines, headings, strong, page, sign: paragraphSign(lines, page), rules };
  const edits: Edit[] = [];
  let running: Running = { joined: false, body: false };
  for (let at = 1; at < lines.length; at += 1) {
    const [above, below] = [lines[at - 1], lines[at]];
    if (above === undefined || below === undefined) break;
    const body = above.words.includes('。') || (running.joined && running.body);
    const glue = glueBetween(layout, { at, above, below }, { joined: running.joined, body });
    running = { joined: glue !== null, body };
    if (glue !== null) edits.push({ start: above.end, end: below.start, text: glue, code: 'line_join' });
  }
  return { edits };
}

/** The break between two lines. */
interface Break {
  /** Index of the line below. */
  readonly at: number;
  readonly above: Line;
  readonly below: Line;
}

/** What comes in the place of a break; null where it stays. */
function glueBetween(layout: Layout, between: Break, running: Running): string | null {
  const { at, above, below } = between;
  if (at >= HEAD_LINES && layout.page === null && /[。！？]$/.test(above.words.slice(-1))) return null;
  if (layout.headings[at - 1] === true || layout.headings[at] === true) return null;
  if (at < HEAD_LINES) {
    const glue = joinsTitle(above.words, below.words, layout.rules.titles);
    if (glue !== null) return glue;
  }
  if (isTable(above.words) || isTable(below.words)) return null;
  const { ordinals } = layout.rules;
  if (isLoneOrdinal(above.words, ordinals)) return ordinals.part.test(above.words) ? ' ' : '';
  if (layout.strong[at - 1] === true || layout.strong[at] === true) return null;
  return belongs(layout, between, running) ? glueOf(above.words, below.words) : null;
}

function belongs(layout: Layout, between: Break, running: Running): boolean {
  const { above, below } = between;
  const { ordinals } = layout.rules;
  if (isCutMidway(above.words, below.words, ordinals)) return true;
  if (layout.page !== null) return isWrapped(layout, layout.page, between, running);
  if (endsSentence(above.words) || beginsAnew(below.words, ordinals)) return false;
  if (ordinals.running.test(below.words)) return false;
  if (isUnmarked(layout, between, running)) return true;
  return isContinued(layout.text, above.words, below.words, ordinals);
}

/** Breaks that no layout can mean: inside a number or a date, after a comma, before a closing sign. */
function isCutMidway(above: string, below: string, ordinals: Ordinals): boolean {
  if (beginsAnew(below, ordinals)) return false;
  if (/\d\.$/.test(above) && /^\d/.test(below)) return above.length > 10;
  if (/月$/.test(above) && /^\d{1,2}日/.test(below)) return true;
  if (/\d$/.test(above) && /^(?:[%％‰]|\.\d)/.test(below)) return true;
  if (endsOpen(above)) return !/^[^，、]{2,8}[，,]$/.test(above) || above.length > 10;
  if (endsSentence(above)) return false;
  return beginsClosing(below) || (above.length > 12 && /^[（(][^（()）]{2,20}[)）][，、。；]/.test(below));
}

/** Whether a line of a wrapped page goes on in the next. */
function isWrapped(layout: Layout, page: Page, { above, below }: Break, running: Running): boolean {
  if (layout.sign === 'apart' && below.apart) return false;
  if (layout.sign === 'indent' && below.indent >= 2) return false;
  const { ordinals } = layout.rules;
  const ended = endsSentence(above.words);
  if (beginsHigh(below.words, ordinals) || (ended && beginsAnew(below.words, ordinals))) return false;
  if (isFull(above.words, page.width)) return !(ended && lacksIndent(below.words, page));
  if (ended || beginsAnew(below.words, ordinals)) return false;
  if (running.joined && running.body) return true;
  // A first line lacks its indent, and digits are narrower than counted.
  const goesOn = isInBody(above.words, ordinals) || /^[^，。；！？]{1,12}。/.test(below.words);
  return goesOn && widthOf(above.words) >= page.width - 14;
}

/** Words with the signs of a sentence, or a run-in heading with its end. */
function isInBody(words: string, ordinals: Ordinals): boolean {
  return words.includes('。') || (/[，；：]/.test(words) && !beginsAnew(words, ordinals));
}

/** A line in the body without the sign that begins every other paragraph. */
function isUnmarked(layout: Layout, { at, above, below }: Break, running: Running): boolean {
  if (at <= HEAD_LINES || beginsHigh(above.words, layout.rules.ordinals)) return false;
  if (layout.sign === 'indent') return below.indent === 0 && isRunningText(above.words);
  if (layout.sign !== 'apart' || below.apart) return false;
  return isRunningText(above.words) || running.joined || isLink(layout, below, layout.lines[at + 1]);
}

function isRunningText(words: string): boolean {
  return words.length >= 15 && /[，。；]/.test(words) && !/[）)]$/.test(words);
}

/** A line without an end between one without an end and one more: a link on a line of its own. */
function isLink({ rules }: Layout, below: Line, next: Line | undefined): boolean {
  if (next === undefined || next.apart || endsSentence(below.words)) return false;
  return !beginsAnew(next.words, rules.ordinals) && isRunningText(next.words);
}

/** Rows of a table keep to themselves. */
function isTable(words: string): boolean {
  return (
    words.startsWith('|') ||
    words.includes('\t') ||
    (/\S[ 　]{2,}\S+[ 　]{2,}\S/.test(words) && words.length < 120)
  );
}

/** Words of Latin letters need a blank between them. */
function glueOf(above: string, below: string): string {
  return /[A-Za-z,.;)]$/.test(above) && /^[A-Za-z(]/.test(below) ? ' ' : '';
}
