/**
 * The way from the page to the core: a MessagePort on the desktop, HTTP on the browser host. Nothing above this file
 * knows which.
 */
import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { portLink } from '#shared/port/port-link.ts';

/** Largest message the core takes. A larger one fails here, so that what was typed stays in its form. */
const maxMessageSize = 2 * 1024 * 1024;

/** Asks the preload for a port to the core, and waits for it. Messages of other windows or origins are not heard. */
function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (
        event.source !== window ||
        event.origin !== location.origin ||
        event.data !== 'keukentafel:port' ||
        !port
      )
        return;
      window.removeEventListener('message', hear);
      resolve(port);
    };
    window.addEventListener('message', hear);
    window.postMessage('keukentafel:connect', location.origin);
  });
}

/** Connects to the core of the host that shows this page. */
export async function connect(): Promise<ClientLink<ClientContext>> {
  if (location.protocol === 'keukentafel:') {
    const port = await receivePort();
    const link = portLink(port, maxMessageSize);
    port.start();
    return link;
  }
  return new FetchLink({
    url: `${location.origin}/rpc`,
    fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
  });
}
