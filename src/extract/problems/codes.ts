/** A table of character codes, 1 for those in a string: the quickest way to ask whether a character is one of them. */
export function codesOf(characters: string): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at += 1) codes[characters.charCodeAt(at)] = 1;
  return codes;
}
