import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureOf } from './replay.ts';

const SEEDS = 2000;

test(`nobody's words vanish in ${SEEDS} stories`, { timeout: 180_000 }, async () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) expect(await failureOf(seed)).toBeNull();
});

test('a seed tells the same story every time', () => {
  expect(fc.sample(fc.integer(), { seed: 7, numRuns: 3 })).toEqual(
    fc.sample(fc.integer(), { seed: 7, numRuns: 3 }),
  );
});
