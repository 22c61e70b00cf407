import type { Knowledge } from '../knowledge/index.js';
import { innerBlanks } from './digits.js';
import type { Edit, Pass } from './draft.js';
import type { TitleRules } from './heads.js';
import type { Line } from './lines.js';
import { isLoneOrdinal, type Ordinals } from './ordinals.js';
import { namedPatterns } from './patterns.js';
import { isHan } from './structure.js';

const IDS = ['tie', 'date'] as const;

/** Characters that hardly have a blank between them, by the ids of `blanks.yaml`. */
export type BlankRules = Readonly<Record<(typeof IDS)[number], RegExp>>;

/** Reads `blanks.yaml`. */
export function loadBlanks(knowledge: Knowledge): BlankRules {
  return namedPatterns(knowledge, 'clean/blanks.yaml', IDS);
}

/** What blanks are judged by. */
export interface SpaceRules {
  /** Behind the name of an office a person's name may stand. */
  readonly titles: TitleRules;
  readonly ordinals: Ordinals;
  readonly blanks: BlankRules;
}

/** The kinds of character that matter on either side of a blank. */
type Kind = 'han' | 'close' | 'open' | 'digit' | 'letter' | 'sign' | 'stop' | 'other';

const CLOSE = '，。、；：！？）》〉”’」』】〕…';
const OPEN = '（《〈“‘「『【〔';
const SIGN = '+-—－–·%％‰～~=×/±℃';
const STOP = ',.;:!?()';

function kindOf(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  const character = text.charAt(at);
  if (isHan(unit)) return 'han';
  if (unit >= 0x30 && unit <= 0x39) return 'digit';
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return 'letter';
  if (CLOSE.includes(character)) return 'close';
  if (OPEN.includes(character)) return 'open';
  if (SIGN.includes(character)) return 'sign';
  return STOP.includes(character) ? 'stop' : 'other';
}

interface Blanks {
  readonly from: number;
  readonly to: number;
  readonly before: Kind;
  readonly after: Kind;
}

/** A line with blanks inside, and what it is. */
interface Row {
  readonly line: string;
  readonly blanks: readonly Blanks[];
  /** Columns stand side by side. */
  readonly table: boolean;
  /** Running text. */
  readonly sentence: boolean;
}

/** Takes out the blanks inside lines that typesetting left there, and makes those alike that stay. */
export function cutSpaces(lines: readonly Line[], rules: SpaceRules): Pass {
  const edits: Edit[] = [];
  for (const { words, start } of lines) if (holdsBlank(words)) cutLine(rowOf(words), start, rules, edits);
  return { edits };
}

function holdsBlank(line: string): boolean {
  return line.includes(' ') || line.includes('\u3000') || line.includes('\t') || line.includes('\f');
}

function rowOf(line: string): Row {
  const blanks: Blanks[] = [];
  for (const { index: from, 0: run } of line.matchAll(/[ \t\f\u3000]+/g)) {
    const to = from + run.length;
    if (from > 0 && to < line.length)
      blanks.push({ from, to, before: kindOf(line, from - 1), after: kindOf(line, to) });
  }
  const table = isTable(line, blanks);
  return { line, blanks, table, sentence: !table && line.length >= 30 && /[，。；！？]/.test(line) };
}

/** Columns are parted by tabs, bars or several wide gaps; a row that ends in bare numbers is one too. */
function isTable(line: string, blanks: readonly Blanks[]): boolean {
  if (line.includes('|') || line.includes('\t')) return true;
  if (blanks.filter(({ from, to, before }) => to - from > 1 && before !== 'close').length > 1) return true;
  return line.length < 200 && /(?:^|[ \u3000])[\d.,%-]+[ \u3000][\d.,%-]+(?:[ \u3000][\d.,%-]+)+$/.test(line);
}

function cutLine(row: Row, start: number, rules: SpaceRules, edits: Edit[]): void {
  const inner = row.table ? null : innerBlanks(row.line);
  const term = isTermRow(row, rules.ordinals) ? row.blanks[0] : undefined;
  for (const run of row.blanks) {
    const { from, to } = run;
    if (inner?.has(from))
      edits.push({ start: start + from, end: start + to, text: '', code: 'number_space' });
    else if (!row.table && (isJoined(row, run, rules) || (run !== term && isScar(row, run, rules))))
      edits.push({ start: start + from, end: start + to, text: '', code: 'space' });
    else edits.push(...evened(row.line, start, run));
  }
}

/** Leaves one blank of a run: a tab or an ideographic space if there is one, else a plain space. */
function evened(line: string, start: number, { from, to }: Blanks): readonly Edit[] {
  const run = line.slice(from, to);
  const wanted = run.includes('\t') ? '\t' : run.includes('\u3000') ? '\u3000' : ' ';
  const kept = from + Math.max(run.indexOf(wanted), 0);
  const edits: Edit[] = [];
  if (kept > from) edits.push({ start: start + from, end: start + kept, text: '', code: 'space' });
  if (kept + 1 < to) edits.push({ start: start + kept + 1, end: start + to, text: '', code: 'space' });
  return edits;
}

