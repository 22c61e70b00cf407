/** Above this a step grows faster than its input: in proportion it is 4, by the square 16. */
export const STEEP = 10;

/**
 * How many times as long four times the input takes: processor time, which other programs on the machine do not
 * lengthen; the least of several rounds, in which both sizes take turns, for a machine changes its speed.
 * @param work - does the step on an input of a size that takes some milliseconds, times the given factor
 */
export function growth(work: (times: number) => void): number {
  const rounds = Array.from(
    { length: ROUNDS },
    () => [timeOf(() => work(1)), timeOf(() => work(4))] as const,
  );
  const one = Math.min(...rounds.map(([time]) => time));
  const four = Math.min(...rounds.map(([, time]) => time));
  return four / Math.max(one, 1);
}

const ROUNDS = 4;

/** Milliseconds. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
