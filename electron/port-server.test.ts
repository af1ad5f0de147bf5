import { eventIterator, os, ORPCError, type RouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { talk, type Talk } from '#tests/support/talk.ts';
import { maxMessageSize } from './host/rpc.ts';

let ended: boolean;
const router = {
  length: os.input(z.string()).handler(({ input }) => input.length),
  keer: { twee: os.input(z.int()).handler(({ input }) => input * 2) },
  bug: os.handler(() => {
    throw new Error('a name that must not reach the page');
  }),
  badOutput: os.output(z.string()).handler(() => 3 as unknown as string),
  refusal: os.handler(() => {
    throw new ORPCError('CONFLICT', { message: 'bezet', data: { wie: 'Noor' } });
  }),
  count: os.output(eventIterator(z.number())).handler(async function* ({ signal }) {
    try {
      yield* [1, 2, 3];
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    } finally {
      ended = true;
    }
  }),
  some: os.output(eventIterator(z.number())).handler(async function* () {
    yield* [1, 2];
  }),
  breaks: os.output(eventIterator(z.number())).handler(async function* () {
    yield 1;
    throw new Error('half-way');
  }),
};

let said: Talk<RouterClient<typeof router>>;
beforeEach(() => {
  ended = false;
  said = talk(router, {});
});
afterEach(() => said.page.close());

describe('a port', () => {
  it('carries calls, many at once, each with its own answer', async () => {
    expect(await Promise.all(['één', '', 'twaalf'].map((text) => said.client.length(text)))).toEqual([
      3, 0, 6,
    ]);
    expect(await said.client.keer.twee(21)).toBe(42);
  });

  it('checks what comes in and what goes out by the schemas', async () => {
    await expect(said.client.length(5 as unknown as string)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(said.client.badOutput()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });

  it('tells the page of a bug without its words, and the log with them', async () => {
    const told: unknown = await said.client.bug().catch((error: unknown) => error);
    expect(told).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    expect(JSON.stringify(told)).not.toContain('a name');
    expect(said.bugs()).toHaveLength(1);
  });

  it('carries a refusal with its words and data', async () => {
    await expect(said.client.refusal()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'bezet',
      data: { wie: 'Noor' },
    });
  });

  it('answers a path that is no procedure', async () => {
    const client = said.client as unknown as Record<'keer' | '__proto__', () => Promise<unknown>>;
    await expect(client.keer()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.__proto__()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a question over the limit at the page, and goes on', async () => {
    const long = 'x'.repeat(maxMessageSize);
    await expect(said.client.length(long)).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(await said.client.length('kort')).toBe(4);
    expect(said.refused()).toBe(0);
  });

  it('stops waiting when it is told to', async () => {
    const stop = new AbortController();
    const waiting = said.client.length('één', { signal: stop.signal });
    stop.abort(new Error('niet meer'));
    await expect(waiting).rejects.toThrow('niet meer');
    await expect(said.client.length('één', { signal: stop.signal })).rejects.toThrow('niet meer');
  });

  it('fails what waits, and what comes after, when the core is gone', async () => {
    const events = await said.client.count();
    await events.next();
    const waiting = said.client.length('één');
    said.page.close();
    await expect(waiting).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    await expect(said.client.length('één')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });
});

describe('a stream over a port', () => {
  it('comes to its end', async () => {
    const seen: number[] = [];
    for await (const n of await said.client.some()) seen.push(n);
    expect(seen).toEqual([1, 2]);
  });

  it('ends when the page stops listening', async () => {
    const seen: number[] = [];
    for await (const n of await said.client.count()) {
      seen.push(n);
      if (n === 3) break;
    }
    expect(seen).toEqual([1, 2, 3]);
    await expect.poll(() => ended).toBe(true);
  });

  it('ends when its signal says so', async () => {
    const stop = new AbortController();
    const events = await said.client.count(undefined, { signal: stop.signal });
    await events.next();
    stop.abort(new Error('genoeg'));
    await expect.poll(() => ended).toBe(true);
    await expect(events.next()).rejects.toThrow('genoeg');
  });

  it('ends when the page is gone', async () => {
    await (await said.client.count()).next();
    said.page.close();
    await expect.poll(() => ended).toBe(true);
  });

  it('that breaks says so after what it gave', async () => {
    const events = await said.client.breaks();
    expect((await events.next()).value).toBe(1);
    await expect(events.next()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });
});

describe('a page that is not ours', () => {
  it.each([
    ['a text over the limit', 'x'.repeat(maxMessageSize + 1)],
    ['bytes', new Uint8Array(8)],
    ['an object', { i: 1 }],
    ['no JSON', '[1,"length"'],
    ['JSON that is no question', '{"path":"length"}'],
    ['a path that is no text', '[1,{},{}]'],
  ])('is not heard any more after %s', async (_what, message) => {
    const closed = new Promise((resolve) => said.page.once('close', resolve));
    said.page.postMessage(message);
    await closed;
    expect(said.refused()).toBe(1);
  });
});
