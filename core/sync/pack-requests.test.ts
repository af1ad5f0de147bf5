import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { packing } from './pack-requests.ts';

interface Heard {
  encoding: string | undefined;
  body: Buffer;
}

async function listener() {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ encoding: request.headers['content-encoding'], body: Buffer.concat(chunks) });
      response.end(request.headers['x-own'] ?? '');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

it('packs a long body, keeps its headers, and leaves a short one as it is', async () => {
  const { heard, url } = await listener();
  const send = packing(fetch);
  const long = 'gezin Jansen aan de keukentafel '.repeat(200);
  const init = { method: 'POST', headers: { 'content-type': 'application/json', 'x-own': 'hier' } };
  expect(await (await send(url, { ...init, body: long })).text()).toBe('hier');
  await send(url, { ...init, body: '{"json":{}}' });
  await send(url);
  expect(heard.map(({ encoding }) => encoding)).toEqual(['gzip', undefined, undefined]);
  expect(gunzipSync(heard[0]?.body ?? '').toString()).toBe(long);
  expect(heard[0]?.body.length).toBeLessThan(long.length / 10);
  expect(heard[1]?.body.toString()).toBe('{"json":{}}');
});
