import { describe, expect, it } from 'vitest';
import { PULL_MOST, PUSH_MOST } from '#shared/contract/region/sync.ts';
import { adaptivePages } from './pages.ts';
import type { RegionClient } from './region-client.ts';

/** A region whose calls take as long as they are told, on a clock that goes by hand. */
function line() {
  let now = 0;
  let takes = 0;
  let isDown = false;
  const { pages, measured } = adaptivePages(() => new Date(now));
  const call = () => {
    now += takes;
    return isDown ? Promise.reject(new TypeError('no line')) : Promise.resolve({});
  };
  const none = () => Promise.reject(new Error('not asked here'));
  const region = measured({
    hello: none,
    scope: none,
    digests: none,
    marks: none,
    relay: none,
    push: call,
    pull: call,
    snapshots: call,
  } as unknown as RegionClient);
  const asks = { push: {}, pull: {}, snapshots: {} } as unknown as {
    [K in 'push' | 'pull' | 'snapshots']: Parameters<RegionClient[K]>[0];
  };
  return {
    pages,
    cut: () => {
      isDown = true;
    },
    /** so many calls, each taking so many milliseconds */
    calls: async (kind: 'push' | 'pull' | 'snapshots', count: number, ms: number): Promise<void> => {
      takes = ms;
      for (let index = 0; index < count; index += 1) {
        await (region[kind] as (input: unknown) => Promise<unknown>)(asks[kind]);
      }
    },
  };
}

describe('how much one page holds', () => {
  it('grows on a good line up to what the region takes at once', async () => {
    const { pages, calls } = line();
    const first = { ...pages };
    await calls('push', 1, 200);
    expect(pages.push).toBe(2 * first.push);
    await calls('push', 10, 200);
    await calls('pull', 10, 200);
    expect(pages).toMatchObject({ push: PUSH_MOST, pull: PULL_MOST, snapshots: first.snapshots });
  });

  it('halves on a slow line, and never comes to nothing', async () => {
    const { pages, calls } = line();
    const first = { ...pages };
    await calls('pull', 1, 9_000);
    expect(pages.pull).toBe(first.pull / 2);
    for (const kind of ['push', 'pull', 'snapshots'] as const) await calls(kind, 20, 60_000);
    expect(Object.values(pages).every((count) => count >= 1)).toBe(true);
    expect(pages.pull).toBeLessThan(first.pull / 8);
  });

  it('halves when a page did not get through, and tells so to whoever asked', async () => {
    const { pages, calls, cut } = line();
    const first = { ...pages };
    cut();
    await expect(calls('snapshots', 1, 10)).rejects.toThrow('no line');
    expect(pages.snapshots).toBe(first.snapshots / 2);
  });

  it('stays as it is where a page takes a few seconds', async () => {
    const { pages, calls } = line();
    const first = { ...pages };
    await calls('pull', 5, 3_000);
    expect(pages).toEqual(first);
  });
});
