import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Mention } from './mention.js';

const TAILS_FILE = 'extract/slogans/slogan_tails.tsv';

/** Words that belong to the name before them (会议精神), by the kind of the name. */
export type Tails = ReadonlyMap<string, readonly string[]>;

const schema = z.object({ tail: z.string().min(1), kind: z.string(), why: z.string().min(1, 'Say why') });

/** Reads the tails. */
export function loadTails(knowledge: Knowledge): Tails {
  const rows = knowledge.tsv(TAILS_FILE, schema, 'tail');
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return new Map(kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).map((row) => row.tail)]));
}

/** The longer mentions of names that go on with a tail. */
export function withTails(text: string, mentions: readonly Mention[], tails: Tails): readonly Mention[] {
  const longer: Mention[] = [];
  for (const mention of mentions) {
    const tail = tails.get(mention.kind)?.find((words) => text.startsWith(words, mention.end));
    if (tail !== undefined && !mention.slogan.endsWith(tail)) longer.push(lengthen(mention, tail));
  }
  return longer;
}

function lengthen(mention: Mention, tail: string): Mention {
  return {
    ...mention,
    end: mention.end + tail.length,
    slogan: mention.slogan + tail,
    correction: mention.correction === '' ? '' : mention.correction + tail,
  };
}
