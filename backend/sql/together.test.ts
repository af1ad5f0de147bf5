import { expect, it } from 'vitest';
import { createTogether } from './together.ts';

interface Job {
  readonly name: string;
  readonly weight: number;
}
const job = (name: string, weight = 1): Job => ({ name, weight });

/** A worker whose rounds end when the test says so. */
function heldRounds(answerTo: (name: string) => string = (name) => name.toUpperCase()) {
  const rounds: string[] = [];
  const held: (() => void)[] = [];
  const together = createTogether<Job, string>({
    async work(key, jobs) {
      rounds.push(`${key}: ${jobs.map(({ name }) => name).join(' ')}`);
      await new Promise<void>((resolve) => held.push(resolve));
      return jobs.map(({ name }) => answerTo(name));
    },
    nameOf: ({ name }) => name,
    weightOf: ({ weight }) => weight,
    most: 5,
  });
  /** Ends the round that is under way, once it has begun. */
  const end = async (): Promise<void> => {
    while (held.length === 0) await Promise.resolve();
    held.shift()?.();
  };
  return { rounds, together, end };
}

it('takes a lone one at once, and who came meanwhile together, each with the own answer', async () => {
  const { rounds, together, end } = heldRounds();
  const answers = ['a', 'b', 'c'].map((name) => together('0603', job(name)));
  expect(rounds).toEqual(['0603: a']);
  await end();
  expect(await answers[0]).toBe('A');
  await end();
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
  expect(rounds).toEqual(['0603: a', '0603: b c']);
  const later = together('0603', job('d'));
  await end();
  expect(await later).toBe('D');
});

it('keeps keys apart: one does not wait for another', async () => {
  const { rounds, together, end } = heldRounds();
  const answers = [together('0603', job('a')), together('0503', job('b'))];
  expect(rounds).toEqual(['0603: a', '0503: b']);
  await end();
  await end();
  expect(await Promise.all(answers)).toEqual(['A', 'B']);
});

it('puts no name twice in a round, and no more weight than may be; a heavy one goes alone', async () => {
  const { rounds, together, end } = heldRounds();
  const all = [job('a'), job('b', 2), job('b', 1), job('c', 9), job('d', 3), job('e', 3)];
  const answers = all.map((one) => together('0603', one));
  for (let round = 0; round < 6; round += 1) await end();
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'B', 'C', 'D', 'E']);
  expect(rounds.map((round) => round.slice(6))).toEqual(['a', 'b', 'b', 'c', 'd', 'e']);
});

it('tries each by itself when a round fails: only the one at fault fails', async () => {
  const { rounds, together, end } = heldRounds((name) => {
    if (name === 'bad') throw new Error('cannot be stored');
    return name.toUpperCase();
  });
  const answers = ['a', 'b', 'bad', 'c'].map((name) => together('0603', job(name)));
  const settled = Promise.allSettled(answers);
  for (let round = 0; round < 5; round += 1) await end();
  expect((await settled).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(rounds.map((round) => round.slice(6))).toEqual(['a', 'b bad c', 'b', 'bad', 'c']);
});
