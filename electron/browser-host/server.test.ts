import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { eventIterator, os, type RouterClient } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAccess } from './access.ts';
import { startServer, type LoopbackServer } from './server.ts';

let ended = false;
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

let dir: string;
let server: LoopbackServer;
let client: RouterClient<typeof router>;

beforeEach(async () => {
  ended = false;
  dir = mkdtempSync(join(tmpdir(), 'kt-server-'));
  writeFileSync(join(dir, 'index.html'), '<title>app</title>');
  const handler = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: 1000 })] });
  server = await startServer({
    bundleDir: dir,
    access: createAccess('token', 'secret'),
    handleRpc: async (request, response) =>
      (await handler.handle(request, response, { prefix: '/rpc', context: {} })).matched,
  });
  const opened = await fetch(`${server.origin}/open/token`, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  client = createORPCClient(
    new RPCLink({ url: `${server.origin}/rpc`, headers: { cookie, origin: server.origin } }),
  );
});

afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

describe('the browser host', () => {
  it('answers a call of the page it opened', async () => {
    expect(await client.length('één')).toBe(3);
  });

  it('streams events, and ends the stream when the page stops listening', async () => {
    const seen: number[] = [];
    for await (const n of await client.count()) {
      seen.push(n);
      if (n === 3) break;
    }
    expect(seen).toEqual([1, 2, 3]);
    await expect.poll(() => ended).toBe(true);
  });

  it('refuses a body over its limit with a typed error and stays up', async () => {
    await expect(client.length('x'.repeat(2000))).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(await client.length('x')).toBe(1);
  });

  it('refuses bad input with a typed error', async () => {
    await expect(client.length(5 as unknown as string)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('closes while a stream is open', async () => {
    const stream = await client.count();
    await stream.next();
    await server.close();
    await expect.poll(() => ended).toBe(true);
  });
});
