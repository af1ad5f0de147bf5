import { PULL_MOST, PUSH_MOST, SNAPSHOT_MOST } from '#shared/contract/region/sync.ts';
import type { RegionClient } from './region-client.ts';

// How much one page holds follows the line: on a bad one a small page gets through where a large one would be cut off, and
// no page keeps the program busy for long.

export interface Pages {
  readonly push: number;
  readonly pull: number;
  readonly snapshots: number;
}
type Kind = keyof Pages;

const FIRST: Pages = { push: 200, pull: 200, snapshots: 10 };
const LEAST: Pages = { push: 5, pull: 10, snapshots: 1 };
/** Snapshots are written in one go: more of them at once would be felt while typing. */
const MOST: Pages = { push: PUSH_MOST, pull: PULL_MOST, snapshots: Math.min(25, SNAPSHOT_MOST) };
const FAST_MS = 1_000;
const SLOW_MS = 8_000;

/** Page sizes that halve after a slow or failed page and double after a fast one. */
export function adaptivePages(clock: () => Date): {
  readonly pages: Pages;
  readonly measured: (region: RegionClient) => RegionClient;
} {
  const now = { ...FIRST };
  const set = (kind: Kind, count: number): void => {
    now[kind] = Math.round(Math.max(LEAST[kind], Math.min(MOST[kind], count)));
  };
  const timed = async <T>(kind: Kind, call: () => Promise<T>): Promise<T> => {
    const start = clock().getTime();
    try {
      const answer = await call();
      const took = clock().getTime() - start;
      if (took > SLOW_MS) set(kind, now[kind] / 2);
      else if (took < FAST_MS) set(kind, now[kind] * 2);
      return answer;
    } catch (error) {
      set(kind, now[kind] / 2);
      throw error;
    }
  };
  return {
    pages: now,
    // by name: a client is made of functions that know their own path
    measured: (region) => ({
      hello: region.hello,
      scope: region.scope,
      digests: region.digests,
      marks: region.marks,
      relay: region.relay,
      push: (input, ...rest) => timed('push', () => region.push(input, ...rest)),
      pull: (input, ...rest) => timed('pull', () => region.pull(input, ...rest)),
      snapshots: (input, ...rest) => timed('snapshots', () => region.snapshots(input, ...rest)),
    }),
  };
}
