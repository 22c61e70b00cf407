import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPass, type Draft, type Edit, startDraft } from '../../src/clean/draft.js';
import { type CleanText, toRaw } from '../../src/model/index.js';

const text = fc.string({
  unit: fc.constantFrom('一', '二', '三', '１', 'a', '\n', ' ', '𠮷', '😀', '\ud800', '\0'),
});

/** Ordered, non-overlapping edits of a text of `length` units. */
function editsOf(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(
      fc.tuple(fc.nat(length), fc.nat(4), fc.string({ unit: fc.constantFrom('x', 'y', '\n'), maxLength: 3 })),
    )
    .map((wanted) => {
      let free = 0;
      const edits: Edit[] = [];
      for (const [start, size, words] of wanted.sort((a, b) => a[0] - b[0])) {
        if (start < free) continue;
        const end = Math.min(start + size, length);
        edits.push({ start, end, text: words, code: 'indent' });
        free = Math.max(end, start + 1);
      }
      return edits;
    });
}

/** What a text should become, by the plainest means. */
function plainly(before: string, edits: readonly Edit[]): string {
  return [...edits].reverse().reduce((now, e) => now.slice(0, e.start) + e.text + now.slice(e.end), before);
}

function passes(draft: Draft, count: number, gen: fc.GeneratorValue): Draft {
  let now = draft;
  for (let pass = 0; pass < count; pass += 1) {
    const edits = gen(editsOf, now.text.length);
    const expected = plainly(now.text, edits);
    now = applyPass(now, { edits });
    expect(now.text).toBe(expected);
  }
  return now;
}

const asCleaned = (draft: Draft): CleanText => draft as unknown as CleanText;

describe('the edit engine', () => {
  it('keeps pieces in order and covering the text, over several passes of random edits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 4 }), fc.gen(), (raw, count, gen) => {
        const draft = passes(startDraft(raw), count, gen);
        let at = 0;
        let rawAt = 0;
        for (const { clean, raw: from } of draft.pieces) {
          expect(clean.start).toBe(at);
          expect(clean.end).toBeGreaterThan(clean.start);
          expect(from.start).toBeGreaterThanOrEqual(rawAt);
          expect(from.end).toBeGreaterThanOrEqual(from.start);
          at = clean.end;
          rawAt = from.end;
        }
        expect(at).toBe(draft.text.length);
        expect(rawAt).toBeLessThanOrEqual(raw.length);
      }),
      { numRuns: 500 },
    );
  });

  it('leads every unit that no edit touched back to its own raw place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        fc.gen(),
        (size, count, gen) => {
          // Each unit is its own name, so that a wrong place shows.
          const raw = Array.from({ length: size }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
          const draft = passes(startDraft(raw), count, gen);
          for (let at = 0; at < draft.text.length; at += 1) {
            const place = raw.indexOf(draft.text.charAt(at));
            if (place < 0) continue;
            const span = toRaw(asCleaned(draft), { start: at, end: at + 1 });
            expect(span.start).toBeLessThanOrEqual(place);
            expect(span.end).toBeGreaterThan(place);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the exact raw words for text between deletions', () => {
    fc.assert(
      fc.property(text, fc.gen(), (raw, gen) => {
        const edits = gen(editsOf, raw.length).map((edit) => ({ ...edit, text: '' }));
        const draft = applyPass(startDraft(raw), { edits });
        for (const piece of draft.pieces)
          expect(raw.slice(piece.raw.start, piece.raw.end)).toBe(
            draft.text.slice(piece.clean.start, piece.clean.end),
          );
      }),
    );
  });
});
