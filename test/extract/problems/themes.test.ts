import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeThemes } from '../../../src/extract/problems/code-themes.js';
import { adjustedRand, type Coded, macroF1, microF1 } from './agreement.js';
import { rules } from './reports.js';

const themesOf = (text: string, genre: string) =>
  codeThemes(text, { start: 0, end: text.length }, rules.familyOf({ genre, title: '' }), rules.taxonomy);
const idsOf = (text: string, genre = '政府工作报告') => themesOf(text, genre).map(({ id }) => id);

describe('themes', () => {
  test.each([
    ['民营企业融资难，科技创新能力不强', ['B', 'I']],
    ['学用结合不够紧密', ['p1', 'p1.1']],
    ['城乡区域发展差距较大', ['U']],
    ['晴天不多', []],
  ])('of %s are %j', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });
  test('name the words that gave them', () => {
    expect(themesOf('就业压力较大，看病难', '政府工作报告')).toEqual([
      expect.objectContaining({ id: 'L', words: ['就业', '看病'] }),
      expect.objectContaining({ id: 'L.1', words: ['就业'] }),
      expect.objectContaining({ id: 'L.3', words: ['看病'] }),
    ]);
  });
  test('depend on who speaks', () => {
    expect(idsOf('品牌不响', '党建工作总结')).toEqual(['p15']);
    expect(idsOf('品牌不响', '政府工作报告')).toEqual([]);
  });
  test('are named in the order in which the statement names them, conduct of cadres first', () => {
    expect(idsOf('财政收支矛盾突出，就业压力加大')[0]).toBe('F');
    expect(idsOf('办事效率不高，少数干部不担当')[0]).toBe('p7');
  });
});

const CASE = join(process.env.NIANLUN_MATERIAL ?? '', 'cases/problems/statements.jsonl');

interface Labelled {
  readonly text: string;
  readonly genre: string;
  readonly theme: string;
  readonly themes_all: readonly string[];
  readonly is_problem: boolean;
}

/** Whether a statement is of the fifth that was kept aside while the words were written (Knuth's multiplicative hash). */
const isAside = (at: number) => (Math.imul(at + 1, 2654435761) >>> 0) % 5 === 0;

describe.skipIf(!existsSync(CASE) || process.env.NIANLUN_MATERIAL === undefined)(
  'on labelled statements',
  () => {
    const labelled = () =>
      readFileSync(CASE, 'utf8')
        .trim()
        .split('\n')
        .map((line): Labelled => JSON.parse(line))
        .filter((statement) => statement.is_problem);
    const coded = (statement: Labelled): Coded => ({
      found: idsOf(statement.text, statement.genre).filter((id) => !id.includes('.')),
      truth: [statement.theme, ...statement.themes_all.filter((id) => id !== statement.theme)],
    });
    test.each([
      ['all', () => true],
      ['those known while writing', (at: number) => !isAside(at)],
      ['those kept aside', isAside],
    ])('themes of %s agree', (_name, counts) => {
      const all = labelled()
        .filter((_, at) => counts(at))
        .map(coded);
      const leading = (side: 'found' | 'truth') => all.map((one) => one[side][0] ?? '');
      const measured = {
        micro: microF1(all),
        macro: macroF1(all),
        rand: adjustedRand(leading('found'), leading('truth')),
      };
      expect(measured.micro).toBeGreaterThanOrEqual(0.88);
      expect(measured.macro).toBeGreaterThanOrEqual(0.85);
      expect(measured.rand).toBeGreaterThanOrEqual(0.6);
    });
  },
);
