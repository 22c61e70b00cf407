import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/decode.js';
import type { Decoded } from '../../src/ingest/decoder.js';
import { loadIngestRules } from '../../src/ingest/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import { encoderFor, hasAll, utf16be, utf16le, utf32le } from './encode.js';

const { characters } = loadIngestRules(new Knowledge());
const [gb18030, big5] = [encoderFor('gb18030'), encoderFor('big5')];
const utf8 = (text: string) => Buffer.from(text);

function decoded(bytes: Buffer): Decoded {
  const result = decode(bytes, characters);
  if ('reason' in result) throw new Error(result.reason);
  return result;
}

function refused(bytes: Buffer) {
  const result = decode(bytes, characters);
  return 'reason' in result ? result : null;
}

const SIMPLIFIED =
  '一、2023年工作回顾\n过去一年，青禾县坚持稳中求进，全县生产总值达到86.4亿元，增长5.2%。城镇新增就业4300人，' +
  '群众最关心的供水问题基本解决。但是也要看到，财政收支矛盾突出，部分企业经营困难，基层干部作风还不够扎实。\n';
const TRADITIONAL =
  '一、去年工作回顧\n過去一年，雲溪市堅持穩中求進，全市生產總值達到86.4億元，增長5.2%。城鎮新增就業4300人，' +
  '群眾最關心的供水問題基本解決。但是也要看到，財政收支矛盾突出，部分企業經營困難，基層幹部作風還不夠紮實。\n';

