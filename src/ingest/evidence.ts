import type { CharacterModel } from './character-model.js';

/** How a decoded text reads. */
export interface Evidence {
  /** Log likelihood of the text in the model. */
  readonly log: number;
  /** The same had each character beyond ASCII been drawn blindly from the common repertoire. */
  readonly blind: number;
  /** Characters beyond ASCII, the ones that tell encodings apart. */
  readonly telling: number;
  /** Control characters other than white space. */
  readonly controls: number;
}

/** One out of the 6,763 characters of GB 2312, as text of another language looks once misread. */
const BLIND = -Math.log(6763);

/**
 * Weighs a decoded text, in time linear in its length.
 * @param floor - no character beyond ASCII counts for less than this likelihood, save U+FFFD
 */
export function weigh(text: string, { logs }: CharacterModel, floor = Number.NEGATIVE_INFINITY): Evidence {
  let log = 0;
  let blind = 0;
  let telling = 0;
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const own = logs[unit] ?? 0;
    log += unit < 0x80 || unit === 0xfffd ? own : Math.max(own, floor);
    if (isControl(unit)) controls += 1;
    if (unit < 0x80) blind += own;
    else {
      blind += BLIND;
      telling += 1;
    }
  }
  return { log, blind, telling, controls };
}

/** A few characters prove little however common they are; these many count as half a proof. */
const HALF_PROOF = 1.5;

/**
 * 0…1: how sure an encoding is that wins by `edge` nats over what comes next, given how much there is to go by.
 * A text of very few characters stays a guess however well it reads.
 */
export function confidenceOf(edge: number, proof: number): number {
  return proof / (1 + Math.exp(-edge)) / (proof + HALF_PROOF);
}

/** A control character that no text has; white space and the escape of old terminals are not meant. */
export function isControl(unit: number): boolean {
  return unit < 0x20 && (unit < 0x08 || unit > 0x0d) && unit !== 0x1b;
}
