/** Words for the terminal: a report or a file name may hold anything, and control characters would speak to it. */
export function visible(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}
