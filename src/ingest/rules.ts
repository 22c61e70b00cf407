import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import { type CharacterModel, characterModel } from './character-model.js';

/** What formats and encodings are told apart by. */
export interface IngestRules {
  readonly characters: CharacterModel;
  /** Tried in this order. */
  readonly signatures: readonly Signature[];
  readonly openings: readonly { readonly opening: string; readonly format: string }[];
  /** Extension, small letters without dot, to format. */
  readonly extensions: ReadonlyMap<string, string>;
}

/** Bytes that a format has at a fixed place, and others that it has somewhere. */
interface Signature {
  readonly format: string;
  readonly at: number;
  readonly mark: Buffer;
  readonly contains: Buffer | null;
}

const hex = z.string().regex(/^(?:[0-9a-f]{2})*$/, 'Write bytes as pairs of hexadecimal digits');
const format = z.string().regex(/^[a-z0-9_]+$/, 'A format has small letters, digits and _');
const signature = z.object({
  id: z.string().min(1),
  format,
  at: z.coerce.number(),
  bytes: hex,
  contains: hex,
});
const opening = z.object({ opening: z.string().min(1), format });
const extension = z.object({ extension: z.string().regex(/^[a-z0-9]+$/), format });
const characters = z.object({
  id: z.string(),
  mass: z.coerce.number().gt(0).lt(1),
  characters: z.string().min(1),
});

/** Reads and checks the rule files of this room; throws KnowledgeError. */
export function loadIngestRules(knowledge: Knowledge): IngestRules {
  const signatures = knowledge.tsv('ingest/signatures.tsv', signature, 'id');
  const extensions = knowledge.tsv('ingest/extensions.tsv', extension, 'extension');
  return {
    characters: characterModel(knowledge.tsv('ingest/common_characters.tsv', characters, 'id')),
    signatures: signatures.map(({ format, at, bytes, contains }) => ({
      format,
      at,
      mark: Buffer.from(bytes, 'hex'),
      contains: contains === '' ? null : Buffer.from(contains, 'hex'),
    })),
    openings: knowledge.tsv('ingest/openings.tsv', opening, 'opening'),
    extensions: new Map(extensions.map((row) => [row.extension, row.format])),
  };
}
