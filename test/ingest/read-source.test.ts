import { createHash } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  discover,
  type FileRow,
  loadIngestRules,
  REASONS,
  type ReadResult,
  readSource,
} from '../../src/ingest/index.js';
import { Knowledge, loadMessages } from '../../src/knowledge/index.js';
import { folderOf } from '../support/folder.js';
import { growth, STEEP } from '../support/growth.js';
import { encoderFor, utf16le } from './encode.js';

const rules = loadIngestRules(new Knowledge());
const LIMITS = { maxBytes: 1 << 20 };
const TEXT = '一、工作回顾\n青禾县坚持稳中求进，新增就业4300人。\n';

function readAll(folder: string, limits = LIMITS): Readonly<Record<string, ReadResult>> {
  return Object.fromEntries(discover([folder]).map((one) => [one.id, readSource(one, limits, rules)]));
}

function readOne(name: string, content: string | Uint8Array): ReadResult {
  const result = readAll(folderOf({ [name]: content }))[name];
  if (result === undefined) throw new Error(`${name} was not found`);
  return result;
}

const hexOf = (hex: string) => Buffer.from(hex, 'hex');
const zip = (part: string) => Buffer.concat([hexOf('504b030414000000'), Buffer.from(part), Buffer.alloc(40)]);
const ole = (stream: string) =>
  Buffer.concat([hexOf('d0cf11e0a1b11ae1'), Buffer.alloc(504), utf16le(stream), Buffer.alloc(40)]);

