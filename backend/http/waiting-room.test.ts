import { expect, it } from 'vitest';
import { createWaitingRoom } from './waiting-room.ts';

it('lets so many in, a few wait in their order, and sends the next away', async () => {
  const counts: number[] = [];
  const room = createWaitingRoom({ places: 2, waiting: 2, changed: (inWork) => counts.push(inWork) });
  const [first, second] = await Promise.all([room.enter(), room.enter()]);
  const came: string[] = [];
  const third = room.enter().then((leave) => (came.push('third'), leave));
  const fourth = room.enter().then((leave) => (came.push('fourth'), leave));
  expect(await room.enter()).toBeNull();
  expect(came).toEqual([]);
  first?.();
  (await third)?.();
  await fourth;
  expect(came).toEqual(['third', 'fourth']);
  expect(counts).toEqual([1, 2]);
  second?.();
  (await fourth)?.();
  expect(counts.at(-1)).toBe(0);
});

it('gives a place that comes free to who waits, before anybody who comes in at that moment', async () => {
  const room = createWaitingRoom({ places: 1, waiting: 1, changed: () => undefined });
  const leave = await room.enter();
  const waits = room.enter();
  leave?.();
  const late = room.enter();
  const second = await waits;
  expect(second).not.toBeNull();
  second?.();
  expect(await late).not.toBeNull();
});

it('counts who goes out twice once', async () => {
  const counts: number[] = [];
  const room = createWaitingRoom({ places: 3, waiting: 0, changed: (inWork) => counts.push(inWork) });
  const leave = await room.enter();
  leave?.();
  leave?.();
  expect(counts).toEqual([1, 0]);
});
