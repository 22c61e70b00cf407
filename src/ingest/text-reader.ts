import type { Note } from '../model/index.js';
import { decode } from './decode.js';
import type { Decoded } from './decoder.js';
import type { Content, Reader, Refusal } from './reader.js';
import type { IngestRules } from './rules.js';

/** Reads plain text in any encoding. */
export const textReader: Reader = {
  format: 'txt',
  read: (bytes, _found, rules) => readText(bytes, rules),
};

/** Below this a person should look whether the text reads right. */
const UNSURE = 0.8;

/** Decodes a text; what is doubtful about its encoding becomes notes. */
export function readText(bytes: Buffer, rules: IngestRules): Content | Refusal {
  const decoded = decode(bytes, rules.characters);
  if ('reason' in decoded) return decoded;
  const { raw, encoding, confidence } = decoded;
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(raw)) return { reason: 'no_text', encoding };
  return { raw, encoding, confidence, meta: {}, notes: notesOn(decoded) };
}

function notesOn({ encoding, confidence, replaced, mixed }: Decoded): readonly Note[] {
  const notes: Note[] = [];
  const add = (code: string, values: Note['values']) =>
    notes.push({ code, severity: 'warning', confidence: 'high', stage: 'ingest', span: null, values });
  if (mixed !== null) add('encoding_mixed', { encoding, other: mixed.encoding, lines: mixed.lines });
  else if (confidence < UNSURE) add('encoding_unsure', { encoding, confidence: confidence.toFixed(2) });
  if (replaced > 0) add('encoding_damaged', { encoding, count: replaced });
  return notes;
}
