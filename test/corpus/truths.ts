import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CASES = fileURLToPath(new URL('../cases/', import.meta.url));
export const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** The folders of the sample archive, with the folder of truths that goes with each. */
const BODIES = [
  { truths: '青禾县', folder: '青禾县政府工作报告' },
  { truths: '云溪市第二人民医院', folder: '云溪市第二人民医院党委' },
  { truths: '松岭县实验中学', folder: '松岭县实验中学' },
] as const;

export type Truth = Readonly<Record<string, string>>;

/** The hand-made truths of one kind about all bodies; `report_id` is the path below `corpus/`. */
export function truthsOf(kind: string): readonly Truth[] {
  return BODIES.flatMap(({ truths, folder }) => {
    const [header = '', ...lines] = readFileSync(join(CASES, truths, `${kind}.tsv`), 'utf8')
      .trimEnd()
      .split('\n');
    const names = header.split('\t');
    return lines.map((line) => {
      const cells = line.split('\t');
      const truth = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
      return { ...truth, report_id: `${folder}/${truth.path}` };
    });
  });
}

/** The share of truths that hold, with those that do not, for a message one can read. */
export function held(
  truths: readonly Truth[],
  holds: (truth: Truth) => string | null,
): { share: number; faults: string[] } {
  const faults = truths.flatMap((truth) => {
    const fault = holds(truth);
    return fault === null ? [] : [`${truth.report_id}: ${fault}`];
  });
  return { share: truths.length === 0 ? 0 : 1 - faults.length / truths.length, faults };
}
