import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { numbers } from '../../../src/extract/numbers/index.js';
import { Knowledge } from '../../../src/knowledge/index.js';
import type { Identity, Section } from '../../../src/model/index.js';
import { plainDocument } from '../../support/plain.js';

export const rules = numbers.load(new Knowledge());

/** The folder that holds `reports/` and `cases/`, or '' where it is not at hand. */
export const material = process.env.NIANLUN_MATERIAL ?? '';
export const hasMaterial = material !== '' && existsSync(join(material, 'cases', 'numbers'));

/** The fields of every number found in a text, with its words. */
export function find(text: string, identity: Partial<Identity> = {}, section: Partial<Section> = {}) {
  return numbers
    .extract(plainDocument(text, identity, section), rules, () => {})
    .map((finding) => ({ words: text.slice(finding.span.start, finding.span.end), ...finding.fields }));
}
