import { describe, expect, it, vi } from 'vitest';
import { GIVEN_UP, inSlices } from '#lib/page/in-slices.ts';

function* work(steps: number, tookMs: number): Generator<void, string, void> {
  for (let step = 0; step < steps; step += 1) {
    clock += tookMs;
    yield;
  }
  return 'done';
}

let clock = 0;
vi.spyOn(performance, 'now').mockImplementation(() => clock);

describe('work in slices', () => {
  it('gives what the work gives', async () => {
    expect(await inSlices(work(3, 1))).toBe('done');
  });

  it('lets other tasks run between slices', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('page'), 0);
    await inSlices(work(40, 3)).then(() => order.push('work'));
    expect(order).toEqual(['page', 'work']);
  });

  it('drops work that is no longer wanted', async () => {
    let asked = 0;
    const isWanted = (): boolean => {
      asked += 1;
      return asked < 3;
    };
    expect(await inSlices(work(100, 5), isWanted)).toBe(GIVEN_UP);
    expect(asked).toBe(3);
  });
});
