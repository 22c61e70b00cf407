import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean, loadCleanRules } from '../../src/clean/index.js';
import { identify } from '../../src/identify/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import type { Identity, Source } from '../../src/model/index.js';
import { rules } from './reading.js';

const material = process.env.NIANLUN_MATERIAL ?? '';
const root = join(material, 'reports', '政府工作报告');
const FRONT = /^---\n([\s\S]*?)\n---\n/;

/** A report whose folder is its body and whose file name is its year. */
interface Truth {
  readonly id: string;
  readonly org: string;
  readonly year: number;
}

/** What is hidden from `identify`, beside the path. */
interface Mode {
  readonly usePath: boolean;
  readonly frontMatter: boolean;
}

function truths(): readonly Truth[] {
  return readdirSync(root).flatMap((org) =>
    readdirSync(join(root, org)).map((file) => ({
      id: `${org}/${file}`,
      org,
      year: Number(file.slice(0, 4)),
    })),
  );
}

const cleanRules = material === '' ? null : loadCleanRules(new Knowledge());

function read(id: string, { usePath, frontMatter }: Mode): Identity {
  const raw = readFileSync(join(root, id), 'utf8');
  const title = /^title:\s*(.*)$/m.exec(FRONT.exec(raw)?.[1] ?? '')?.[1];
  const source: Source = {
    ...{ id: `政府工作报告/${id}`, path: id, format: 'md', encoding: 'utf-8', encodingConfidence: 1 },
    ...{ bytes: raw.length, sha256: '', raw, meta: frontMatter && title !== undefined ? { title } : {} },
  };
  if (cleanRules === null) throw new Error('no material');
  const cleaned = clean(source, cleanRules, () => {});
  return identify(cleaned, source, null, rules, () => {}, { usePath });
}

function measure(mode: Mode): {
  readonly years: number;
  readonly orgs: number;
  readonly wrong: readonly string[];
} {
  const all = truths().map((truth) => ({ truth, identity: read(truth.id, mode) }));
  const years = all.filter(({ truth, identity }) => identity.year === truth.year);
  const orgs = all.filter(({ truth, identity }) => identity.org === truth.org);
  const wrong = all.filter((one) => !years.includes(one) || !orgs.includes(one));
  return {
    years: years.length / all.length,
    orgs: orgs.length / all.length,
    wrong: wrong.map(({ truth, identity }) => `${truth.id}: ${identity.year} ${identity.org}`),
  };
}

describe.skipIf(!existsSync(root))('real work reports', () => {
  const modes: readonly (readonly [string, Mode, number, number])[] = [
    ['by their text', { usePath: false, frontMatter: true }, 0.995, 0.995],
    // Where only the front matter holds the title, its year goes with it: see untold.tsv.
    ['by their text without front matter', { usePath: false, frontMatter: false }, 0.95, 0.98],
    ['by text and path', { usePath: true, frontMatter: true }, 0.995, 0.995],
  ];
  test.each(modes)('%s', (_name, mode, years, orgs) => {
    const found = measure(mode);
    const report = found.wrong.join('\n');
    expect(found.years, report).toBeGreaterThanOrEqual(years);
    expect(found.orgs, report).toBeGreaterThanOrEqual(orgs);
  });

  test('without front matter only the years that the text does not tell are missed', () => {
    const listed = readFileSync(new URL('untold.tsv', import.meta.url), 'utf8')
      .split('\n')
      .slice(1);
    const untold = listed.map((line) => line.split('\t')[0]).filter((path) => path !== '');
    const { wrong } = measure({ usePath: false, frontMatter: false });
    expect(wrong.map((line) => line.split(':')[0]).sort()).toEqual([...untold].sort());
  });

  test('the seed is a report on duties of 2023 by a body it does not name', () => {
    const folder = join(material, 'reports', 'seed');
    const file = readdirSync(folder)[0] ?? '';
    const raw = readFileSync(join(folder, file), 'utf8');
    const source: Source = {
      ...{ id: file, path: file, format: 'txt', encoding: 'utf-8', encodingConfidence: 1 },
      ...{ bytes: raw.length, sha256: '', raw, meta: {} },
    };
    if (cleanRules === null) throw new Error('no material');
    const identity = identify(
      clean(source, cleanRules, () => {}),
      source,
      null,
      rules,
      () => {},
    );
    expect(identity).toMatchObject({ year: 2023, reviewYear: 2023, genre: '述职报告', org: '', series: '' });
  });
});
