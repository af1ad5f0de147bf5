import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oidc from 'openid-client';
import { SIGN_IN_PATH, signInSchema, type SignInConfig } from '#shared/contract/region/aanmelden.ts';
import { fail, ok, type Result } from '#shared/domain/result.ts';

// Sign-in for a native app (RFC 8252): the system's browser, authorization code with PKCE, and an answer that comes to
// a loopback address. The browser gets the code, never a token.

export interface Tokens {
  readonly access: string;
  readonly refresh: string;
  /** when the access token ends, ISO */
  readonly until: string;
}

export interface SignInDeps {
  readonly fetch: typeof fetch;
  readonly clock: () => Date;
  readonly openExternal: (address: string) => void;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const TIMEOUT_MS = 15_000;
/** Of a provider that does not say how long its token holds. */
const USUAL_SECONDS = 300;

const NO_REGION = fail(
  'regio-onbereikbaar',
  'De regio antwoordt niet op dit adres. Controleer het adres en uw verbinding en probeer het opnieuw.',
);
const NO_PROVIDER = fail(
  'aanmelden-onbereikbaar',
  'De aanmelding van uw organisatie antwoordt niet. Uw werk staat op deze laptop. Probeer het straks opnieuw.',
);
const NOT_DONE = fail(
  'aanmelden-mislukt',
  'Het aanmelden is niet gelukt. Er is niets veranderd. Probeer het opnieuw.',
);

/** True for an address that may be used: https, or plain http on this computer itself (demo and tests). */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

/** Asks the region how to sign in. Failures: regio-onbereikbaar. */
export async function askSignIn(
  address: string,
  deps: Pick<SignInDeps, 'fetch'>,
): Promise<Result<SignInConfig>> {
  try {
    const response = await deps.fetch(`${address}${SIGN_IN_PATH}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    const parsed = signInSchema.safeParse(await response.json());
    return response.ok && parsed.success && isSafeAddress(parsed.data.issuer) ? ok(parsed.data) : NO_REGION;
  } catch {
    return NO_REGION;
  }
}

async function discover(config: SignInConfig, deps: Pick<SignInDeps, 'fetch'>): Promise<oidc.Configuration> {
  const isPlain = config.issuer.startsWith('http:');
  return oidc.discovery(new URL(config.issuer), config.clientId, undefined, oidc.None(), {
    [oidc.customFetch]: (address, options) => deps.fetch(address, options as RequestInit),
    timeout: TIMEOUT_MS / 1000,
    ...(isPlain ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
}

const DONE_PAGE = `<!doctype html><html lang="nl" style="color-scheme:light dark"><meta charset="utf-8"><title>Keukentafel</title>
<body style="font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem">
<h1>U bent terug</h1><p>U kunt dit venster sluiten en verder gaan in Keukentafel.</p></body></html>`;

/** Waits on a free port of this computer for the browser to come back. */
async function listenForReturn(state: string, signal: AbortSignal) {
  let came: (address: URL | null) => void = () => undefined;
  const returned = new Promise<URL | null>((resolve) => (came = resolve));
  let redirect = '';
  const server: Server = createServer((request, response) => {
    // anybody on this computer can knock here, with anything, even when the answer is in (a browser that opened a second
    // connection); only the answer to this question counts
    const asked = request.url ?? '/';
    const address = URL.canParse(asked, redirect) ? new URL(asked, redirect) : null;
    const isOurs = address?.pathname === '/callback' && address.searchParams.get('state') === state;
    response.writeHead(isOurs ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    });
    response.end(isOurs ? DONE_PAGE : '');
    if (isOurs) came(address);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  redirect = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`;
  const gaveUp = (): void => {
    came(null);
  };
  signal.addEventListener('abort', gaveUp);
  if (signal.aborted) gaveUp();
  return {
    redirect,
    returned,
    close: () => {
      signal.removeEventListener('abort', gaveUp);
      server.close();
    },
  };
}

/**
 * Lets a person sign in with the system's browser. `opened` hears the address, so that somebody whose browser did not open
 * can do it by hand; `signal` gives up. Failures: aanmelden-onbereikbaar, aanmelden-mislukt.
 */
export async function signIn(
  config: SignInConfig,
  deps: SignInDeps,
  opened: (address: string) => void,
  signal: AbortSignal,
): Promise<Result<Tokens>> {
  let provider: oidc.Configuration;
  try {
    provider = await discover(config, deps);
  } catch {
    return NO_PROVIDER;
  }
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const expectedNonce = oidc.randomNonce();
  const back = await listenForReturn(expectedState, signal);
  try {
    const address = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: back.redirect,
      scope: config.scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
    }).href;
    opened(address);
    deps.openExternal(address);
    const returned = await back.returned;
    if (!returned) return NOT_DONE;
    const answer = await oidc.authorizationCodeGrant(provider, returned, {
      pkceCodeVerifier,
      expectedState,
      expectedNonce,
      idTokenExpected: true,
    });
    const tokens = toTokens(answer, null, deps.clock());
    return tokens ? ok(tokens) : NOT_DONE;
  } catch {
    return NOT_DONE;
  } finally {
    back.close();
  }
}

/**
 * Gets a new access token; null when the provider does not know this sign-in any more. Throws when it cannot be reached.
 */
export async function refreshTokens(
  config: SignInConfig,
  refresh: string,
  deps: Pick<SignInDeps, 'fetch' | 'clock'>,
): Promise<Tokens | null> {
  const provider = await discover(config, deps);
  try {
    return toTokens(await oidc.refreshTokenGrant(provider, refresh), refresh, deps.clock());
  } catch (error) {
    if (error instanceof oidc.ResponseBodyError && error.status < 500) return null;
    throw error;
  }
}

function toTokens(
  answer: { access_token: string; refresh_token?: string; expires_in?: number },
  before: string | null,
  now: Date,
): Tokens | null {
  const refresh = answer.refresh_token ?? before;
  // without one, the person would have to come back every quarter of an hour: that is no sign-in for an offline app
  if (refresh === null) return null;
  const seconds = answer.expires_in ?? USUAL_SECONDS;
  return {
    access: answer.access_token,
    refresh,
    until: new Date(now.getTime() + seconds * 1000).toISOString(),
  };
}
