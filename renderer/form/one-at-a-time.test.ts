import { describe, expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

describe('work that must never overlap', () => {
  test('several that wait for the same piece still begin one after the other, in the order they came', async () => {
    const inLine = oneAtATime();
    const story: string[] = [];
    const first = Promise.withResolvers<undefined>();
    const second = Promise.withResolvers<undefined>();
    const work = (name: string, until: Promise<unknown>) => async () => {
      story.push(`${name} begint`);
      await until;
      story.push(`${name} klaar`);
      return name;
    };
    const all = [
      inLine(work('a', first.promise)),
      inLine(work('b', second.promise)),
      inLine(work('c', Promise.resolve())),
    ];
    first.resolve(undefined);
    await all[0];
    second.resolve(undefined);
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
    expect(story).toEqual(['a begint', 'a klaar', 'b begint', 'b klaar', 'c begint', 'c klaar']);
  });

  test('one that fails is told so itself, and the next one goes on', async () => {
    const inLine = oneAtATime();
    const failed = inLine(() => Promise.reject(new Error('stuk')));
    const next = inLine(() => Promise.resolve('verder'));
    await expect(failed).rejects.toThrow('stuk');
    expect(await next).toBe('verder');
  });
});
