import type { NoteSink, Span } from '../../../model/index.js';
import type { NumberRules } from '../rules.js';
import type { Judged } from './judged.js';

const MASK =
  /(?<![A-Za-z0-9×])(?:[xXＸ]{2,}|[×＊*]{2,}|[□△]{1,})(?:[.．][xXＸ×＊*]+)?(?=[万亿]?[\p{Script=Han}%％])/gu;
const UNIT_WITHOUT_NUMBER = /[倍%％]|个?百分点|[万亿]元/g;

/** Notes numbers that are damaged, masked or lost, so that a person looks; nothing is guessed. */
export function noteDamage(text: string, judged: Judged, rules: NumberRules, note: NoteSink): void {
  for (const { reason, numeral } of judged.rejected)
    if (reason === 'damaged') {
      const code = numeral.shape === 'damaged' ? 'damaged_number' : 'damaged_date';
      report(text, { start: numeral.start, end: numeral.end + 1 }, code, note);
    }
  for (const mask of masks(text, rules)) report(text, mask, 'masked_number', note);
  for (const gap of gaps(text, rules)) report(text, gap, 'lost_number', note);
}

function report(text: string, span: Span, code: string, note: NoteSink): void {
  const words = text.slice(span.start, span.end);
  note({ code, severity: 'warning', confidence: 'medium', stage: 'numbers', span, values: { words } });
}

/** xxx.xx亿元, **个: signs in place of digits before a unit; names of places (XX县) are masked too, but no numbers. */
function masks(text: string, rules: NumberRules): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(MASK)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('**') && isEmphasis(text, match.index)) continue;
    const scaled = /[万亿]/.test(text[end] ?? '') ? end + 1 : end;
    const unit = rules.units.from(text, scaled);
    if (unit === null || unit.value.class === 'place' || unit.value.form === 'label') continue;
    if (unit.value.form === 'time' && scaled === end) continue;
    found.push({ start: match.index, end: unit.end });
  }
  return found;
}

/** Markdown's ** comes in pairs on a line. */
function isEmphasis(text: string, at: number): boolean {
  const floor = Math.max(0, at - 200);
  const before = text.slice(text.lastIndexOf('\n', at) < floor ? floor : text.lastIndexOf('\n', at), at);
  const after = text.slice(at + 2, at + 202).split('\n')[0] ?? '';
  return before.includes('**') || after.includes('**');
}

/** 增长倍, 下降个百分点: a change whose amount is gone. */
function gaps(text: string, rules: NumberRules): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(UNIT_WITHOUT_NUMBER)) {
    const predicate = rules.phrases.predicates.upTo(text, match.index);
    if (predicate === null || predicate.value.kind !== 'change' || predicate.end - predicate.start < 2)
      continue;
    const end = match.index + match[0].length;
    if (/[数增以]/.test(text[end] ?? '')) continue;
    found.push({ start: predicate.start, end });
  }
  return found;
}
