/** Signs a fictitious person in the way the app does: authorization code with PKCE and a loopback address. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import * as client from 'openid-client';
import { DEMO_PASSWORD } from '../../backend/demo-issuer/accounts.ts';

export const CLIENT_ID = 'keukentafel-app';

const MAX_HOPS = 12;

/** A browser as far as signing in needs one: follows redirects and keeps cookies. */
function browser() {
  const cookies = new Map<string, string>();
  const visit = async (
    address: URL,
    init: RequestInit = {},
    hops = 0,
  ): Promise<{ url: URL; response: Response }> => {
    if (hops > MAX_HOPS) throw new Error('the provider sends the browser around in circles');
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    return next === null ? { url: address, response } : visit(new URL(next, address), {}, hops + 1);
  };
  return visit;
}

/** What a person does in the browser with the address of a sign-in: chooses who to be. Where the browser ends up. */
export async function visitAs(address: string, account: string, password = DEMO_PASSWORD): Promise<URL> {
  const visit = browser();
  const login = await visit(new URL(address));
  await login.response.text();
  const form = new URLSearchParams({ account, wachtwoord: password });
  const back = await visit(login.url, { method: 'POST', body: form });
  await back.response.text();
  return back.url;
}

export interface SignedIn {
  readonly token: string;
  readonly idToken: string;
  /** the page on which the person chose who to be */
  readonly page: string;
  refresh(): Promise<string>;
}

/** The whole way from the app's first step to its tokens. A wrong password rejects with the page that says so. */
export async function signIn(issuer: string, account: string, password = DEMO_PASSWORD): Promise<SignedIn> {
  const config = await client.discovery(new URL(issuer), CLIENT_ID, undefined, client.None(), {
    execute: [client.allowInsecureRequests],
  });
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const listener = createServer((_request, response) => response.end('U kunt dit venster sluiten.'));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  try {
    const redirect = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/callback`;
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: redirect,
      scope: 'openid offline_access regio',
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
    });
    const visit = browser();
    const login = await visit(address);
    const page = await login.response.text();
    const form = new URLSearchParams({ account, wachtwoord: password });
    const back = await visit(login.url, { method: 'POST', body: form });
    if (back.url.pathname !== '/callback') throw new Error(await back.response.text());
    const tokens = await client.authorizationCodeGrant(config, back.url, { pkceCodeVerifier, expectedState });
    return {
      token: tokens.access_token,
      idToken: tokens.id_token ?? '',
      page,
      async refresh() {
        const again = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
        return again.access_token;
      },
    };
  } finally {
    listener.close();
    listener.closeAllConnections();
  }
}
