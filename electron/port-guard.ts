import type { Answer } from '#shared/port/messages.ts';
import { maxMessageSize } from './host/rpc.ts';

/** The part of Electron's MessagePortMain that is used here. */
export interface PortLike {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

export type GuardedPort = ReturnType<typeof guardPort>;

/**
 * A port that ends the talk with a page that sends something else than a text of at most two mebi-units. Our own page
 * refuses larger messages itself, so whoever sends one is not our page any more.
 */
export function guardPort(port: PortLike, onRefused: () => void) {
  let isClosed = false;
  port.on('close', () => (isClosed = true));
  const refuse = (): void => {
    onRefused();
    port.close();
  };
  return {
    onMessage: (hear: (text: string) => void): void => {
      port.on('message', ({ data }) => {
        if (typeof data === 'string' && data.length <= maxMessageSize) hear(data);
        else refuse();
      });
    },
    onClose: (hear: () => void): void => {
      port.on('close', hear);
    },
    /** Nothing is sent to a page that is gone. */
    postMessage: (answer: Answer): void => {
      if (!isClosed) port.postMessage(JSON.stringify(answer));
    },
    /** For a text that is no question. */
    refuse,
  };
}