describe('readSource', () => {
  it('gives the text as written, with the row that describes it', () => {
    const { file, source, notes } = readOne('2023/报告.txt', TEXT);
    const sha256 = createHash('sha256').update(TEXT).digest('hex');
    const bytes = Buffer.byteLength(TEXT);
    expect(file).toEqual({
      path: '2023/报告.txt',
      report_id: '2023/报告.txt',
      status: 'read',
      reason: '',
      format: 'txt',
      encoding: 'utf-8',
      encoding_confidence: '0.99',
      bytes,
      characters: TEXT.length,
      sha256,
      duplicate_of: null,
      message: null,
    } satisfies FileRow);
    expect(source).toMatchObject({ id: '2023/报告.txt', raw: TEXT, sha256, bytes, meta: {} });
    expect(notes).toEqual([]);
  });

  it('leaves line ends and odd characters alone', () => {
    const text = '一、甲\r\n（一）乙\r\r\n\f1.丙\u2028\u00a0\u200b\n';
    expect(readOne('a.txt', text).source?.raw).toBe(text);
  });

  it.each([
    ['docx under its name', 'a.docx', zip('word/document.xml'), 'docx'],
    ['docx under .txt', 'a.txt', zip('word/document.xml'), 'docx'],
    ['docx under .pdf', 'a.pdf', zip('word/document.xml'), 'docx'],
    ['xlsx', 'a.xlsx', zip('xl/workbook.xml'), 'xlsx'],
    ['ofd', 'a.ofd', zip('OFD.xml'), 'ofd'],
    ['zip', 'a.zip', zip('甲.txt'), 'zip'],
    ['doc', 'a.doc', ole('WordDocument'), 'doc'],
    ['wps', 'a.wps', ole('WordDocument'), 'doc'],
    ['xls', 'a.xls', ole('Workbook'), 'xls'],
    ['a document behind a password', 'a.docx', ole('EncryptedPackage'), 'encrypted_office'],
    ['an empty compound file', 'a.doc', ole(''), 'ole'],
    ['pdf', 'a.pdf', '%PDF-1.4\n', 'pdf'],
    ['pdf under .txt', 'a.txt', '%PDF-1.4\n', 'pdf'],
    ['rtf under .doc', 'a.doc', '{\\rtf1\\ansi}', 'rtf'],
    ['png under .txt', 'a.txt', hexOf('89504e470d0a1a0a00000000'), 'png'],
    ['gz', 'a.txt.gz', hexOf('1f8b0800000000000003'), 'gz'],
    ['html under .doc', 'a.doc', `\r\n<HTML><body>${TEXT}</body></html>`, 'html'],
    ['html by its name', 'a.htm', `<p>${TEXT}</p>`, 'html'],
    ['html in UTF-16', 'a.txt', utf16le(`\uFEFF<!DOCTYPE html><p>${TEXT}`), 'html'],
    ['mhtml under .doc', 'a.doc', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n', 'mhtml'],
    ['xml', 'a.txt', '<?xml version="1.0"?><a/>', 'xml'],
    ['csv', 'a.csv', '甲,乙\n1,2\n', 'csv'],
    ['json', 'a.json', '{"甲": 1}', 'json'],
    ['yaml', 'a.yaml', '甲: 1', 'yaml'],
  ])('names %s and does not read it', (_what, name, content, format) => {
    const { file, source } = readOne(name, content);
    expect(file).toMatchObject({ status: 'unsupported', reason: 'unsupported_format', format });
    expect(file.sha256).toHaveLength(64);
    expect(source).toBeNull();
  });

  it.each([
    ['no extension', '报告'],
    ['an unknown extension', '2023年报告.最终版.修改2'],
    ['the name of another format', 'a.docx'],
    ['capitals', 'A.TXT'],
  ])('reads plain text with %s', (_what, name) => {
    expect(readOne(name, TEXT).source).toMatchObject({ format: 'txt', raw: TEXT });
  });

  it('reads text that only begins like markup or mentions it', () => {
    for (const text of [`<市长>${TEXT}`, `${TEXT}<html>`, `第一<?xml`])
      expect(readOne('a.txt', text).source).toMatchObject({ format: 'txt', raw: text });
  });

  it.each([
    ['empty', 'a.txt', ''],
    ['empty', 'a.docx', ''],
    ['no_text', 'a.txt', ' \n\u3000\t\r\n\u00a0'],
    ['no_text', 'b.md', '\uFEFF'],
    ['no_text', 'c.txt', '\n'.repeat(200_000)],
    ['binary', 'a.dat', Buffer.alloc(3000)],
    ['binary', 'a.txt', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * at * 7) % 32))],
  ])('fails with %s (%s)', (reason, name, content) => {
    const { file, source } = readOne(name, content);
    expect(file).toMatchObject({ status: 'failed', reason, characters: null, encoding_confidence: null });
    expect(source).toBeNull();
  });

  it('refuses a large file by its size, unread', () => {
    const folder = folderOf({ 'large.txt': TEXT, 'small.txt': TEXT });
    truncateSync(join(folder, 'large.txt'), 5 * 1024 ** 3);
    const { 'large.txt': large, 'small.txt': small } = readAll(folder);
    expect(large?.file).toMatchObject({
      status: 'failed',
      reason: 'too_large',
      bytes: 5 * 1024 ** 3,
      sha256: '',
    });
    expect(small?.file.status).toBe('read');
  });

  it('reads a file of exactly the limit', () => {
    const folder = folderOf({ 'a.txt': 'x'.repeat(100), 'b.txt': 'x'.repeat(101) });
    const { 'a.txt': a, 'b.txt': b } = readAll(folder, { maxBytes: 100 });
    expect(a?.file.status).toBe('read');
    expect(b?.file.reason).toBe('too_large');
  });

  it.each<[string, (line: string) => Uint8Array]>([
    ['UTF-8', (line) => Buffer.from(line)],
    ['GB18030', encoderFor('gb18030')],
    ['UTF-16', utf16le],
  ])('reads one long line of %s in time that grows with its length only', (_, encode) => {
    const line = '增长5.2%，'.repeat(60_000);
    const folders = new Map(
      [1, 4].map((times) => [times, folderOf({ 'a.txt': encode(line.repeat(times)) })]),
    );
    const read = (times: number) => {
      const { file } = readAll(folders.get(times) ?? '', { maxBytes: 1 << 26 })['a.txt'] ?? {};
      expect(file?.status).toBe('read');
    };
    expect(growth(read)).toBeLessThan(STEEP);
  });

  it('says why a file that was found is not read', () => {
    const files = readAll(folderOf({ '.git/x': '', 'catalogue.csv': 'path\n', 'a.txt': TEXT }));
    expect(files['.git/']?.file).toMatchObject({ status: 'skipped', reason: 'hidden', bytes: null });
    expect(files['catalogue.csv']?.file).toMatchObject({ status: 'skipped', reason: 'catalogue' });
  });

  it('says that a file has gone since it was found', () => {
    const gone = { path: join(folderOf({}), 'gone.txt'), hex: null };
    const { file } = readSource({ id: 'gone.txt', path: 'gone.txt', place: gone, reason: '' }, LIMITS, rules);
    expect(file).toMatchObject({ status: 'failed', reason: 'not_found' });
  });

  it.skipIf(process.platform !== 'linux')('reads a file whose name is GBK bytes', () => {
    const folder = folderOf({ 'x.txt': TEXT });
    const hex = Buffer.from(join(folder, 'x.txt')).toString('hex');
    const place = { path: join(folder, '报告.txt'), hex };
    const { source } = readSource({ id: '报告.txt', path: '报告.txt', place, reason: '' }, LIMITS, rules);
    expect(source?.raw).toBe(TEXT);
  });

  it('holds nothing of this machine in its rows', () => {
    const folder = folderOf({ 'a.txt': TEXT, 'b.bin': Buffer.alloc(10), '.h': '' });
    const rows = Object.values(readAll(folder)).map(({ file, source }) => JSON.stringify([file, source]));
    for (const row of rows) expect(row).not.toContain(folder);
  });
});

