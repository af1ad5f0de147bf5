import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBundle } from '../host/bundle.ts';
import { contentSecurityPolicy, securityHeaders } from '../host/csp.ts';
import { cookieName, type Access } from './access.ts';
import { noAccess, renderPage, usedAddress, type PlainPage } from './pages.ts';

export interface ServerDeps {
  readonly bundleDir: string;
  readonly access: Access;
  /** Answers a call of the contract; false when the path names no procedure. */
  readonly handleRpc: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

export interface LoopbackServer {
  readonly port: number;
  readonly origin: string;
  /** Ends all connections, open streams included. */
  close(): Promise<void>;
}

function send(response: ServerResponse, status: number, page: PlainPage | null): void {
  const headers = securityHeaders(contentSecurityPolicy('none', "'none'"));
  response.writeHead(status, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
  response.end(page === null ? '' : renderPage(page));
}

function exchangeToken(deps: ServerDeps, port: number, token: string, response: ServerResponse): void {
  const secret = deps.access.open(token);
  if (secret === null) return send(response, 410, usedAddress);
  response.writeHead(303, {
    ...securityHeaders(contentSecurityPolicy('none', "'none'")),
    'Set-Cookie': `${cookieName(port)}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
    Location: '/',
  });
  response.end();
}

async function answer(
  deps: ServerDeps,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const refusal = deps.access.refusal(request, port);
  if (pathname.startsWith('/open/')) {
    if (request.method !== 'GET' || deps.access.foreign(request, port)) send(response, 403, noAccess);
    else exchangeToken(deps, port, pathname.slice('/open/'.length), response);
  } else if (refusal !== null) {
    send(response, refusal, noAccess);
  } else if (pathname.startsWith('/rpc/')) {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!(await deps.handleRpc(request, response))) send(response, 404, null);
  } else if (request.method !== 'GET') {
    send(response, 405, null);
  } else {
    const { status, headers, body } = await readBundle(deps.bundleDir, pathname, "'self'");
    response.writeHead(status, headers);
    response.end(body);
  }
}

/** Serves the page and the contract on a free port of 127.0.0.1. */
export async function startServer(deps: ServerDeps): Promise<LoopbackServer> {
  let port = 0;
  const server = createServer((request, response) => {
    answer(deps, port, request, response).catch(() => {
      if (!response.headersSent) send(response, 500, null);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
