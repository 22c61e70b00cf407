import type { Span } from '../../../model/index.js';
import type { NumberRules } from '../rules.js';

/** Nothing but verbs, joined or not (新建和改造); the last one may reach beyond the stretch. */
export function isVerbs(text: string, { start, end }: Span, { phrases: { verbs } }: NumberRules): boolean {
  let at = start;
  while (at < end) {
    const verb = verbs.from(text, at);
    if (verb === null || verb.value === 'function') return false;
    at = /[和与及并、]/.test(text[verb.end] ?? '') ? verb.end + 1 : verb.end;
  }
  return end > start;
}
