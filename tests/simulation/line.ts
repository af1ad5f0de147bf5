import type { RegionClient } from '#core/sync/region-client.ts';

/** What happens to one message. */
export type Fault = 'fine' | 'lost' | 'answer-lost' | 'twice' | 'late';

/** No answer came: the device knows only that. */
export class LineDown extends Error {}

export interface Line {
  readonly client: RegionClient;
  /** messages that are still under way, and arrive when nobody waits for them any more */
  readonly late: (() => Promise<unknown>)[];
}

/**
 * A line on which each next message meets the next fault. `turn` is waited for before every message: others may go first. A
 * power cut is the same to the device as a line that breaks: what it was doing ends, what it had written stays.
 */
export function createLine(region: RegionClient, faults: readonly Fault[], turn: () => Promise<void>): Line {
  const late: (() => Promise<unknown>)[] = [];
  let count = 0;
  const client = new Proxy(region, {
    get(target, name: keyof RegionClient) {
      const call = target[name] as unknown as (input: unknown) => Promise<unknown>;
      return async (input: unknown): Promise<unknown> => {
        const fault = faults[count] ?? 'fine';
        count += 1;
        await turn();
        switch (fault) {
          case 'fine':
            return call(input);
          case 'lost':
            throw new LineDown();
          case 'answer-lost':
            await call(input);
            throw new LineDown();
          case 'twice':
            await call(input);
            await turn();
            return call(input);
          case 'late':
            late.push(() => call(input));
            throw new LineDown();
        }
      };
    },
  });
  return { client, late };
}
