import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EDIT_CODES } from '../../src/clean/codes.js';
import { Knowledge } from '../../src/knowledge/index.js';
import { textOf, toRaw } from '../../src/model/index.js';
import { cleaned, PARAGRAPHS } from './support.js';

const parts = fc.constantFrom(
  ...PARAGRAPHS,
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  ' ',
  '\u3000\u3000',
  '**',
  '## ',
  '##paidbegin##',
  '１９８７年',
  '33，212万吨',
  '1 9 9 3 年',
  '&nbsp;',
  '<br/>',
  '— 1 —',
  '第一章',
  '一是',
  '来源：青禾日报',
  '附件',
  '[甲](http://a.cn)',
  '\\“',
  '𠮷',
  '😀',
  '\ud800',
  '\0',
  '行',
  '县长\n李　强',
);
const reports = fc.array(parts, { maxLength: 40 }).map((list) => list.join(''));
const formats = fc.constantFrom('txt' as const, 'md' as const);

/** Halves of characters that have lost the other half. */
function loneSurrogates(text: string): number {
  return [...text].filter((character) => /^[\ud800-\udfff]$/.test(character)).length;
}

describe('the cleaned text', () => {
  it('is covered by its pieces in order, and each piece leads into the raw text', () => {
    fc.assert(
      fc.property(reports, formats, (raw, format) => {
        const { text } = cleaned(raw, format);
        let at = 0;
        let rawAt = 0;
        for (const piece of text.pieces) {
          expect(piece.clean.start).toBe(at);
          expect(piece.clean.end).toBeGreaterThan(at);
          expect(piece.raw.start).toBeGreaterThanOrEqual(rawAt);
          at = piece.clean.end;
          rawAt = piece.raw.end;
        }
        expect(at).toBe(text.text.length);
        expect(rawAt).toBeLessThanOrEqual(raw.length);
      }),
      { numRuns: 300 },
    );
  });

  it('has every Han character at the raw place that it leads back to', () => {
    fc.assert(
      fc.property(reports, formats, (raw, format) => {
        const { text } = cleaned(raw, format);
        for (const { index, 0: character } of text.text.matchAll(/[一-鿿]/g)) {
          const back = textOf(raw, toRaw(text, { start: index, end: index + 1 }));
          expect([character, '行']).toContain(back.normalize('NFKC'));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('cuts no surrogate pair and has no line breaks but one between two lines', () => {
    fc.assert(
      fc.property(reports, formats, (raw, format) => {
        const { text } = cleaned(raw, format).text;
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n\s|\s\n|[\r\f]/);
        expect(loneSurrogates(text)).toBeLessThanOrEqual(loneSurrogates(raw));
      }),
      { numRuns: 300 },
    );
  });

  it('has its marks in order and inside the text, and its counts for known kinds', () => {
    fc.assert(
      fc.property(reports, formats, (raw, format) => {
        const { text } = cleaned(raw, format);
        let before = 0;
        for (const { span } of text.marks) {
          expect(span.start).toBeGreaterThanOrEqual(before);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.text.length);
          before = span.start;
        }
        for (const { code, edits, first } of text.edits) {
          expect(EDIT_CODES).toContain(code);
          expect(edits).toBeGreaterThan(0);
          expect(first).toBeLessThanOrEqual(raw.length);
        }
      }),
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(reports, (raw) => {
        expect(cleaned(raw)).toEqual(cleaned(raw));
      }),
    );
  });

  it('changes no more when it is cleaned again', () => {
    const raw = `${PARAGRAPHS.join('\r\n\r\n')}\r\n\u3000\u3000全县收入 39.8 亿元，增长７．３％，比上年 提高。`;
    const once = cleaned(raw).text.text;
    expect(cleaned(once).text.text).toBe(once);
  });
});

describe('the tables of this room', () => {
  const knowledge = new Knowledge();
  const titled = z.object({ code: z.string().min(1), zh: z.string().min(1), en: z.string().min(1) });

  it('say in both languages what every kind of cleaning does', () => {
    const rows = knowledge.tsv('clean/edits.tsv', titled, 'code');
    expect(rows.map(({ code }) => code)).toEqual([...EDIT_CODES]);
  });

  it('have a message for every note', () => {
    const messages = new Set(knowledge.tsv('clean/messages.tsv', titled, 'code').map(({ code }) => code));
    const rules = knowledge.yaml('clean/damage.yaml', z.looseObject({ id: z.string() }));
    for (const { id } of rules) expect(messages).toContain(id);
    const others = [
      'more_damage',
      'empty_text',
      'few_han',
      'cell_limit',
      'cut_off',
      'text_twice',
      'paragraph_twice',
    ];
    for (const code of others) expect(messages).toContain(code);
    expect(messages.size).toBe(rules.length + others.length);
  });
});
