/** A page and a core that talk over a port, in one process: what main and Electron do between two. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient, type ClientContext, type NestedClient } from '@orpc/client';
import type { AnyRouter, Context } from '@orpc/server';
import { maxMessageSize } from '#electron/host/rpc.ts';
import { guardPort, type PortLike } from '#electron/port-guard.ts';
import { portServer } from '#electron/port-server.ts';
import { portLink } from '#shared/port/port-link.ts';

export interface Talk<Client> {
  readonly client: Client;
  /** the page's end */
  readonly page: MessagePort;
  /** how often the core refused what the page sent */
  readonly refused: () => number;
  readonly bugs: () => readonly unknown[];
}

/** Serves a router on a port and gives its client. Close `page` afterwards. */
export function talk<Client extends NestedClient<ClientContext>>(
  router: AnyRouter,
  context: Context,
): Talk<Client> {
  let refused = 0;
  const bugs: unknown[] = [];
  const { port1, port2 } = new MessageChannel();
  const core = asElectron(port1);
  const serve = portServer(router, context, (options) =>
    options.next().catch((error: unknown) => {
      bugs.push(error);
      throw error;
    }),
  );
  serve(guardPort(core, () => (refused += 1)));
  core.start();
  const client = createORPCClient<Client>(portLink(port2, maxMessageSize));
  port2.start();
  return { client, page: port2, refused: () => refused, bugs: () => bugs };
}

/**
 * The core's end of a port without the way there: what a page asked arrives, and the promise resolves with the answer's
 * text when the core hands it to the port.
 */
export function atPort(
  router: AnyRouter,
  context: Context,
): (path: string, input: unknown) => Promise<string> {
  let hear = (_event: { data: unknown }): void => undefined;
  let answered = (_text: string): void => undefined;
  let last = 0;
  const port: PortLike = {
    on: (event: string, listener: (event: { data: unknown }) => void) => {
      if (event === 'message') hear = listener;
    },
    postMessage: (text) => answered(text as string),
    start: () => undefined,
    close: () => undefined,
  };
  portServer(router, context, (options) => options.next())(guardPort(port, () => undefined));
  return (path, input) => {
    const text = JSON.stringify([(last += 1), path, input]);
    return new Promise((resolve) => {
      answered = resolve;
      hear({ data: text });
    });
  };
}

/** A port of Node in the form of Electron's MessagePortMain. */
function asElectron(port: MessagePort): PortLike {
  return {
    on: (event: string, listener: (event: { data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}
