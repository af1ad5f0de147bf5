import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { eventIterator, os, type RouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { maxMessageSize } from './host/rpc.ts';
import { guardPort, type PortLike } from './port-guard.ts';

/** A port of Node in the form of Electron's MessagePortMain. */
function asElectron(port: NodePort): PortLike {
  return {
    on: (event: string, listener: (event: { data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}

let ended: boolean;
let refused: number;
const router = {
  length: os.input(z.string()).handler(({ input }) => input.length),
  count: os.output(eventIterator(z.number())).handler(async function* ({ signal }) {
    try {
      yield* [1, 2, 3];
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    } finally {
      ended = true;
    }
  }),
};

let page: NodePort;
let client: RouterClient<typeof router>;

beforeEach(() => {
  ended = false;
  refused = 0;
  const { port1, port2 } = new MessageChannel();
  const core = asElectron(port1);
  new RPCHandler(router).upgrade(
    guardPort(core, () => (refused += 1)),
    { context: {} },
  );
  core.start();
  page = port2;
  client = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
});
afterEach(() => page.close());

describe('a guarded port', () => {
  it('carries calls', async () => {
    expect(await client.length('één')).toBe(3);
  });

  it('carries streams, and ends one when the page stops listening', async () => {
    const seen: number[] = [];
    for await (const n of await client.count()) {
      seen.push(n);
      if (n === 3) break;
    }
    expect(seen).toEqual([1, 2, 3]);
    await expect.poll(() => ended).toBe(true);
  });

  it('ends a stream when the page is gone', async () => {
    await (await client.count()).next();
    page.close();
    await expect.poll(() => ended).toBe(true);
  });

  it.each([
    ['a text over the limit', 'x'.repeat(maxMessageSize + 1)],
    ['bytes over the limit', new Uint8Array(maxMessageSize + 1)],
    ['an object', { i: 1 }],
  ])('ends the talk with a page that sends %s', async (_what, message) => {
    const closed = new Promise((resolve) => page.once('close', resolve));
    page.postMessage(message);
    await closed;
    expect(refused).toBe(1);
  });
});
