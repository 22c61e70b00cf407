import type { Say } from './say.js';

/** What commander says of a wrong command line. */
export interface UsageFault {
  /** Such as `commander.unknownOption`. */
  readonly code: string;
  /** English, with what was given in quotation marks. */
  readonly message: string;
}

/** The faults that have words of their own; of others commander's are given. */
const KNOWN = new Set([
  'missing_argument',
  'option_missing_argument',
  'unknown_option',
  'unknown_command',
  'excess_arguments',
  'invalid_argument',
]);

/** Puts a wrong command line into words. */
export function usageLine({ code, message }: UsageFault, say: Say): string {
  const kind = code.slice(code.indexOf('.') + 1).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const detail = KNOWN.has(kind) ? say(`usage_${kind}`, { first, second }) : message.replace(/^error: /, '');
  return say('usage', { detail });
}

/** The language that a command line asks for, before it is known to be a proper one. */
export function languageOf(given: readonly string[]): 'en' | 'zh' {
  const isZh = given.some(
    (word, at) => word === '--lang=zh' || (word === '--lang' && given[at + 1] === 'zh'),
  );
  return isZh ? 'zh' : 'en';
}
