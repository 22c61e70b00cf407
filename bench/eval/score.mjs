// Compares what was found in a case with what its source expects. A find has `start`, `end`, the span of its
// `numeral`, `kind`, `approx`, `value`, `base_value`, `low`, `high`, `unit` and `indicator`.

/** Dates, ordinals and rhythms are no rows of numbers.csv. */
const NO_ROWS = new Set(['date', 'date_part', 'ordinal', 'frequency']);

/** Which kinds of ours a scope speaks of. */
const SCOPES = {
  number: ['count', 'measure', 'percent', 'multiple', 'fraction', 'duration', 'point'],
  quantity: ['count', 'measure'],
  dimension: ['measure'],
  temperature: ['measure'],
  age: ['duration', 'count'],
  money: ['money'],
  percent: ['percent', 'point', 'fraction'],
  fraction: ['fraction', 'percent'],
  multiple: ['multiple'],
  duration: ['duration'],
  date: [],
  ordinal: [],
  frequency: [],
  range: [],
};

const near = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1e-300, Math.abs(a), Math.abs(b));
const isNumber = (text, value) => text !== null && near(Number(text), value);
const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/** Whether a find is worth what is expected; cents stand for yuan and a fraction for a percentage in some sources. */
function isValue(find, expected) {
  const { value } = expected;
  if (value === null) return true;
  if (typeof value === 'number') return isPlain(find, expected);
  if (typeof value === 'string') return isDuration(find, value);
  return 'lo' in value || 'hi' in value ? isRange(find, value) : isAmount(find, value);
}

function isPlain(find, { value, kind, unit }) {
  const ends = find.value === null ? [find.low, find.high] : [];
  if ([find.value, find.base_value, ...ends].some((text) => isNumber(text, value))) return true;
  if (/cent/.test(unit ?? '')) return isNumber(find.base_value, value / 100);
  if (/^gram$/i.test(unit ?? '')) return isNumber(find.base_value, value / 1000);
  if (kind === 'fraction') return isNumber(find.base_value, value * 100);
  return find.kind === 'fraction' && isNumber(find.base_value, value / 100);
}

/** A rejected numeral is read right where it has the expected worth, or the source gives none. */
function isRead({ value }, expected) {
  return expected.value === null || (typeof expected.value === 'number' && isNumber(value, expected.value));
}

function isRange(find, { lo, hi }) {
  const holds = (end, text) => end === null || end === undefined || isNumber(text, end);
  return holds(lo, find.low ?? find.base_value) && holds(hi, find.high ?? find.base_value);
}

/** `P2Y`, `PT0.5H`, `P1M15D`: the first part, half a month being 15 days; later parts are rows of their own. */
function isDuration(find, value) {
  const first = /^PT?([0-9.]+)[A-Z]/.exec(value)?.[1];
  const half = /M15D$/.test(value) ? 0.5 : 0;
  return first !== undefined && isNumber(find.value, Number(first) + half);
}

function isAmount(find, value) {
  const amounts = Object.values(value).filter((amount) => typeof amount === 'number');
  return amounts.length !== 1 || amounts.every((amount) => isNumber(find.value, amount));
}

/** Whether the written unit is the expected one; names in Latin letters are the source's own and say nothing. */
function isUnit(find, { unit }) {
  if (unit === null || unit === undefined || /^[\x20-\x7e°]*$/.test(unit)) return null;
  const bare = (written) => written.replace(/^[万亿]+(?=.)/, '').replace(/％/g, '%');
  return bare(find.unit) === bare(unit);
}

function isApprox(find, { approx }) {
  return approx === null || approx === undefined ? null : find.approx === approx;
}

function isIndicator(find, { indicator, indicator_alt: others = [] }) {
  return indicator === null || indicator === undefined
    ? null
    : [indicator, ...others].includes(find.indicator);
}

/** Why an expected number without a find was rejected (several numerals: the first); `unread` where no numeral stands there. */
function reasonFor(expected, find, rejected) {
  if (find !== undefined) return null;
  return rejected.find((each) => overlaps(each, expected))?.reason ?? 'unread';
}

/** How each expected number of a case came out; what is no row of numbers.csv is left out. */
export function verdicts(one, { finds, rejected = [] }) {
  return one.expected
    .filter((expected) => !NO_ROWS.has(expected.kind))
    .map((expected) => {
      const touching = finds.filter((find) => overlaps(find, expected));
      const right = touching.find((find) => isValue(find, expected));
      const find = right ?? touching[0];
      const judged = find !== undefined;
      return {
        case: one,
        expected,
        find,
        found: judged,
        value: right !== undefined,
        reason: reasonFor(expected, find, rejected),
        read:
          right !== undefined || rejected.some((each) => overlaps(each, expected) && isRead(each, expected)),
        span: judged && find.start === expected.start && find.end === expected.end,
        unit: judged ? isUnit(find, expected) : null,
        approx: judged ? isApprox(find, expected) : null,
        indicator: judged ? isIndicator(find, expected) : null,
      };
    });
}

/** The finds that a case's source would have to expect, were they right, and does not. */
export function spurious(one, finds) {
  const kinds = new Set(one.scope.flatMap((scope) => SCOPES[scope] ?? []));
  const saysAll = one.scope.some((scope) => !(scope in SCOPES));
  const isJudged = (find) => saysAll || kinds.has(find.kind);
  return finds.filter((find) => isJudged(find) && !one.expected.some((expected) => overlaps(expected, find)));
}

/** The rejected spans of a case in which the numeral of a find stands. */
export function touched(one, finds) {
  return (one.reject ?? []).filter((reject) => finds.some((find) => overlaps(find.numeral, reject)));
}
