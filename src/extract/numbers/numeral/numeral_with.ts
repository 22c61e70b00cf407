import type { Numeral } from './numeral.js';

/**
 * The numeral with some of its facts replaced. Written out rather than spread, so that all numerals are objects of one
 * shape: what reads them is compiled for one shape and would be thrown away for each further one.
 */
export function numeralWith(numeral: Numeral, changes: Partial<Numeral>): Numeral {
  return {
    start: changes.start ?? numeral.start,
    end: changes.end ?? numeral.end,
    low: changes.low ?? numeral.low,
    high: changes.high ?? numeral.high,
    looseness: changes.looseness ?? numeral.looseness,
    shape: changes.shape ?? numeral.shape,
    script: changes.script ?? numeral.script,
    multiplier: changes.multiplier ?? numeral.multiplier,
    multiplierStart: changes.multiplierStart ?? numeral.multiplierStart,
    percent: changes.percent ?? numeral.percent,
    plain: changes.plain ?? numeral.plain,
  };
}
