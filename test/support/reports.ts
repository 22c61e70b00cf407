import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../src/clean/index.js';
import { identify } from '../../src/identify/index.js';
import { discover, readSource } from '../../src/ingest/index.js';
import type { Document } from '../../src/model/index.js';
import { loadRules } from '../../src/pipeline.js';
import { sentencesOf } from '../../src/segment/sentences.js';
import { split } from '../../src/split/index.js';

const material = process.env.NIANLUN_MATERIAL ?? '';
const rules = loadRules(null);
const LIMITS = { maxBytes: 1e8 };

/** A report of the body of reports as the extractors get it, without tokens; `path` lies below its folder. */
export function realReport(path: string): Document {
  const [found] = discover([join(material, 'reports', path)], { exclude: [], catalogue: null, rules: null });
  if (found === undefined) throw new Error(`there is no report ${path}`);
  const { source } = readSource({ ...found, id: path, path }, LIMITS, rules.ingestion);
  if (source === null) throw new Error(`${path} cannot be read`);
  const silent = () => undefined;
  const cleaned = clean(source, rules.cleaning, silent);
  const identity = identify(cleaned, source, null, rules.identification, silent);
  const sections = split(cleaned, identity, rules.splitting, silent);
  return { source, identity, cleaned, sections, sentences: sentencesOf(cleaned.text, sections), tokens: [] };
}

/** The rows of a tab-separated file beside a test, by column name. */
export function goldRows(url: URL): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(url, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}
