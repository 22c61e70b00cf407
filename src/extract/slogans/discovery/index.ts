import type { Knowledge } from '../../../knowledge/index.js';
import type { Table } from '../../../model/index.js';
import { type DatedText, discoverSlogans } from './discover.js';
import { listedStrings } from './listed.js';
import { loadStops, passes } from './stops.js';

export type { DatedText } from './discover.js';

/** Discovery over an archive by the shipped or the user's rules: what the lexicon lists is left out. */
export function loadDiscovery(knowledge: Knowledge): (texts: readonly DatedText[]) => Table {
  const stops = loadStops(knowledge);
  const isListed = listedStrings(knowledge);
  return (texts) => discoverSlogans(texts, (words) => passes(words, stops) && !isListed(words));
}
