import type { Mention } from '../measure/mention.js';
import type { Numeral } from '../numeral/numeral.js';
import type { Reason, Setting } from './setting.js';

const LIST_START = /[\n。；：:;]\s*$|^\s*$/;

/** Ordinals, enumerators, footnotes and codes show in the characters beside the numeral. */
export function byNeighbours(mention: Mention, setting: Setting): Reason | null {
  const { text } = setting;
  const { numeral } = mention;
  const before = text[numeral.start - 1] ?? '';
  const after = text[numeral.end] ?? '';
  if (before === '第' || (before === ' ' && text[numeral.start - 2] === '第')) return 'ordinal';
  if (isBracketed(before, after)) return numeral.script === 'han' ? 'enumerator' : 'footnote';
  if (numeral.script === 'han' && numeral.percent === '' && isSpokenEnumerator(text, numeral))
    return 'enumerator';
  if (isMarkedEnumerator(text, numeral)) return 'enumerator';
  return isCode(text, mention) ? 'code' : null;
}

function isBracketed(before: string, after: string): boolean {
  return /[（(［[〔【]/.test(before) && /[）)］\]〕】]/.test(after);
}

/** 一是, 二要; also behind a comma. 其一, 周三 and 初一 are of the same make. */
function isSpokenEnumerator(text: string, numeral: Numeral): boolean {
  const before = text[numeral.start - 1] ?? '';
  if (/[其周初]/.test(before) && numeral.end - numeral.start === 1) return true;
  return /[是要来则]/.test(text[numeral.end] ?? '') && !/[\p{L}\p{N}]/u.test(before);
}

/** 1. 一、 2） at the beginning of a line or behind a full stop. */
function isMarkedEnumerator(text: string, numeral: Numeral): boolean {
  const mark = text[numeral.end] ?? '';
  if (!/[、.．)）]/.test(mark) || numeral.shape === 'fraction' || numeral.low.scale > 0) return false;
  const floor = Math.max(0, numeral.start - 4);
  if (!LIST_START.test(text.slice(floor, numeral.start)) || (floor > 0 && numeral.start - floor < 1))
    return false;
  if (mark === '.' && numeral.end + 1 >= text.length) return false;
  return numeral.end - numeral.start <= 3 && !/[0-9０-９]/.test(text[numeral.end + 1] ?? '');
}

/** Latin letters, signs and digits joined to the numeral make a name of it: 5G, PM2.5, 1+3+N, 6·16, 7×24. */
function isCode(text: string, mention: Mention): boolean {
  const { numeral, use } = mention;
  const before = text[numeral.start - 1] ?? '';
  const after = text[numeral.end] ?? '';
  if (/[A-Za-z_#@]/.test(before)) return !/[¥$￥]/.test(before);
  if (
    /[-－–]/.test(before) &&
    /(?<![0-9０-９][A-Za-z]{0,3})[A-Za-z][-－–]$/.test(
      text.slice(Math.max(0, numeral.start - 6), numeral.start),
    )
  )
    return true;
  if (/[A-Za-z_]/.test(after) && (use === null || use.end === numeral.end)) return true;
  if (/[+＋×✕·•∙・]/.test(before) && /[\p{L}\p{N}]/u.test(text[numeral.start - 2] ?? '')) return true;
  return /[+＋×✕·•∙・]/.test(after) && /[\p{L}\p{N}]/u.test(text[numeral.end + 1] ?? '');
}
