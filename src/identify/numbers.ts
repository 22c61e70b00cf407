import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import { type NumeralCharacters, readDigits, readOrdinal } from '../model/index.js';

/** How years, dates and ordinals are written. */
export interface Numbers {
  readonly characters: NumeralCharacters;
  /** Letters and circles that are typed for 〇. */
  readonly zeros: ReadonlySet<string>;
  /** Body of a regex class: any digit, Arabic or Chinese. */
  readonly digit: string;
  /** Body of a regex class: what a Chinese numeral below a hundred is written with. */
  readonly numeral: string;
  /** Body of a regex class: what a number below a hundred is written with, Arabic or Chinese. */
  readonly small: string;
  /** Digits and nothing else. */
  readonly all: RegExp;
}

/** The years of our time. */
const EARLIEST = 1900;
const LATEST = 2099;

/** Reads the characters of numbers. */
export function loadNumbers(knowledge: Knowledge): Numbers {
  const characters = knowledge.numerals();
  const rows = knowledge.tsv(
    'identify/year_zeros.tsv',
    z.object({ character: z.string().length(1) }),
    'character',
  );
  const zeros = new Set(rows.map((row) => row.character));
  const digits = [...characters.digits].filter(([, value]) => value < 10).map(([character]) => character);
  const units = [...characters.units].filter(([, value]) => value < 100).map(([character]) => character);
  const digit = `0-9${[...new Set([...digits, ...zeros])].join('')}`;
  const numeral = [...digits, ...units].join('');
  return {
    characters,
    zeros,
    digit,
    all: new RegExp(`^[${digit}]+$`),
    numeral,
    small: `0-9${numeral}`,
  };
}

/** The year that four digits say (2023, 二〇二三, 二Ο二三), or null where they say none of our time. */
export function readYear(words: string, numbers: Numbers): number | null {
  const year = ARABIC.test(words) ? Number(words) : readMixed(words, numbers);
  return year !== null && year >= EARLIEST && year <= LATEST ? year : null;
}

const ARABIC = /^[0-9]+$/;

function readMixed(words: string, { characters, zeros, all }: Numbers): number | null {
  if (!all.test(words)) return null;
  return readDigits(
    [...words].map((character) => (zeros.has(character) ? '0' : character)).join(''),
    characters,
  );
}

/** A small number (12, 十二, 廿五), or null. */
export function readSmall(words: string, numbers: Numbers): number | null {
  return ARABIC.test(words) ? Number(words) : readOrdinal(words, numbers.characters);
}

/** Writes the parts of a pattern that follow from data: `{year}`, `{ordinal}`, `{han}` … */
export function expand(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([a-z_]+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

/** Any Han character, as the body of a regex class. */
export const HAN = '\\u3400-\\u9fff〇';
