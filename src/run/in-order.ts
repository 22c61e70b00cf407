/**
 * Takes values in any order, and settles each as soon as all before it are settled.
 * @param settle - gets the values by their index, from 0 on without gaps
 */
export function inOrder<T>(settle: (value: T, index: number) => void): (index: number, value: T) => void {
  const waiting = new Map<number, T>();
  let next = 0;
  return (index, value) => {
    waiting.set(index, value);
    for (let first = waiting.get(next); first !== undefined; first = waiting.get(next)) {
      waiting.delete(next);
      settle(first, next++);
    }
  };
}
