import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Note, Source } from '../model/index.js';
import { type FileRow, type REASONS, unreadRow } from './file-table.js';
import type { Found } from './found.js';
import { type Limits, readBytes } from './read-bytes.js';
import type { Content } from './reader.js';
import { READERS } from './readers.js';
import type { IngestRules } from './rules.js';
import { sniff } from './sniff.js';

/** What came of a file: its row of `files.csv`, and the report where there is one. */
export interface ReadResult {
  readonly file: FileRow;
  readonly source: Source | null;
  /** What is doubtful about the encoding. */
  readonly notes: readonly Note[];
}

/** Reads a file. Never throws for what the file is or holds: the row then says why there is no source. */
export function readSource(found: Found, limits: Limits, rules: IngestRules): ReadResult {
  if (found.reason !== '') return unread(unreadRow(found.path, found.id, found.reason));
  const { bytes, ...read } = readBytes(found.place, limits);
  if (bytes === null) {
    const reason = 'reason' in read ? read.reason : 'unreadable';
    return unread({ ...unreadRow(found.path, found.id, reason), bytes: read.size });
  }
  return readContent(found, bytes, rules);
}

function readContent(found: Found, bytes: Buffer, rules: IngestRules): ReadResult {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const refuse = (reason: keyof typeof REASONS, known: Partial<FileRow> = {}) =>
    unread({ ...unreadRow(found.path, found.id, reason), bytes: bytes.length, sha256, ...known });
  if (bytes.length === 0) return refuse('empty');
  const format = sniff(bytes, basename(found.path), rules);
  const reader = READERS.find((one) => one.format === format);
  if (reader === undefined) return refuse('unsupported_format', { format });
  const content = reader.read(bytes, found, rules);
  if ('reason' in content) {
    const known = content.reason === 'binary' ? '' : format;
    return refuse(content.reason, { format: known, encoding: content.encoding });
  }
  const { raw, encoding, confidence, meta, notes } = content;
  const source: Source = {
    id: found.id,
    path: found.path,
    format: reader.format,
    encoding,
    encodingConfidence: confidence,
    bytes: bytes.length,
    sha256,
    raw,
    meta,
  };
  return { file: readRow(source, content), source, notes };
}

function unread(file: FileRow): ReadResult {
  return { file, source: null, notes: [] };
}

function readRow(source: Source, { raw, confidence }: Content): FileRow {
  return {
    path: source.path,
    report_id: source.id,
    status: 'read',
    reason: '',
    format: source.format,
    encoding: source.encoding,
    encoding_confidence: confidence.toFixed(2),
    bytes: source.bytes,
    characters: raw.length,
    sha256: source.sha256,
    duplicate_of: null,
    message: null,
  };
}
