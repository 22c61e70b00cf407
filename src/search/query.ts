import type { Span } from '../model/index.js';

/** Words to look for, to the letter or as a regular expression. */
export interface Query {
  readonly phrase: string;
  readonly regex: boolean;
}

/** The query is no regular expression, or is empty. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  constructor(
    readonly phrase: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** Prepares a query: the places of its words in a text, in order, none inside another. Throws QueryError. */
export function spansOf({ phrase, regex }: Query): (text: string) => readonly Span[] {
  if (phrase.trim() === '') throw new QueryError(phrase, 'nothing to look for');
  const expression = compiled(regex ? phrase : literal(phrase), phrase);
  return (text) =>
    [...text.matchAll(expression)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(({ start, end }) => start < end);
}

function compiled(source: string, phrase: string): RegExp {
  try {
    return new RegExp(source, 'gu');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new QueryError(phrase, error.message);
  }
}

function literal(phrase: string): string {
  return phrase.replace(/[$()*+.?[\\\]^{|}/-]/g, '\\$&');
}
