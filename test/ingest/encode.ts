/** An encoder made by asking the decoder what every byte sequence means; Node.js has none of its own. */
export function encoderFor(encoding: 'gb18030' | 'big5'): (text: string) => Buffer {
  const table = tableOf(encoding);
  return (text) =>
    Buffer.from(
      [...text].flatMap((character) => {
        const code = character.codePointAt(0) ?? 0;
        const bytes = code < 0x80 ? [code] : table.get(character);
        if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
        return bytes;
      }),
    );
}

/** Whether an encoding has all characters of a text. */
export function hasAll(encoding: 'gb18030' | 'big5', text: string): boolean {
  const table = tableOf(encoding);
  return [...text].every((character) => character < '\x80' || table.has(character));
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (const bytes of encoding === 'big5' ? pairs() : [...pairs(), ...fours()]) {
    const character = decoder.decode(Uint8Array.from(bytes));
    const isOne = [...character].length === 1 && character !== '\uFFFD';
    if (isOne && !table.has(character)) table.set(character, bytes);
  }
  tables.set(encoding, table);
  return table;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function pairs(): readonly (readonly number[])[] {
  return range(0x81, 0xfe).flatMap((lead) => range(0x40, 0xfe).map((trail) => [lead, trail]));
}

/** The four-byte sequences of GB 18030 for the Basic Multilingual Plane. */
function fours(): readonly (readonly number[])[] {
  const heads = range(0x81, 0x84).flatMap((a) => range(0x30, 0x39).map((b) => [a, b]));
  const tails = range(0x81, 0xfe).flatMap((c) => range(0x30, 0x39).map((d) => [c, d]));
  return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
}

export function utf16le(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

export function utf16be(text: string): Buffer {
  return utf16le(text).swap16();
}

export function utf32le(text: string): Buffer {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(codes.length * 4);
  codes.forEach((code, at) => {
    bytes.writeUInt32LE(code, at * 4);
  });
  return bytes;
}
