import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/model/index.js';
import { faultsOf } from './cover.js';
import { headingsOf, type Split, splitText } from './outline.js';

const reports = join(process.env.NIANLUN_MATERIAL ?? '', 'reports');
const missing = process.env.NIANLUN_MATERIAL === undefined || !existsSync(reports);

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(reports, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => join(reports, folder, name))
    .sort();
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/##paid\w+##/g, '');
}

/** A report as its place and year are known from its path. */
function splitFile(path: string): Split {
  const year = Number(/(\d{4})\.md$/.exec(path)?.[1] ?? 0);
  return splitText(read(path), { genre: '政府工作报告', year, reviewYear: year - 1 });
}

describe.skipIf(missing)('real reports', () => {
  it('are covered by their sections in order, nested, without overlap', () => {
    for (const path of filesBelow('.')) {
      const { text, sections } = splitText(read(path));
      expect(faultsOf(sections, text), path).toEqual([]);
    }
  });

  it('the seed has three sections of the first level and ten of the second, cut at the right place', () => {
    const seed = splitText(read(filesBelow('seed')[0] ?? ''), {
      genre: '述职报告',
      year: 2023,
      reviewYear: 2023,
    });
    const first = seed.sections.filter(({ level }) => level === 1);
    expect(first.map(({ role }) => role)).toEqual(['review', 'problem', 'plan']);
    const second = headingsOf(seed).filter((heading) => heading.startsWith('2 '));
    expect(second).toHaveLength(10);
    expect(second.every((heading) => /^2 （.{1,2}）.{4,20}。$/.test(heading))).toBe(true);
    const items = seed.sections.filter(({ ordinal }) => /^.是$/.test(ordinal));
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map(({ level }) => level))).toEqual(new Set([3]));
    const frame = seed.sections.filter(({ level }) => level === 0);
    expect(frame.map(({ role }) => role)).toEqual(['opening', 'closing']);
  });

  it('work reports have a review, a plan and a problem passage', () => {
    const share = (has: (sections: readonly Section[]) => boolean) => {
      const files = filesBelow('政府工作报告');
      return files.filter((path) => has(splitFile(path).sections)).length / files.length;
    };
    expect(
      share((sections) => sections.some(({ role, level }) => role === 'review' && level === 1)),
    ).toBeGreaterThan(0.97);
    expect(
      share((sections) => sections.some(({ role, level }) => role === 'plan' && level === 1)),
    ).toBeGreaterThan(0.97);
    expect(share((sections) => sections.some(({ role }) => role === 'problem'))).toBeGreaterThan(0.95);
  });
});
