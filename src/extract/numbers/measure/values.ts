import { multiply, shift, writeAsGiven, writeDecimal } from '../numeral/decimal.js';
import { baseFactor, type Mention } from './mention.js';
import type { Kind } from './units.js';
import type { Approx } from './vague.js';

/** The cells that say how much. */
export interface Values {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly approx: Approx;
  readonly unit: string;
  readonly unit_class: string;
  readonly base_value: string | null;
  readonly base_unit: string;
  readonly kind: Kind;
}

/** What a mention is worth, in its written unit and in the base unit. */
export function valuesOf(mention: Mention): Values {
  const { use, low, high, open, bounds } = mention;
  const factor = baseFactor(mention);
  const base = (value: typeof low) => writeDecimal(multiply(value, factor));
  const isBare = use === null;
  const written = isBare ? shift(low, mention.numeral.multiplier) : low;
  return {
    value: open ? null : isExactQuotient(mention) ? writeDecimal(written) : writeAsGiven(written),
    low: bounds === 'low' || bounds === 'both' ? base(low) : null,
    high: bounds === 'high' || bounds === 'both' ? base(high) : null,
    approx: mention.approx,
    unit: use?.written ?? '',
    unit_class:
      use === null
        ? mention.numeral.shape === 'fraction'
          ? 'fraction'
          : ''
        : use.per === ''
          ? use.unit.class
          : 'rate',
    base_value: open ? null : base(low),
    base_unit: mention.base,
    kind: kindOf(mention),
  };
}

/** A quotient (1/4) and a sum of units (3元5角) were never written in decimals. */
function isExactQuotient(mention: Mention): boolean {
  return mention.numeral.shape === 'fraction' || mention.low !== mention.numeral.low;
}

function kindOf(mention: Mention): Kind {
  if (mention.use !== null) return mention.use.unit.kind;
  return mention.numeral.shape === 'fraction' ? 'fraction' : 'count';
}
