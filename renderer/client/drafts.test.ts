import { beforeEach, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { draftsOf, forgetUnwritten, offerAgain, writeEverything } from './drafts.ts';

/** A core with drafts that can be locked. */
function fakeCore() {
  const kept = new Map<string, string>();
  const state = { isLocked: false };
  const answer = <T>(work: () => T) =>
    Promise.resolve(
      state.isLocked
        ? { ok: false, error: { code: 'vergrendeld', message: 'Ontgrendel eerst.' } }
        : { ok: true, value: work() },
    );
  const draft = {
    put: ({ key, value }: { key: string; value: string }) => answer(() => void kept.set(key, value)),
    drop: ({ key }: { key: string }) => answer(() => void kept.delete(key)),
    list: ({ prefix }: { prefix: string }) =>
      answer(() =>
        [...kept].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => ({ key, value, at: '' })),
      ),
  };
  return { client: { draft } as unknown as Client, kept, state };
}

beforeEach(() => {
  forgetUnwritten('eigen');
  forgetUnwritten('demo');
});

test('words that a locked core refuses are offered again when it is open, before drafts are read', async () => {
  const { client, kept, state } = fakeCore();
  const drafts = draftsOf(client, 'eigen');
  state.isLocked = true;
  drafts.put('d/doel/1', 'net getypt');
  await writeEverything();
  expect(kept.size).toBe(0);
  state.isLocked = false;
  expect(await drafts.read('d/doel/1')).toEqual({ ok: true, value: 'net getypt' });
  expect(kept.get('d/doel/1')).toBe('net getypt');
});

test('words for one store never go to another', async () => {
  const { client, kept, state } = fakeCore();
  state.isLocked = true;
  draftsOf(client, 'eigen').put('d/doel/1', 'van een echt mens');
  await writeEverything();
  state.isLocked = false;
  offerAgain(client, 'demo');
  expect(await draftsOf(client, 'demo').read('d/doel/1')).toEqual({ ok: true, value: null });
  expect(kept.size).toBe(0);
});

test('words for a store that was put aside are forgotten', async () => {
  const { client, state } = fakeCore();
  const drafts = draftsOf(client, 'eigen');
  state.isLocked = true;
  drafts.put('d/doel/1', 'oud');
  await writeEverything();
  forgetUnwritten('eigen');
  state.isLocked = false;
  expect(await drafts.read('d/doel/1')).toEqual({ ok: true, value: null });
});

test('a draft that was dropped while the core was locked does not come back', async () => {
  const { client, kept, state } = fakeCore();
  const drafts = draftsOf(client, 'eigen');
  drafts.put('d/doel/1', 'oud');
  await writeEverything();
  state.isLocked = true;
  drafts.drop('d/doel/1');
  await writeEverything();
  state.isLocked = false;
  expect(await drafts.read('d/doel/1')).toEqual({ ok: true, value: null });
  expect(kept.size).toBe(0);
});
