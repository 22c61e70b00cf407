import type { Mention } from './mention.js';
import type { Tail } from './rules.js';

/** Adds, for names that go on with a fixed word (…会议精神), the longer mention. */
export function addTails(
  text: string,
  mentions: readonly Mention[],
  tails: readonly Tail[],
): readonly Mention[] {
  return mentions.flatMap((mention) => {
    const tail = tails.find(
      ({ kind, tail: words }) => kind === mention.kind && text.startsWith(words, mention.end),
    );
    if (tail === undefined || mention.slogan.endsWith(tail.tail)) return [mention];
    return [
      mention,
      {
        ...mention,
        end: mention.end + tail.tail.length,
        slogan: mention.slogan + tail.tail,
        correction: mention.correction === '' ? '' : mention.correction + tail.tail,
      },
    ];
  });
}
