import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/**
 * What happens to a request between a device and the region:
 * `lost` it never arrives · `answer-lost` it arrives and is done, the answer is not heard · `twice` it arrives two times ·
 * `cut-request` half of it arrives · `cut-answer` half of the answer is heard · `late` it arrives after one that was sent
 * later, when nobody waits for it any more · `slow` its answer comes after another request's.
 */
export const FAULTS = [
  'fine',
  'lost',
  'answer-lost',
  'twice',
  'cut-request',
  'cut-answer',
  'late',
  'slow',
] as const;
export type Fault = (typeof FAULTS)[number];

interface Message {
  readonly method: string;
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}
interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function forward(target: URL, message: Message): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, path, headers, body } = message;
    const out = send(
      { host: target.hostname, port: target.port, method, path, headers, agent: false },
      (response) => {
        bodyOf(response).then((body) => {
          resolve({ status: response.statusCode ?? 500, headers: response.headers, body });
        }, reject);
      },
    );
    out.on('error', reject);
    out.end(body);
  });
}

/** Sends half of a message and breaks off. */
async function forwardHalf(target: URL, { method, path, headers, body }: Message): Promise<void> {
  const out = send({ host: target.hostname, port: target.port, method, path, headers, agent: false });
  out.on('error', () => undefined);
  const closed = once(out, 'close');
  out.write(body.subarray(0, Math.floor(body.length / 2)), () => out.destroy());
  await closed;
}

/** A proxy that asks `next` what to do with each request, and counts what it did. */
export async function faultProxy(target: string, next: () => Fault) {
  const url = new URL(target);
  const done = new Map<Fault, number>();
  const late: Message[] = [];
  let following = Promise.withResolvers<undefined>();
  const handle = async (message: Message, response: ServerResponse): Promise<void> => {
    const fault = next();
    done.set(fault, (done.get(fault) ?? 0) + 1);
    following.resolve(undefined);
    following = Promise.withResolvers<undefined>();
    // what was late arrives behind what was sent after it
    const held = late.splice(0);
    switch (fault) {
      case 'lost':
        response.destroy();
        break;
      case 'cut-request':
        await forwardHalf(url, message);
        response.destroy();
        break;
      case 'late':
        late.push(message);
        response.destroy();
        break;
      case 'answer-lost':
        await forward(url, message);
        response.destroy();
        break;
      default: {
        if (fault === 'twice') await forward(url, message);
        const answer = await forward(url, message);
        response.writeHead(answer.status, answer.headers);
        if (fault === 'cut-answer') {
          response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => {
            response.destroy();
          });
        } else if (fault === 'slow') {
          // the device is not held for ever when nobody else sends anything
          await Promise.race([following.promise, new Promise((resolve) => setTimeout(resolve, 30))]);
          response.end(answer.body);
        } else response.end(answer.body);
      }
    }
    for (const one of held) await forward(url, one).catch(() => undefined);
  };
  const server = createServer((request, response) => {
    const { method = 'POST', url: path = '/' } = request;
    const { connection: _hop, 'transfer-encoding': _chunked, ...headers } = request.headers;
    bodyOf(request)
      .then((body) =>
        handle(
          { method, path, headers: { ...headers, 'content-length': String(body.length) }, body },
          response,
        ),
      )
      .catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    done,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
