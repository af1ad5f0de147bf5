/**
 * Who may talk to the browser host: only the page that was opened with the one-time address. Any program and any website
 * on this machine can reach a loopback port, so each request must carry the cookie, name this host exactly (DNS
 * rebinding) and, when a page sent it, come from our own page (cross-site requests).
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Access {
  /** Exchanges the one-time token for the cookie; null when it is wrong or was used before. */
  open(token: string): string | null;
  /** The status with which to refuse this request, or null when it may pass. */
  refusal(request: Pick<IncomingMessage, 'headers' | 'method'>, port: number): 400 | 401 | 403 | null;
  /** Host and origin only: for the one-time address, which has no cookie yet. */
  foreign(request: Pick<IncomingMessage, 'headers' | 'method'>, port: number): boolean;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function cookies(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}

/** Access with a one-time token and a cookie secret, both random texts of the caller. */
export function createAccess(token: string, secret: string): Access {
  let used = false;
  const foreign: Access['foreign'] = ({ headers }, port) => {
    const host = `127.0.0.1:${port}`;
    if (headers.host !== host) return true;
    return headers.origin !== undefined && headers.origin !== `http://${host}`;
  };
  return {
    foreign,
    open: (given) => {
      if (used || !same(given, token)) return null;
      used = true;
      return secret;
    },
    refusal: (request, port) => {
      if (foreign(request, port)) return 403;
      const { headers, method } = request;
      if (method !== 'GET' && headers.origin === undefined) return 403;
      const site = headers['sec-fetch-site'];
      if (site === 'cross-site' || site === 'same-site') return 403;
      return same(cookies(headers.cookie).get(cookieName(port)) ?? '', secret) ? null : 401;
    },
  };
}

/** Cookies know no ports: the name keeps two hosts on one machine apart. */
export function cookieName(port: number): string {
  return `keukentafel-${port}`;
}
