import { expect, test } from 'vitest';
import { textFrom } from '../../src/model/index.js';

test.each([
  ['nothing', []],
  ['a byte order mark and all widths', [...Buffer.from('\uFEFFa é 年 𠮷\r\n')]],
  ['a byte that begins nothing', [0x61, 0xff, 0x62]],
  ['a character cut off', [0xe5, 0xb9]],
  ['half a pair', [0xed, 0xa0, 0x80, 0x61]],
])('bytes are read as ever: %s', (_, bytes) => {
  expect(textFrom(Buffer.from(bytes))).toBe(Buffer.from(bytes).toString('utf8'));
});
