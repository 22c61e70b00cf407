import { Knowledge, type Language, loadMessages } from '../knowledge/index.js';

/** Says a message of the command line or of an input in one language, remedy behind it. */
export type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string;

/** Opens the wording of the command line. */
export function openSay(language: Language): Say {
  const wording = loadMessages(new Knowledge(), ['console/messages.tsv', 'ingest/messages.tsv']);
  return (code, values = {}) => {
    const { message, remedy } = wording(code, values, language);
    if (remedy === '') return message;
    return language === 'zh' ? `${message}${remedy}` : `${message} ${remedy}`;
  };
}
