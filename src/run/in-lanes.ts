/** A piece of work that leaves its result where its owner finds it. */
export type Work = () => Promise<void>;

/**
 * Does works of two kinds, so many at a time. Every other lane begins with the second kind, and goes over to the other one
 * when its own is done: a process that keeps to one kind compiles less. Throws what a work throws, and begins no further
 * ones then.
 */
export async function inLanes(lanes: number, first: readonly Work[], second: readonly Work[]): Promise<void> {
  // Lanes share the iterators: what one lane takes is gone for the others.
  const kinds = [first.values(), second.values()];
  let hasFailed = false;
  const follow = async (lane: number): Promise<void> => {
    for (const kind of lane % 2 === 0 ? kinds : kinds.toReversed())
      for (const work of kind) {
        if (hasFailed) return;
        await work();
      }
  };
  const fail = (error: unknown): never => {
    hasFailed = true;
    throw error;
  };
  const followed = Array.from({ length: lanes }, (_, lane) => follow(lane).catch(fail));
  await Promise.allSettled(followed);
  await Promise.all(followed);
}
