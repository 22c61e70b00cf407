import type { CleanText, Document, Identity, Section, Sentence } from '../../src/model/index.js';

/** A clean text that is its own raw text, for tests of rooms behind `clean`. */
export function plainText(text: string): CleanText {
  const all = { start: 0, end: text.length };
  const parts = { raw: text, text, pieces: [{ clean: all, raw: all }], marks: [], edits: [] };
  return parts as unknown as CleanText;
}

/** An identity of which only the given parts are known. */
export function identityOf(known: Partial<Identity>): Identity {
  return {
    title: '',
    titleSpan: null,
    year: null,
    yearSource: '',
    reviewYear: null,
    org: '',
    orgSource: '',
    genre: '',
    genreSource: '',
    series: '',
    date: '',
    dateSource: '',
    ...known,
  };
}

function plainSentences(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^。！？\n]+[。！？]?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A document of one section, its sentences cut at 。！？ and line ends, without tokens. */
export function plainDocument(
  text: string,
  identity: Partial<Identity> = {},
  section: Partial<Section> = {},
): Document {
  const whole: Section = {
    id: 's1',
    parent: null,
    level: 1,
    ordinal: '',
    role: 'review',
    heading: { start: 0, end: 0 },
    body: { start: 0, end: text.length },
    ...section,
  };
  return {
    source: {
      id: 'plain.txt',
      path: 'plain.txt',
      format: 'txt',
      encoding: 'utf-8',
      encodingConfidence: 1,
      bytes: text.length,
      sha256: '',
      raw: text,
      meta: {},
    },
    identity: identityOf(identity),
    cleaned: plainText(text),
    sections: [whole],
    sentences: plainSentences(text),
    tokens: [],
  };
}
