import { z } from 'zod';
import type { Knowledge } from './knowledge.js';

/** The languages that messages exist in. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A message and what may be done about it, in one language. */
export interface Message {
  readonly message: string;
  readonly remedy: string;
}

type Values = Readonly<Record<string, string | number>>;

const schema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_.-]*$/, 'A code has small letters, digits, - _ and .'),
  zh: z.string().min(1, 'Write the message in Chinese'),
  en: z.string().min(1, 'Write the message in English'),
  remedy_zh: z.string().default(''),
  remedy_en: z.string().default(''),
});

/**
 * Wording by code, from the `messages.tsv` of the rooms. Asking for a code that is not listed throws: a
 * message nobody wrote is a fault of ours.
 */
export function loadMessages(
  knowledge: Knowledge,
  files: readonly string[],
): (code: string, values: Values, language: Language) => Message {
  const entries = new Map(
    files.flatMap((file) => knowledge.tsv(file, schema, 'code')).map((row) => [row.code, row]),
  );
  return (code, values, language) => {
    const entry = entries.get(code);
    if (entry === undefined) throw new Error(`no message is written for the code ${code}`);
    return {
      message: fill(language === 'zh' ? entry.zh : entry.en, values),
      remedy: fill(language === 'zh' ? entry.remedy_zh : entry.remedy_en, values),
    };
  };
}

/** Puts values into their `{placeholder}`s. */
function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
