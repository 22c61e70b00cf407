import { KnowledgeError } from '../../knowledge/index.js';

/** What `{name}` stands for in the expressions of rule files: one character of its class. */
const CLASSES: Readonly<Record<string, string>> = {
  open: '[“"「『〝＂‘]',
  close: '[”"」』〞＂’]',
  han: '[\\u4e00-\\u9fff]',
};

/** Where an expression stands, for the error that it may be. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  /** The characters that `{numeral}` stands for. */
  readonly numerals: string;
}

/** Compiles an expression of a rule file; throws KnowledgeError where it is none. */
export function compile(source: string, flags: string, { file, line, numerals }: Origin): RegExp {
  const expanded = source.replace(/\{(open|close|han|numeral)\}/g, (_, name: string) =>
    name === 'numeral' ? `[${numerals}]` : (CLASSES[name] ?? ''),
  );
  try {
    return new RegExp(expanded, flags);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new KnowledgeError(file, line, error.message, 'Correct the regular expression');
  }
}
