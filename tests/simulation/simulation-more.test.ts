import { expect, test } from 'vitest';
import { failureOf } from './replay.ts';

const FROM = 1001;
const SEEDS = 1000;

test(`nobody's words vanish in stories ${FROM} to ${FROM + SEEDS - 1}`, { timeout: 180_000 }, async () => {
  for (let seed = FROM; seed < FROM + SEEDS; seed += 1) expect(await failureOf(seed)).toBeNull();
});
