import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureOf } from './replay.ts';
import { stories } from './story.ts';
import { tell } from './world.ts';

// Two files of a thousand run side by side; `npm run simulate` tells as many more as one likes.
const SEEDS = 1000;

test(`nobody's words vanish in stories 1 to ${SEEDS}`, { timeout: 180_000 }, async () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) expect(await failureOf(seed)).toBeNull();
});

test('a seed tells the same story every time', () => {
  const [once, again] = [1, 2].map(() => fc.sample(stories, { seed: 7, numRuns: 1 }));
  expect(once).toEqual(again);
});

test('the stories get to everything that the rules are about', { timeout: 180_000 }, async () => {
  const met = new Set<string>();
  for (let seed = 1; seed <= 150; seed += 1) {
    const [story = []] = fc.sample(stories, { seed, numRuns: 1 });
    const { region } = await tell(story);
    for (const outcome of region.met.keys()) met.add(outcome);
  }
  expect([...met].sort()).toEqual([
    'applied',
    'conflict',
    'deferred',
    'intake',
    'merged',
    'rejected',
    'relayed',
    'woken',
  ]);
});