/** Whether the first blank, near the start of the line, parts a term from what is said of it. */
function isTermRow({ line, blanks }: Row, ordinals: Ordinals): boolean {
  const [first, ...others] = blanks;
  if (first === undefined || first.from > 30 || /[，。；：！？]/.test(line.slice(0, first.from)))
    return false;
  if (isLoneOrdinal(line.slice(0, first.from), ordinals)) return false;
  if (others.some((run) => !partsLetters(run))) return false;
  if (first.before !== 'han' && first.before !== 'close' && first.before !== 'letter') return false;
  if (first.after === 'digit') return /^(?:19|20)\d\d年/.test(line.slice(first.to, first.to + 5));
  return first.after === 'han' || first.after === 'open';
}

function partsLetters({ before, after }: Blanks): boolean {
  return before === 'letter' && after === 'letter';
}

/** Whether a run of blanks is a scar of typesetting and goes. */
function isScar({ line, blanks, sentence }: Row, run: Blanks, rules: SpaceRules): boolean {
  const { from, to, before, after } = run;
  if (from === 1 && (before === 'sign' || line.startsWith('*'))) return false;
  if (before === 'close' || after === 'close' || before === 'open') return true;
  if (touchesNumber(line, run) || touchesDate(line, run, rules.blanks)) return true;
  if (!sentence || before === 'other' || after === 'other') return false;
  if (before !== 'han' || after !== 'han') return !isKept(before, after) && to - from < 3;
  if (to - from > 1 || line.charAt(from) === '\u3000') return false;
  return !isName(line, run, rules) && !isSlogan(line, run, blanks.length);
}

/** A longer line is no heading. */
const MAX_HEADING = 30;

/** `存在的困难 和问题`: the one blank of a short line, before a word that ties, with words on both sides. */
function isJoined({ line, blanks }: Row, run: Blanks, rules: SpaceRules): boolean {
  const { from, to, before, after } = run;
  if (blanks.length > 1 || to - from > 1 || line.charAt(from) !== ' ' || line.length > MAX_HEADING)
    return false;
  if (before !== 'han' || after !== 'han' || !rules.blanks.tie.test(around(line, run))) return false;
  return kindOf(line, from - 2) === 'han' && kindOf(line, to + 1) === 'han' && !isName(line, run, rules);
}

/** The two characters that would meet. */
function around(line: string, { from, to }: Blanks): string {
  return line.charAt(from - 1) + line.charAt(to);
}

/** Figures stand close to what they count: dates, percent signs, decimal points. */
function touchesNumber(line: string, { from, to, before, after }: Blanks): boolean {
  const [left, right] = [line.charAt(from - 1), line.charAt(to)];
  if (before === 'digit' && /[年月日%％‰]/.test(right)) return true;
  if (after === 'digit' && /[年月]/.test(left)) return true;
  return before === 'digit' && right === '.' && kindOf(line, to + 1) === 'digit';
}

/** `1月9日 在青禾县…大会 第三次会议上`: a date line goes on. */
function touchesDate(line: string, run: Blanks, { date }: BlankRules): boolean {
  return /^[—―─－-]{0,3}[（(]?\d{4}年\d{1,2}月/.test(line) && date.test(around(line, run));
}

/** Pairs between which a blank means something: words of letters, figures beside figures. */
function isKept(before: Kind, after: Kind): boolean {
  const isWord = (kind: Kind): boolean => kind === 'digit' || kind === 'letter';
  if (isWord(before) && isWord(after)) return true;
  if (before === 'stop') return after !== 'han' && after !== 'open';
  return after === 'stop' && before === 'letter';
}

/** `、王 禾、` between signs, or `县长 王小禾` behind an office. */
function isName(line: string, { from, to }: Blanks, rules: SpaceRules): boolean {
  if (isSign(line, from - 2) && isSign(line, to + 1)) return true;
  return rules.titles.office.test(line.slice(Math.max(0, from - 6), from));
}

/** Neither a Han character nor a figure; nor a blank, for where all characters are set apart none is a name. */
function isSign(line: string, at: number): boolean {
  const kind = kindOf(line, at);
  return kind !== 'han' && kind !== 'digit' && !/[ \u3000]/.test(line.charAt(at));
}

/** No slogan is longer. */
const MAX_SLOGAN = 40;
/** A line with more blanks is full of scars. */
const MAX_SLOGAN_BLANKS = 6;

/** `“禾香满仓 溪水长流”`: parts of one length inside quotation marks, or the only blanks of the line. */
function isSlogan(line: string, { from, to }: Blanks, blanksInLine: number): boolean {
  const open = /[“《「][^“”《》「」。]{2,39}$/.exec(line.slice(Math.max(0, from - MAX_SLOGAN), from));
  const close = /^[^“”《》「」。]{2,39}[”》」]/.exec(line.slice(to, to + MAX_SLOGAN));
  if (open === null || close === null) return false;
  const parts = `${open[0].slice(1)} ${close[0].slice(0, -1)}`.split(' ').map((part) => part.length);
  if (parts.some((length) => length < 3)) return false;
  if (blanksInLine <= 2) return true;
  return blanksInLine <= MAX_SLOGAN_BLANKS && parts.every((length) => length === parts[0]);
}
