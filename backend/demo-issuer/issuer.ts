/**
 * A real OpenID provider with fictitious people, for demo, development and tests: authorization code with PKCE for a
 * native client that listens on a loopback address, refresh tokens, JWT access tokens for the region. Its keys live as
 * long as the process.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider, type Configuration, type JWK } from 'oidc-provider';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts';
import { loginPage } from './login-page.ts';
import { memoryAdapter } from './memory-adapter.ts';

export interface DemoIssuer {
  readonly issuer: string;
  stop(): Promise<void>;
}

export interface DemoIssuerOptions {
  readonly host: string;
  /** 0: a free one */
  readonly port: number;
  readonly clientId: string;
  readonly audience: string;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  /** seconds that an access token holds */
  readonly tokenSeconds?: number;
}

const TOKEN_SECONDS = 15 * 60;
const REFRESH_SECONDS = 14 * 24 * 3600;
const RESOURCE = 'urn:keukentafel:regio';
const SCOPE = 'regio';
const MAX_FORM = 10_000;

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'demo' };
}

async function configuration(options: DemoIssuerOptions): Promise<Configuration> {
  return {
    adapter: memoryAdapter(options.clock),
    jwks: { keys: [await signingKey()] },
    cookies: { keys: [Buffer.from(options.random(32)).toString('base64url')] },
    clients: [
      {
        client_id: options.clientId,
        client_name: 'Keukentafel',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        // any port is right: the app takes a free one for each sign-in (RFC 8252 §7.3)
        redirect_uris: ['http://127.0.0.1/callback'],
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid', 'offline_access', 'profile'],
    claims: { profile: ['name'] },
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => {
      const account = DEMO_ACCOUNTS.find(({ id }) => id === sub);
      return account && { accountId: sub, claims: () => ({ sub, name: account.naam }) };
    },
    interactions: { url: (_ctx, interaction) => `/aanmelden/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: options.audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: options.tokenSeconds ?? TOKEN_SECONDS,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: TOKEN_SECONDS,
      AuthorizationCode: 60,
      Grant: REFRESH_SECONDS,
      IdToken: TOKEN_SECONDS,
      Interaction: 3600,
      RefreshToken: REFRESH_SECONDS,
      // choosing another person is what a demo is for: the sign-in itself is hardly remembered
      Session: 60,
    },
    // the app asks for no data of the person at the provider, so there is nothing to consent to
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      const accountId = session?.accountId;
      if (!client || accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId });
      grant.addOIDCScope('openid offline_access profile');
      grant.addResourceScope(RESOURCE, SCOPE);
      await grant.save();
      return grant;
    },
    renderError(ctx, { error }) {
      ctx.type = 'text/plain; charset=utf-8';
      ctx.body = `Aanmelden lukt niet (${error}). Sluit dit venster en begin opnieuw in Keukentafel.`;
    },
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_FORM) break;
  }
  return new URLSearchParams(text);
}

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = (wrong: boolean, status: number) => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self' http://127.0.0.1:*",
    });
    response.end(loginPage(request.url ?? '', wrong));
  };
  const { prompt } = await provider.interactionDetails(request, response);
  // the library asks once more for a native client; the press on a name was the answer
  if (prompt.name === 'consent') {
    return provider.interactionFinished(
      request,
      response,
      { consent: {} },
      { mergeWithLastSubmission: true },
    );
  }
  if (request.method !== 'POST') {
    page(false, 200);
    return;
  }
  const form = await readForm(request);
  const account = DEMO_ACCOUNTS.find(({ id }) => id === form.get('account'));
  if (!account || form.get('wachtwoord') !== DEMO_PASSWORD) {
    page(true, 403);
    return;
  }
  return provider.interactionFinished(
    request,
    response,
    { login: { accountId: account.id, remember: false } },
    { mergeWithLastSubmission: false },
  );
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts the demo provider on a loopback address. */
export async function startDemoIssuer(options: DemoIssuerOptions): Promise<DemoIssuer> {
  const server = createServer();
  const port = await listen(server, options.host, options.port);
  const issuer = `http://${options.host}:${port}`;
  const provider = new Provider(issuer, await configuration(options));
  const rest = provider.callback();
  server.on('request', (request, response) => {
    const handled =
      request.url?.startsWith('/aanmelden/') === true
        ? signIn(provider, request, response)
        : rest(request, response);
    Promise.resolve(handled).catch(() => {
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Deze aanmelding is verlopen. Sluit dit venster en begin opnieuw in Keukentafel.');
    });
  });
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
