import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  discover,
  InputError,
  loadIngestRules,
  readCatalogue,
  readCatalogues,
} from '../../src/ingest/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import { folderOf } from '../support/folder.js';
import { encoderFor, utf16le } from './encode.js';

const rules = loadIngestRules(new Knowledge());

function read(content: string | Uint8Array) {
  return readCatalogue(join(folderOf({ 'catalogue.csv': content }), 'catalogue.csv'), rules, '', 'c.csv');
}

function faultOf(content: string | Uint8Array) {
  try {
    read(content);
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, ...error.values };
    throw error;
  }
  throw new Error('nothing was thrown');
}

const HEAD = 'path,year,org,genre,series,title\n';
const ENTRY = { year: null, org: '', genre: '', series: '', title: '', file: 'c.csv' };

describe('readCatalogue', () => {
  it('reads the columns it knows, in any order, and passes over others', () => {
    expect(read('备注,Year, path ,org\n甲,2023,a.txt,青禾县人民政府\n,,"b,1.txt",\n')).toEqual([
      { ...ENTRY, path: 'a.txt', year: 2023, org: '青禾县人民政府', line: 2 },
      { ...ENTRY, path: 'b,1.txt', line: 3 },
    ]);
  });

  it('reads what spreadsheets save', () => {
    const rows = '2023/报告.txt,2023,云溪市人民政府,政府工作报告,,\r\n';
    const crlf = HEAD.replace('\n', '\r\n') + rows;
    const expected = [
      {
        ...ENTRY,
        path: '2023/报告.txt',
        year: 2023,
        org: '云溪市人民政府',
        genre: '政府工作报告',
        line: 2,
      },
    ];
    expect(read(`\uFEFF${crlf}`)).toEqual(expected);
    expect(read(encoderFor('gb18030')(crlf))).toEqual(expected);
    expect(read(utf16le(`\uFEFF${crlf.replaceAll(',', '\t')}`))).toEqual(expected);
  });

  it('takes paths as report ids', () => {
    const paths = read(`${HEAD}.\\2023\\a.txt,,,,,\n./b.txt,,,,,\nCafe\u0301.txt,,,,,\n`);
    expect(paths.map(({ path }) => path)).toEqual(['2023/a.txt', 'b.txt', 'Café.txt']);
  });

  it('passes over blank lines, and keeps count of them', () => {
    expect(read(`${HEAD}\n,,,,,\na.txt,2023,,,,\n`)).toMatchObject([{ path: 'a.txt', line: 4 }]);
    expect(read(HEAD)).toEqual([]);
  });

  it.each([
    [
      'a wrong year',
      `${HEAD}a.txt,2023,,,,\nb.txt,二〇二三,,,,\n`,
      { code: 'catalogue_year', line: 3, value: '二〇二三' },
    ],
    ['a year out of range', `${HEAD}a.txt,20233,,,,\n`, { code: 'catalogue_year', line: 2, value: '20233' }],
    ['a missing path', `${HEAD},2023,,,,\n`, { code: 'catalogue_path', line: 2 }],
    [
      'a report twice',
      `${HEAD}a.txt,,,,,\n./a.txt,,,,,\n`,
      { code: 'catalogue_twice', line: 3, value: 'a.txt', first: 2 },
    ],
    ['no column path', '路径,年份\na.txt,2023\n', { code: 'catalogue_columns', line: 1, value: '路径,年份' }],
    ['nothing at all', '', { code: 'catalogue_columns', line: 1, value: '' }],
    ['an open quotation mark', `${HEAD}"a.txt,2023,,,,\n`, { code: 'catalogue_broken', line: 2 }],
    ['a binary', Buffer.alloc(100), { code: 'catalogue_unreadable' }],
  ])('names file, line and value of %s', (_what, content, fault) => {
    expect(faultOf(content)).toEqual({ ...fault, file: 'c.csv' });
  });

  it('names a catalogue that is missing', () => {
    expect(() => readCatalogue('/nowhere/c.csv', rules)).toThrow(
      new InputError('catalogue_unreadable', { file: '/nowhere/c.csv' }),
    );
  });
});

describe('readCatalogues', () => {
  it('joins entries to reports and keeps those that no report answers to', () => {
    const folder = folderOf({
      'catalogue.csv': `${HEAD}a.txt,2023,,,,\ngone.txt,2022,,,,\n`,
      'a.txt': '一',
      'b.txt': '二',
    });
    const { byReport, unused } = readCatalogues(discover([folder]), null, rules);
    expect(byReport.get('a.txt')).toMatchObject({ year: 2023, file: 'catalogue.csv', line: 2 });
    expect(byReport.has('b.txt')).toBe(false);
    expect(unused.map(({ path }) => path)).toEqual(['gone.txt']);
  });

  it('takes the paths of each catalogue below its own folder', () => {
    const folder = folderOf({
      '甲/catalogue.csv': `${HEAD}a.txt,2022,,,,\n`,
      '甲/a.txt': '一',
      '乙/catalogue.csv': `${HEAD}a.txt,2023,,,,\n`,
      '乙/a.txt': '二',
    });
    const found = discover([join(folder, '甲'), join(folder, '乙')]);
    const { byReport, unused } = readCatalogues(found, null, rules);
    expect([...byReport].map(([id, { year }]) => [id, year])).toEqual([
      ['乙/a.txt', 2023],
      ['甲/a.txt', 2022],
    ]);
    expect(unused).toEqual([]);
  });

  it.each([['a.txt'], ['*.txt']])(
    'looks beside a file or pattern too (%s), and misses no report that lies there',
    (given) => {
      const folder = folderOf({
        'catalogue.csv': `${HEAD}a.txt,2023,,,,\nmd.md,2022,,,,\ngone.txt,2022,,,,\n`,
        'a.txt': '一',
        'md.md': '二',
      });
      const found = discover([join(folder, given)]);
      const { byReport, unused } = readCatalogues(found, null, rules);
      expect(byReport.get('a.txt')?.year).toBe(2023);
      expect(unused.map(({ path }) => path)).toEqual(['gone.txt']);
      expect(found.map(({ id, reason }) => [id, reason])).toEqual([
        ['a.txt', ''],
        ['catalogue.csv', 'catalogue'],
      ]);
    },
  );

  it('goes by the catalogue that is named instead', () => {
    const folder = folderOf({
      'in/catalogue.csv': `${HEAD}a.txt,2022,,,,\n`,
      'in/a.txt': '一',
      'other.csv': `${HEAD}a.txt,2021,,,,\n`,
    });
    const { byReport } = readCatalogues(discover([join(folder, 'in')]), join(folder, 'other.csv'), rules);
    expect(byReport.get('a.txt')?.year).toBe(2021);
  });
});
