import type { Paragraph } from './paragraphs.js';
import type { PassageRules } from './passage-cues.js';

/** A passage about problems that has no heading. */
export interface Passage {
  readonly start: number;
  /** Index of its last paragraph. */
  readonly last: number;
}

/** How easily a stretch of text is believed to admit problems. */
export type Demand = 'usual' | 'high';

/** What is weighed from the cue on, in UTF-16 units. */
const LOOK = 600;
/** How far behind one of its words a cue may end. */
const CUE_LOOK = 60;
/** Where an outright cue is looked for. */
const OUTRIGHT_LOOK = 160;
/** Where a veto is looked for. */
const VETO_LOOK = 60;
/** A cue so near the start of its paragraph takes the whole paragraph. */
const LEAD_IN = 90;
/** A cue paragraph shorter than this announces paragraphs to come. */
const ANNOUNCEMENT = 140;

/** Least words of shortcoming, in all and per 100 units: after a plain cue, after an outright one, without any. */
const LEAST = {
  outright: { hits: 2, density: 1.2 },
  usual: { hits: 4, density: 3 },
  high: { hits: 6, density: 4 },
  listed: { hits: 1, density: 1.5 },
  follower: { hits: 3, density: 2.5 },
};

type Least = { readonly hits: number; readonly density: number };

/** What is known of the paragraphs that passages are looked for in. */
interface Surroundings {
  /** Paragraphs that begin with a heading or an item. */
  readonly headed: ReadonlySet<number>;
  /** The last paragraph of the list that begins in a paragraph. */
  readonly lists: ReadonlyMap<number, number>;
}

/** Finds passages in the paragraphs from `from` up to `to`, with the lists they lead into. */
export function findPassages(
  text: string,
  paragraphs: readonly Paragraph[],
  range: { readonly from: number; readonly to: number; readonly demand: Demand },
  around: Surroundings,
  rules: PassageRules,
): readonly Passage[] {
  const passages: Passage[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const line = paragraphs[at];
    if (line === undefined || around.headed.has(at)) continue;
    const start = findAdmission(text, line, range.demand, rules);
    if (start === null) continue;
    const last = extend(text, paragraphs, { at, start, to: range.to }, around, rules);
    passages.push({ start, last });
    at = last;
  }
  return passages;
}

/** Where in a paragraph the admission of problems begins, null where there is none. */
export function findAdmission(
  text: string,
  line: Paragraph,
  demand: Demand,
  rules: PassageRules,
): number | null {
  let tried = -1;
  const near = demand === 'high' ? rules.nearOutright : rules.near;
  for (const { index } of text.slice(line.start, line.end).matchAll(near)) {
    const at = line.start + index;
    const sentence = sentenceStart(text, at, line.start);
    if (sentence <= tried) continue;
    if (!rules.cue.test(restOfSentence(text, sentence, at, line.end))) continue;
    tried = sentence;
    if (!admits(text, sentence, line.end, demand, rules)) continue;
    if (sentence - line.start > LEAD_IN) return sentence;
    if (sentence === line.start || !isAside(text, line, demand, rules)) return line.start;
  }
  return null;
}

/** A sentence from its start to its end, or to where a cue around `at` must have ended. */
function restOfSentence(text: string, sentence: number, at: number, lineEnd: number): string {
  const words = text.slice(sentence, Math.min(lineEnd, at + CUE_LOOK));
  const stop = words.indexOf('。', at - sentence);
  return stop < 0 ? words : words.slice(0, stop);
}

/** The start of the sentence around `at`, searched back over at most LOOK units. */
function sentenceStart(text: string, at: number, lineStart: number): number {
  const floor = Math.max(lineStart, at - LOOK);
  for (let before = at - 1; before >= floor; before -= 1)
    if (/[。！？]/.test(text.charAt(before))) return before + 1;
  return floor;
}

/** Whether a paragraph begins with something else than an admission. */
function isAside(text: string, line: Paragraph, demand: Demand, rules: PassageRules): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + VETO_LOOK));
  return rules.veto.test(head) || (demand === 'high' && rules.overcome.test(head));
}

function admits(text: string, from: number, end: number, demand: Demand, rules: PassageRules): boolean {
  const head = text.slice(from, Math.min(end, from + VETO_LOOK));
  if (rules.veto.test(head)) return false;
  const outright = rules.outright.test(text.slice(from, Math.min(end, from + OUTRIGHT_LOOK)));
  if (!(outright && demand === 'usual') && rules.overcome.test(head)) return false;
  if (demand === 'high' && !outright) return false;
  const least = demand === 'high' ? LEAST.high : outright ? LEAST.outright : LEAST.usual;
  if (isFull(text.slice(from, Math.min(end, from + LOOK)), least, rules)) return true;
  // What is only announced here stands in the paragraphs that follow.
  return outright && end - from < ANNOUNCEMENT && isFull(text.slice(from, from + LOOK), least, rules);
}

function isFull(words: string, least: Least, rules: PassageRules): boolean {
  const hits = words.match(rules.deficits)?.length ?? 0;
  return hits >= least.hits && (hits / words.length) * 100 >= least.density;
}

/** The last paragraph of a passage: the list it leads into, and what follows in the same vein. */
function extend(
  text: string,
  paragraphs: readonly Paragraph[],
  from: { readonly at: number; readonly start: number; readonly to: number },
  { headed, lists }: Surroundings,
  rules: PassageRules,
): number {
  const first = paragraphs[from.at];
  if (first === undefined) return from.at;
  const announces = first.end - from.start < ANNOUNCEMENT || /[：:]/.test(text.charAt(first.end - 1));
  const listed = announces && admitsToo(text, paragraphs[from.at + 1], rules);
  let last = Math.max(from.at, endOfList(lists, from.at, listed));
  for (let next = last + 1; next < from.to; next += 1) {
    const line = paragraphs[next];
    if (line === undefined || headed.has(next)) break;
    const words = text.slice(line.start, Math.min(line.end, line.start + LOOK));
    const goesOn = announces
      ? isFull(words, LEAST.follower, rules)
      : findAdmission(text, line, 'usual', rules) === line.start;
    if (!goesOn || rules.veto.test(words.slice(0, VETO_LOOK))) break;
    last = next;
  }
  return Math.min(last, from.to - 1);
}

/** Whether a paragraph speaks of shortcomings. */
function admitsToo(text: string, line: Paragraph | undefined, rules: PassageRules): boolean {
  if (line === undefined) return false;
  return isFull(text.slice(line.start, Math.min(line.end, line.start + LOOK)), LEAST.listed, rules);
}

/** The last paragraph of the list that begins in a paragraph, or right after it where it is announced. */
function endOfList(lists: Surroundings['lists'], at: number, announces: boolean): number {
  return lists.get(at) ?? (announces ? lists.get(at + 1) : undefined) ?? at;
}
