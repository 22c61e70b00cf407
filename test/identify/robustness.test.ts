import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadIdentifyRules } from '../../src/identify/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import { growth, STEEP } from '../support/growth.js';
import { read, workReport } from './reading.js';

const PIECES = [
  '政府',
  '工作报告',
  '青禾县',
  '云溪市',
  '第十八届',
  '人民代表大会',
  '2023',
  '年',
  '1月5日',
  '在',
  '——',
  '\n',
  '，',
  '各位代表：',
  '我代表',
  '（',
  '）',
  ' ',
  '某',
  '二〇二三',
  '😀',
  '\ud800',
  '县长',
  '总结',
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join('')),
);

describe('any text', () => {
  test('is identified without a fault, twice alike, and with its spans inside', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const first = read(text);
        expect(read(text)).toEqual(first);
        for (const span of [first.identity.titleSpan, ...first.notes.map((note) => note.span)]) {
          if (span === null) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test.each<[string, (times: number) => string]>([
    ['letters', (times) => 'x'.repeat(times * 200_000)],
    ['years', (times) => '比2022年增长，2023年全县'.repeat(times * 20_000)],
    ['places', (times) => '在青禾县第十八届第二次，代表'.repeat(times * 20_000)],
    ['blanks', (times) => `政府工作报告${' '.repeat(times * 200_000)}（`],
    ['a report and places', (times) => workReport() + '在青禾县第十八届第二次，代表'.repeat(times * 20_000)],
  ])('takes time in step with its length, even on one line: %s', (_, textOf) => {
    expect(growth((times) => read(textOf(times)))).toBeLessThan(STEEP);
  });
});

test('every code that is noted has its wording', () => {
  const file = new URL('../../src/identify/', import.meta.url);
  const worded = readFileSync(new URL('messages.tsv', file), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0]);
  const noted = [...readFileSync(new URL('notes.ts', file), 'utf8').matchAll(/note\('([a-z_]+)'/g)].map(
    (match) => match[1],
  );
  expect(noted.length).toBeGreaterThan(0);
  expect([...noted].sort()).toEqual(worded.filter((code) => code !== '').sort());
});

test('the shipped rules load and match their own examples', () => {
  expect(existsSync(new URL('../../src/identify/org_rules.yaml', import.meta.url))).toBe(true);
  expect(() => loadIdentifyRules(new Knowledge())).not.toThrow();
});
