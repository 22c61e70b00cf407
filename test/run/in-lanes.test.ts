import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inLanes, type Work } from '../../src/run/in-lanes.js';

/** Works that note their names when they begin, and how many are under way at a time. */
function openWorks() {
  const begun: string[] = [];
  let [now, most] = [0, 0];
  const works = (kind: string, times: readonly number[]): readonly Work[] =>
    times.map((time, index) => async () => {
      begun.push(`${kind}${index}`);
      most = Math.max(most, ++now);
      await setTimeout(time);
      now -= 1;
    });
  return { begun, works, most: () => most };
}

describe('lanes', () => {
  test('do every work once, no more at a time than there are lanes', async () => {
    for (const lanes of [1, 2, 3, 8]) {
      const { begun, works, most } = openWorks();
      await inLanes(lanes, works('a', [3, 1, 2]), works('b', [1, 1, 4, 1]));
      expect([...begun].sort()).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2', 'b3']);
      expect(most()).toBeLessThanOrEqual(lanes);
    }
  });
  test('keep to their own kind and help with the other one at last', async () => {
    const { begun, works } = openWorks();
    await inLanes(2, works('a', [1, 1]), works('b', [40, 1, 1]));
    expect(begun.slice(0, 2)).toEqual(['a0', 'b0']);
    expect(begun.indexOf('a1')).toBeLessThan(begun.indexOf('b1'));
  });
  test('have nothing to do where there are no works', async () => {
    await expect(inLanes(2, [], [])).resolves.toBeUndefined();
  });
  test('throw what a work throws when the works under way have ended, and begin no further ones', async () => {
    const { begun, works } = openWorks();
    let hasEnded = false;
    const fails = async () => {
      throw new Error('no room');
    };
    const slow = async () => {
      await setTimeout(20);
      hasEnded = true;
    };
    await expect(inLanes(2, [fails, ...works('a', [1, 1])], [slow, ...works('b', [1])])).rejects.toThrow(
      'no room',
    );
    expect([hasEnded, begun]).toEqual([true, []]);
  });
});