describe('notes on the encoding', () => {
  const codes = (content: Uint8Array) => readOne('a.txt', content).notes.map(({ code }) => code);
  const gb18030 = encoderFor('gb18030');

  it('warn of a guess, of two encodings and of damage', () => {
    expect(codes(gb18030(TEXT))).toEqual([]);
    expect(codes(gb18030('增长'))).toEqual(['encoding_unsure']);
    expect(codes(Buffer.concat([Buffer.from(TEXT), gb18030(TEXT)]))).toEqual(['encoding_mixed']);
    expect(codes(Buffer.from(TEXT.trim()).subarray(0, -1))).toEqual(['encoding_damaged']);
  });
});

describe('markdown', () => {
  it('is told by its extension or by its front matter', () => {
    const fronted = `---\ntitle: 报告\n---\n${TEXT}`;
    expect(readOne('a.md', TEXT).source).toMatchObject({ format: 'md', meta: {} });
    expect(readOne('a.MARKDOWN', TEXT).file.format).toBe('md');
    expect(readOne('a.txt', fronted).source).toMatchObject({
      format: 'md',
      meta: { title: '报告' },
      raw: fronted,
    });
    expect(readOne('b.txt', encoderFor('gb18030')(fronted)).source?.meta).toEqual({ title: '报告' });
    expect(readOne('c.txt', utf16le(`\uFEFF${fronted}`)).source?.meta).toEqual({ title: '报告' });
    expect(readOne('d.txt', `---\n${TEXT}---\n`).file.format).toBe('txt');
  });

  it.each([
    [
      'plain entries, keys in small letters',
      '---\nTitle: 青禾县 报告\nyear: 2023\n---\n一',
      { title: '青禾县 报告', year: '2023' },
    ],
    [
      'values as written',
      '---\ndate: 2023-01-05\nno: 007\nyes: no\n---\n',
      { date: '2023-01-05', no: '007', yes: 'no' },
    ],
    ['CRLF', '---\r\ntitle: 报告\r\n---\r\n', { title: '报告' }],
    ['quotes', '---\ntitle: "报告：甲"\n---\n', { title: '报告：甲' }],
    [
      'no lists or nested entries',
      '---\ntitle: 报告\ntags: [甲, 乙]\nmore:\n  deep: 1\n---\n',
      { title: '报告' },
    ],
    ['nothing of broken YAML', '---\ntitle: "报告\nyear: [\n---\n一', {}],
    ['nothing of a head without end', '---\ntitle: 报告\n一', {}],
    ['nothing of an empty head', '---\n---\n一', {}],
    ['nothing of a text between rules', '---\n一句话\n---\n', {}],
    ['no alias bombs', `---\na: &a [x]\nb: *a\n---\n`, {}],
    ['no key of the prototype', '---\n__proto__: x\ntitle: 甲\n---\n', { ['__proto__']: 'x', title: '甲' }],
  ])('front matter gives %s', (_what, text, meta) => {
    const { source } = readOne('a.md', `${text}${TEXT}`);
    expect(Object.entries(source?.meta ?? {})).toEqual(Object.entries(meta));
  });
});

describe('messages', () => {
  it('exist for every reason and every fault, in both languages', () => {
    const wording = loadMessages(new Knowledge(), ['ingest/messages.tsv']);
    for (const reason of Object.keys(REASONS))
      for (const language of ['zh', 'en'] as const)
        expect(wording(reason, { duplicate_of: 'a.txt' }, language).message).not.toMatch(/^$|\{/);
  });
});
