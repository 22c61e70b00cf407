import { z } from 'zod';
import { type Decimal, parseDecimal, times } from './decimals.js';

/** A line of `base_units.tsv`: a base unit that is counted in another one when years are compared. */
export const joinedUnitSchema = z.object({
  base: z.string().min(1, 'Name a base unit of numbers.csv'),
  joined: z.string().min(1, 'Name the unit that it is counted in'),
  factor: z.string().regex(/^[0-9]+(\.[0-9]+)?$/, 'Write how many of the joined unit one is, in digits'),
  reason: z.string().min(1, 'Say why both are one measure'),
});

export type JoinedUnit = z.infer<typeof joinedUnitSchema>;

/** The unit in which amounts of several base units are compared, and how many of it one base unit is. */
export type CommonUnit = (base: string) => { readonly unit: string; readonly factor: Decimal };

const ONE: Decimal = { units: 1n, scale: 0 };

/** Reads the joined units; a base unit that is not listed stands for itself. */
export function commonUnits(rows: readonly JoinedUnit[]): CommonUnit {
  const joined = new Map(rows.map((row) => [row.base, row] as const));
  return (base) => {
    let [unit, factor] = [base, ONE];
    for (let row = joined.get(unit); row !== undefined && row.joined !== base; row = joined.get(unit)) {
      unit = row.joined;
      factor = times(factor, parseDecimal(row.factor) ?? ONE);
    }
    return { unit, factor };
  };
}