describe('decode', () => {
  const bom = '\uFEFF';
  it.each([
    ['utf-8', utf8(SIMPLIFIED), SIMPLIFIED],
    ['utf-8-bom', utf8(bom + SIMPLIFIED), SIMPLIFIED],
    ['utf-16le', utf16le(bom + SIMPLIFIED), SIMPLIFIED],
    ['utf-16be', utf16be(bom + SIMPLIFIED), SIMPLIFIED],
    ['utf-16le', utf16le(SIMPLIFIED), SIMPLIFIED],
    ['utf-16be', utf16be(SIMPLIFIED), SIMPLIFIED],
    ['utf-32le', utf32le(bom + SIMPLIFIED), SIMPLIFIED],
    ['gb18030', gb18030(SIMPLIFIED), SIMPLIFIED],
    ['gb18030', gb18030(`${SIMPLIFIED}㐀㐁囍喆镕堃`), `${SIMPLIFIED}㐀㐁囍喆镕堃`],
    ['gb18030', gb18030(TRADITIONAL), TRADITIONAL],
    ['big5', big5(TRADITIONAL), TRADITIONAL],
    ['utf-8', utf8(TRADITIONAL), TRADITIONAL],
  ])('reads %s', (encoding, bytes, text) => {
    const result = decoded(bytes);
    expect(result).toMatchObject({ encoding, raw: text, replaced: 0, mixed: null });
    expect(result.confidence).toBeGreaterThan(0.95);
  });

  it('calls plain ASCII UTF-8', () => {
    expect(decoded(utf8('The facts: GDP 5.2%\n'))).toMatchObject({ encoding: 'utf-8', confidence: 1 });
    expect(decoded(utf8('x'))).toMatchObject({ encoding: 'utf-8', confidence: 1 });
    expect(decoded(utf8('plain ascii\n'.repeat(9000)))).toMatchObject({ encoding: 'utf-8', confidence: 1 });
  });

  it('reads English in UTF-16 without byte order mark', () => {
    expect(decoded(utf16le('The facts: GDP 5.2%\n'))).toMatchObject({ encoding: 'utf-16le' });
    expect(decoded(utf16be('The facts: GDP 5.2%\n'))).toMatchObject({ encoding: 'utf-16be' });
  });

  it('reads other scripts in UTF-8, short or long', () => {
    for (const text of [
      'Été',
      'Москва',
      'Правительство сообщило о росте. '.repeat(4),
      '東京の人口',
      '서울 인구',
    ])
      expect(decoded(utf8(text))).toMatchObject({ encoding: 'utf-8', raw: text });
  });

  it('reads few characters of GBK but says that it is a guess', () => {
    const result = decoded(gb18030('增长情况'));
    expect(result).toMatchObject({ encoding: 'gb18030', raw: '增长情况' });
    expect(result.confidence).toBeLessThan(0.8);
  });

  it('finds the only Chinese word after pages of ASCII', () => {
    const text = `${'plain ascii line\n'.repeat(20_000)}增长\n`;
    expect(decoded(gb18030(text)).raw).toBe(text);
    expect(decoded(gb18030(text)).confidence).toBeLessThan(0.8);
    expect(decoded(utf8(text))).toMatchObject({ encoding: 'utf-8', confidence: 1, raw: text });
  });

  it('reads GBK that is valid UTF-8 by chance', () => {
    const chance = Buffer.from([0xd2, 0xbb, 0xca, 0xb2, 0xd3, 0xb0]);
    expect(decoded(chance)).toMatchObject({ encoding: 'gb18030', raw: '一什影' });
  });

  it('counts what is damaged and stays with the encoding', () => {
    const cut = utf8(SIMPLIFIED.trim()).subarray(0, -1);
    expect(decoded(cut)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
    const overlong = Buffer.concat([utf8(SIMPLIFIED), Buffer.from([0xc0, 0xaf])]);
    expect(decoded(overlong)).toMatchObject({ encoding: 'utf-8', replaced: 2, mixed: null });
    const half = gb18030(SIMPLIFIED.trim()).subarray(0, -1);
    expect(decoded(half)).toMatchObject({ encoding: 'gb18030', replaced: 1 });
    const surrogate = Buffer.concat([utf16le(`\uFEFF${SIMPLIFIED}`), Buffer.from([0, 0xd8, 0x41, 0])]);
    expect(decoded(surrogate)).toMatchObject({ encoding: 'utf-16le', replaced: 1 });
  });

  it("does not count the author's own replacement characters as damage", () => {
    const text = `${SIMPLIFIED}\uFFFD\uFFFD`;
    expect(decoded(utf8(text))).toMatchObject({ raw: text, replaced: 0 });
    const damaged = Buffer.concat([utf8(text), Buffer.from([0xff])]);
    expect(decoded(damaged)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  it('reads each line of a mixed file in its own encoding', () => {
    const mostly8 = Buffer.concat([utf8(SIMPLIFIED), utf8(SIMPLIFIED), gb18030(SIMPLIFIED)]);
    const first = decoded(mostly8);
    expect(first.raw).toBe(SIMPLIFIED.repeat(3));
    expect(first).toMatchObject({ encoding: 'utf-8', mixed: { encoding: 'gb18030', lines: 2 } });
    expect(first.confidence).toBeLessThan(0.8);
    const mostlyGbk = Buffer.concat([gb18030(SIMPLIFIED), utf8('供水问题仍未解决。\n'), gb18030(SIMPLIFIED)]);
    expect(decoded(mostlyGbk)).toMatchObject({
      raw: `${SIMPLIFIED}供水问题仍未解决。\n${SIMPLIFIED}`,
      encoding: 'gb18030',
      mixed: { encoding: 'utf-8', lines: 1 },
    });
  });

  it('reads a mixed file with damage, a byte order mark, or lines that show no encoding', () => {
    const gbk = gb18030(SIMPLIFIED);
    const damaged = Buffer.concat([utf8('供水问题仍未解决'), Buffer.from([0xe4, 0xbb]), utf8('。\n')]);
    expect(decoded(Buffer.concat([utf8(`\uFEFF${SIMPLIFIED}`), damaged, gbk]))).toMatchObject({
      raw: `${SIMPLIFIED}供水问题仍未解决\uFFFD。\n${SIMPLIFIED}`,
      encoding: 'utf-8',
      replaced: 1,
    });
    const chance = Buffer.from([0xd2, 0xbb, 0xca, 0xb2, 0xd3, 0xb0, 0x0a]);
    expect(decoded(Buffer.concat([gbk, chance, gbk, utf8('供水问题。\n')]))).toMatchObject({
      raw: `${SIMPLIFIED}一什影\n${SIMPLIFIED}供水问题。\n`,
      encoding: 'gb18030',
    });
  });

  it('reads the UTF-8 lines among noise, and is not sure of the whole', () => {
    const noise = Buffer.from(Array.from({ length: 300 }, (_, at) => 0x80 + ((at * at * 31) % 128)));
    const result = decoded(Buffer.concat([utf8(SIMPLIFIED), noise]));
    expect(result.raw.startsWith(SIMPLIFIED)).toBe(true);
    expect(result).toMatchObject({ encoding: 'utf-8', mixed: null });
    expect(result.confidence).toBeLessThan(0.8);
    expect(result.replaced).toBeGreaterThan(50);
  });

  it('takes no short line of GBK for UTF-8', () => {
    const text = `强基础设。\n\n建设。\n设。\n${SIMPLIFIED}`;
    expect(decoded(gb18030(text))).toMatchObject({ raw: text, encoding: 'gb18030', mixed: null });
  });

  it('reads garbled text as it is', () => {
    const garbled = new TextDecoder('gb18030').decode(utf8(SIMPLIFIED));
    expect(decoded(utf8(garbled))).toMatchObject({ encoding: 'utf-8', raw: garbled });
    const cut = utf8(garbled.trim()).subarray(0, -1);
    expect(decoded(cut)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  it('keeps control characters and zeros of a text', () => {
    const text = SIMPLIFIED.replaceAll('。', '。\0\u0001');
    expect(decoded(utf8(text)).raw).toBe(text);
  });

  it('takes no noise for text', () => {
    let state = 7;
    const noise = Buffer.from(
      Array.from({ length: 65_536 }, () => {
        state = (state * 1_103_515_245 + 12_345) % 0x8000_0000;
        return (state >> 16) & 0xff;
      }),
    );
    expect(refused(noise)).not.toBeNull();
    expect(refused(Buffer.alloc(5000))).toEqual({ reason: 'binary', encoding: '' });
    expect(refused(Buffer.concat([Buffer.alloc(1 << 20), utf8('%PDF-1.4')]))?.reason).toBe('binary');
  });

  it('names the seven-bit encodings instead of reading their escapes', () => {
    expect(refused(utf8('~{9$WwN/~}\n'))).toEqual({ reason: 'unsupported_encoding', encoding: 'hz' });
    expect(refused(utf8('\x1b$B9qL1\x1b(B\n'))).toEqual({
      reason: 'unsupported_encoding',
      encoding: 'iso-2022',
    });
    expect(decoded(utf8('a ~{ b ~} c'))).toMatchObject({ encoding: 'utf-8' });
  });

  it('is not sure of Japanese, Korean and Western text in their own encodings', () => {
    // "The government forecast growth" in EUC-KR, Shift_JIS, EUC-JP and Latin-1, a few sentences each.
    const samples = {
      euckr: 'b4ebc7d1b9ceb1b920c1a4bace202c20b0e6c1a620bcbac0e520c0fcb8c12e20b1b9b9ceb0fa20bbf9c8b0',
      sjis: '93fa967b90ad957b82cd8d9194e082cc8c6f8dcf90ac92b797a682f08ca9926582b582bd81428d9196ab82cc90b68a88',
      eucjp:
        'c6fccbdcc0afc9dca4cfbab0c7afa4ceb7d0bad1c0aec4b9cea8a4f2b8abc4cca4b7a4bfa1a3b9f1ccb1a4cec0b8b3e8',
      latin1: '4c6520676f757665726e656d656e74207072e9766f697420756e652063726f697373616e636520e96c6576e9652e',
    };
    for (const hex of Object.values(samples)) {
      const result = decode(Buffer.from(hex, 'hex'), characters);
      expect('reason' in result ? 0 : result.confidence).toBeLessThan(0.5);
    }
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const result = decode(Buffer.from(bytes), characters);
        if (!('reason' in result)) {
          expect(result.confidence).toBeGreaterThanOrEqual(0);
          expect(result.confidence).toBeLessThanOrEqual(1);
          expect(result.raw.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('gives UTF-8 back letter by letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const whole = `${SIMPLIFIED}${text}`;
        expect(decoded(utf8(whole))).toMatchObject({ raw: whole, encoding: 'utf-8' });
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});

/** Pseudo-random, the same in every run. */
function* cutsOf(texts: readonly string[], length: number, count: number): Generator<string> {
  let state = 20_231;
  const below = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 0x8000_0000;
    return Math.floor((state / 0x8000_0000) * limit);
  };
  for (let done = 0; texts.length > 0 && done < count; ) {
    const text = texts[below(texts.length)] ?? '';
    const start = below(Math.max(1, text.length - length));
    const cut = text.slice(start, start + length);
    if (!cut.isWellFormed() || cut.trim() === '') continue;
    done += 1;
    yield cut;
  }
}

/** The share of cuts that come back letter by letter. */
function rightShare(cuts: readonly string[], encode: (text: string) => Buffer): number {
  const right = cuts.filter((cut) => {
    const result = decode(encode(cut), characters);
    return !('reason' in result) && result.raw === cut;
  });
  return cuts.length === 0 ? 1 : right.length / cuts.length;
}

const material = process.env.NIANLUN_MATERIAL ?? '';

const folder = join(material, 'reports');
const hasReports = material !== '' && existsSync(folder);

describe.skipIf(!hasReports)('cuts of real reports', () => {
  // The body of a suite that is skipped runs all the same.
  const texts = (hasReports ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  const cuts = [10, 30, 200].map((length) => [...cutsOf(texts, length, 2000)]);

  it.each([
    ['UTF-8', utf8, () => true],
    ['UTF-16 LE', utf16le, () => true],
    ['UTF-16 BE', utf16be, () => true],
    ['GB18030', gb18030, (cut: string) => hasAll('gb18030', cut)],
    ['Big5', big5, (cut: string) => hasAll('big5', cut)],
  ] as const)('are read right in %s in at least 99 of 100 cases', (_name, encode, has) => {
    for (const ofOneLength of cuts)
      expect(rightShare(ofOneLength.filter(has), encode)).toBeGreaterThanOrEqual(0.99);
  });
});
