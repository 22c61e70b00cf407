/** A rule file is wrong: names the file, the line, what was seen there and what to do. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly fault: string,
    readonly remedy: string,
  ) {
    super(`${file}${line === null ? '' : `:${line}`}: ${fault}. ${remedy}`);
  }
}
