import type { Knowledge } from '../../../knowledge/index.js';
import type { Table } from '../../../model/index.js';
import { type DatedText, discoverSlogans } from './discover.js';
import { listedStrings } from './listed.js';
import { loadStops, passes } from './stops.js';

/** Finds the strings of an archive that recur like slogans and that the lexicon does not list. */
export type Discover = (texts: readonly DatedText[]) => Table;

/** Discovery by the shipped or the user's rules; the lexicon is read when texts come. */
export function loadDiscovery(knowledge: Knowledge): Discover {
  const stops = loadStops(knowledge);
  return (texts) => {
    const isListed = listedStrings(knowledge);
    return discoverSlogans(texts, (words) => passes(words, stops) && !isListed(words));
  };
}
