import fc from 'fast-check';
import { stories } from './story.ts';
import { tell } from './world.ts';

/** Tells the story of one seed; what went wrong with the shortest story that shows it, or null when all held. */
export async function failureOf(seed: number): Promise<string | null> {
  const result = await fc.check(
    fc.asyncProperty(stories, async (steps) => {
      await tell(steps);
    }),
    { seed, numRuns: 1 },
  );
  if (!result.failed) return null;
  const [steps] = result.counterexample ?? [[]];
  const told = steps.map((step) => `  ${JSON.stringify(step)}`).join('\n');
  const error = result.errorInstance;
  return `seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nthe shortest story:\n${told}`;
}
