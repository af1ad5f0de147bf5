import { createORPCErrorFromJson, ORPCError, type ClientContext, type ClientLink } from '@orpc/client';
import type { Answer, Ask } from './messages.ts';

/** The part of a MessagePort that is used here; Node's and a page's both have it. */
export interface PagePort {
  postMessage(message: string): void;
  addEventListener(type: 'message' | 'close', hear: (event: unknown) => void): void;
}

type Hear = (answer: Answer | 'closed') => void;

/**
 * Calls over a port, the page's end (decision 0013): each is one message there and one back. A question longer than
 * `most` fails here with PAYLOAD_TOO_LARGE, so that what was typed stays in its form; when the port is gone every open
 * call fails with SERVICE_UNAVAILABLE.
 */
export function portLink(port: PagePort, most: number): ClientLink<ClientContext> {
  const waiting = new Map<number, Hear>();
  let last = 0;
  let isClosed = false;
  const tell = (ask: Ask): void => {
    const text = JSON.stringify(ask);
    if (text.length > most) throw new ORPCError('PAYLOAD_TOO_LARGE');
    port.postMessage(text);
  };
  port.addEventListener('message', (event) => {
    // only the core holds the other end
    const answer = JSON.parse((event as { data: string }).data) as Answer;
    waiting.get(answer[0])?.(answer);
  });
  port.addEventListener('close', () => {
    isClosed = true;
    for (const hear of [...waiting.values()]) hear('closed');
  });

  return {
    call: (path, input, { signal }) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        if (isClosed) throw gone();
        const id = (last += 1);
        const settle = (): void => {
          waiting.delete(id);
          signal?.removeEventListener('abort', stop);
        };
        const stop = (): void => {
          settle();
          if (!isClosed) tell([id]);
          reject(signal?.reason as Error);
        };
        waiting.set(id, (answer) => {
          settle();
          if (answer === 'closed') reject(gone());
          else if (answer[1] === 'value') resolve(answer[2]);
          else if (answer[1] === 'error') reject(createORPCErrorFromJson(answer[2]));
          else if (answer[1] === 'stream') resolve(stream(id, signal));
        });
        signal?.addEventListener('abort', stop);
        try {
          tell([id, path.join('.'), input]);
        } catch (error) {
          settle();
          throw error;
        }
      }),
  };

  function stream(id: number, signal: AbortSignal | undefined): AsyncIterator<unknown> {
    let stop: (reason: unknown) => void = () => undefined;
    const settle = (): void => {
      waiting.delete(id);
      signal?.removeEventListener('abort', aborted);
    };
    const aborted = (): void => stop(signal?.reason);
    const events = new ReadableStream<unknown>({
      start(controller) {
        stop = (reason) => {
          settle();
          if (!isClosed) tell([id]);
          controller.error(reason);
        };
        waiting.set(id, (answer) => {
          if (answer !== 'closed' && answer[1] === 'event') return controller.enqueue(answer[2]);
          settle();
          if (answer === 'closed') controller.error(gone());
          else if (answer[1] === 'error') controller.error(createORPCErrorFromJson(answer[2]));
          else controller.close();
        });
        signal?.addEventListener('abort', aborted);
      },
      cancel() {
        settle();
        if (!isClosed) tell([id]);
      },
    });
    return events.values();
  }
}

const gone = () => new ORPCError('SERVICE_UNAVAILABLE');
