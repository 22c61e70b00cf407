/** Above this a step grows faster than its input: in proportion it is 4, by the square 16. */
export const STEEP = 10;

/**
 * How many times as long four times the input takes: processor time, which other programs on the machine do not
 * lengthen; the least of several rounds.
 * @param work - does the step on an input of a size that takes some milliseconds, times the given factor
 */
export function growth(work: (times: number) => void): number {
  return (
    least(() => work(4)) /
    Math.max(
      least(() => work(1)),
      1,
    )
  );
}

const ROUNDS = 3;

/** Milliseconds. */
function least(work: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...rounds);
}
