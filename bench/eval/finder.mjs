// Runs the built extractor of numbers on a text that stands by itself.
import { judgeNumerals, numbers } from '../../dist/extract/numbers/index.js';
import { Knowledge } from '../../dist/knowledge/index.js';

const rules = numbers.load(new Knowledge());

/** What the pipeline would hand on for a text of one section without title or date. */
function documentOf(text) {
  const all = { start: 0, end: text.length };
  const section = { id: 's1', parent: null, level: 1, ordinal: '', role: 'review' };
  return {
    source: { id: 'case' },
    identity: { year: null, reviewYear: null, org: '', genre: '', series: '', date: '' },
    cleaned: { text, raw: text, pieces: [], marks: [], edits: [] },
    sections: [{ ...section, heading: { start: 0, end: 0 }, body: all }],
    sentences: [...text.matchAll(/[^。！？\n]+[。！？]?/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
    tokens: [],
  };
}

/**
 * The numbers of a text in the form that `score.mjs` compares, and the numerals that were read but are no numbers
 * of a report (4号线, 之一): a source that annotates every numeral expects their worth all the same.
 */
export function findNumbers(text) {
  const document = documentOf(text);
  const { accepted } = judgeNumerals(document, rules);
  const numerals = new Map(accepted.map((one) => [one.start, one.numeral]));
  const finds = numbers
    .extract(document, rules, () => {})
    .map(({ span, fields }) => ({ ...fields, ...span, numeral: numerals.get(span.start) ?? span }));
  const rejected = numbers.audit.read(document, rules).numerals_rejected;
  return { finds, rejected: rejected.map(({ span, fields }) => ({ ...span, ...fields })) };
}
