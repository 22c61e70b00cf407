import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf, toRaw } from '../../src/model/index.js';
import { cleaned } from './support.js';

const reports = join(process.env.NIANLUN_MATERIAL ?? '', 'reports');
const missing = process.env.NIANLUN_MATERIAL === undefined || !existsSync(reports);

/** The texts below a folder that are UTF-8. */
function texts(folder: string): readonly { readonly path: string; readonly raw: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name) && !/GB|UTF16/.test(name))
    .sort()
    .map((path) => ({ path, raw: readFileSync(join(folder, path), 'utf8') }));
}

describe.skipIf(missing)('real reports', () => {
  it('keep nearly all their Han characters, each at its raw place', () => {
    for (const { path, raw } of texts(reports)) {
      const { text } = cleaned(raw, path.endsWith('.md') ? 'md' : 'txt');
      const before = raw.match(/[一-鿿]/g)?.length ?? 0;
      const after = text.text.match(/[一-鿿]/g)?.length ?? 0;
      expect(before - after, path).toBeLessThan(200);
      for (let at = 0; at < text.text.length; at += 997) {
        const character = text.text.charAt(at);
        if (!/[一-鿿]/.test(character)) continue;
        expect(textOf(raw, toRaw(text, { start: at, end: at + 1 })), path).toBe(character);
      }
    }
  });

  it('have no residue inside a word, and the word leads back to it', () => {
    const seed = texts(join(reports, 'seed'))[0];
    const { text } = cleaned(seed?.raw ?? '');
    expect(text.text).not.toContain('##');
    const start = text.text.indexOf('首要任务');
    const raw = textOf(text.raw, toRaw(text, { start, end: start + 4 }));
    expect(raw).toMatch(/^首##[a-z]+##要任务$/);
  });

  it('have no line that is wrapped or glued', () => {
    for (const { path, raw } of texts(join(reports, '格式'))) {
      if (!/HARDWRAP|ONELINE/.test(path)) continue;
      const lines = cleaned(raw).text.text.split('\n');
      const broken = lines.filter((line) => line.length > 40 && !/[。！？：:]$/.test(line));
      expect(broken, path).toEqual([]);
      expect(lines.length, path).toBeGreaterThan(25);
      expect(Math.max(...lines.map((line) => line.length)), path).toBeLessThan(1200);
    }
  });
});
