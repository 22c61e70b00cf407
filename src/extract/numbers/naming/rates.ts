import type { NumberRules } from '../rules.js';

/** A noun that names a rate of change: what changes, and which way. */
export interface Rate {
  readonly base: string;
  readonly direction: 'up' | 'down';
}

/** 居民消费价格涨幅 is a rate of change; 人口自然增长率 is listed as an indicator of its own. */
export function rateOf(indicator: string, rules: NumberRules): Rate | null {
  if (rules.phrases.keys.has(indicator)) return null;
  const match = rules.phrases.rates.upTo(indicator, indicator.length, 2);
  if (match === null) return null;
  return { base: indicator.slice(0, match.start), direction: match.value };
}
