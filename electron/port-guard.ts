import { maxMessageSize } from './host/rpc.ts';

/** The part of Electron's MessagePortMain that is used here. */
export interface PortLike {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/**
 * A port that ends the talk with a page that sends something else than a text or bytes of at most two mebibytes. Our
 * own page refuses larger messages itself, so whoever sends one is not our page any more.
 */
export function guardPort(port: PortLike, onRefused: () => void) {
  return {
    on: (event: string, callback: (event?: { data: unknown }) => void): void => {
      if (event === 'close') port.on('close', () => callback());
      if (event !== 'message') return;
      port.on('message', (message) => {
        if (sizeOf(message.data) <= maxMessageSize) return callback({ data: message.data });
        onRefused();
        port.close();
      });
    },
    postMessage: (message: unknown): void => port.postMessage(message),
  };
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  if (data instanceof Uint8Array || data instanceof ArrayBuffer) return data.byteLength;
  return Infinity;
}
