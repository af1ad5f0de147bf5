import fc from 'fast-check';
import { stories, type Step } from './story.ts';
import { tell } from './world.ts';

/** Tells the story of one seed; what went wrong with the shortest story that shows it, or null when all held. */
export async function failureOf(seed: number): Promise<string | null> {
  const [story] = fc.sample(stories, { seed, numRuns: 1 });
  if (!story || (await wrong(story)) === null) return null;
  const shortest = await shorten(story);
  const error = await wrong(shortest);
  const told = shortest.map((step) => `  ${JSON.stringify(step)}`).join('\n');
  return `seed ${seed}: ${error?.stack ?? ''}\nthe shortest story:\n${told}`;
}

async function wrong(story: readonly Step[]): Promise<Error | null> {
  try {
    await tell(story);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Leaves out what the failure does not need: first large parts, then single steps, until every step is needed. */
async function shorten(story: readonly Step[]): Promise<readonly Step[]> {
  let kept = story;
  for (let size = Math.ceil(story.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)];
      if (await wrong(without)) kept = without;
      else at += size;
    }
  }
  return kept;
}
