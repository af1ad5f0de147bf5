import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { CoreDeps } from '#core/app.ts';
import type { RegioStatus } from '#shared/contract/regio.ts';
import { openCore, value } from '#tests/support/core.ts';
import type { TestRegion } from './region.ts';
import { visitAs } from './sign-in.ts';

/** The whole core of a laptop with own dossiers, whose person can sign in at this region. */
export async function laptopAt(region: TestRegion, account: string, overrides: Partial<CoreDeps> = {}) {
  const made = await openCore({
    // several laptops meet one region: each has names of its own
    randomBytes,
    clock: () => new Date(),
    fetch,
    region: region.address,
    openExternal: (address) => void visitAs(address, account),
    ...overrides,
  });
  const { bus, state } = made.core.context;
  const store = state.open?.store;
  if (!store) throw new Error('nothing is open');
  /** waits until synchronising stands still, whatever the reason */
  const still = () =>
    new Promise<RegioStatus>((resolve) => {
      const stop = bus.subscribe('gebeurtenis', (event) => {
        if (event.soort !== 'regio' || event.status.staat.soort === 'bezig') return;
        stop();
        resolve(event.status);
      });
    });
  const signIn = async (): Promise<void> => {
    const done = still();
    for await (const step of await made.client.regio.meldAan({})) expect(step.soort).not.toBe('mislukt');
    await done;
  };
  /** one more meeting, from asking for it until it rests */
  const round = async (): Promise<RegioStatus> => {
    const done = still();
    value(await made.client.regio.nu({}));
    return done;
  };
  return { ...made, store, signIn, round };
}
