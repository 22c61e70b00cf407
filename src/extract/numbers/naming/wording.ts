const LONGEST = 30;

/** The words without marks and spaces. */
export function clean(words: string): string {
  return words
    .replace(/[\s\u3000“”"'‘’*#|_]/g, '')
    .replace(/^[、，。；：∶·\-—）)]+|[、，。；：∶（(\-—·]+$/g, '');
}

/** The last part of a phrase that is longer than a name can be. */
export function limit(words: string): string {
  return words.length <= LONGEST ? words : words.slice(words.length - LONGEST);
}
