import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { decodeJwt } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SignInConfig } from '#shared/contract/region/aanmelden.ts';
import { code, value } from '#tests/support/core.ts';
import { visitAs } from '#tests/region/sign-in.ts';
import { startDemoIssuer } from '../../backend/demo-issuer/issuer.ts';
import { askSignIn, isSafeAddress, refreshTokens, signIn } from './sign-in.ts';

const NEVER = new AbortController().signal;
const clock = () => new Date('2026-11-23T09:00:00Z');

async function provider(): Promise<SignInConfig> {
  const running = await startDemoIssuer({
    host: '127.0.0.1',
    port: 0,
    clientId: 'keukentafel-app',
    audience: 'keukentafel',
    clock,
    random: randomBytes,
  });
  onTestFinished(() => running.stop());
  return {
    issuer: running.issuer,
    clientId: 'keukentafel-app',
    scope: 'openid offline_access regio',
    api: 1,
  };
}

describe('signing in with the browser', () => {
  it('gives tokens for the region to the app, and only a code to the browser', async () => {
    const config = await provider();
    const addresses: string[] = [];
    const browser: Promise<URL>[] = [];
    const openExternal = (address: string): void => void browser.push(visitAs(address, 'noor'));
    const tokens = value(
      await signIn(config, { fetch, clock, openExternal }, (address) => addresses.push(address), NEVER),
    );
    expect(decodeJwt(tokens.access)).toMatchObject({ sub: 'noor', aud: 'keukentafel' });
    const asked = new URL(addresses[0] ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('nonce')).not.toBeNull();
    const returned = await browser[0];
    expect(returned?.hostname).toBe('127.0.0.1');
    expect(returned?.href).not.toContain(tokens.access);
    expect(returned?.href).not.toContain(tokens.refresh);
  });

  it('goes on without the person until the provider says no', async () => {
    const config = await provider();
    const openExternal = (address: string): void => void visitAs(address, 'noor');
    const first = value(await signIn(config, { fetch, clock, openExternal }, () => undefined, NEVER));
    const second = await refreshTokens(config, first.refresh, { fetch, clock });
    expect(second?.access).not.toBe(first.access);
    expect(second?.refresh).not.toBe(first.refresh);
    expect(await refreshTokens(config, 'made-up', { fetch, clock })).toBeNull();
    await expect(
      refreshTokens(config, first.refresh, { fetch: () => Promise.reject(new TypeError('no line')), clock }),
    ).rejects.toThrow();
  });

  it('does not listen to an answer to a question that it did not ask', async () => {
    const config = await provider();
    const stop = new AbortController();
    const result = await signIn(
      config,
      {
        fetch,
        clock,
        openExternal: (address) => {
          const back = new URL(new URL(address).searchParams.get('redirect_uri') ?? '');
          back.search = '?code=stolen&state=guessed';
          void fetch(back).then((response) => {
            expect(response.status).toBe(404);
            stop.abort();
          });
        },
      },
      () => undefined,
      stop.signal,
    );
    expect(code(result)).toBe('aanmelden-mislukt');
  });

  it('bears a browser that opened a second connection and asks more, or nonsense, when the answer is in', async () => {
    const config = await provider();
    let second: Socket | undefined;
    const openExternal = (address: string): void => {
      const back = new URL(new URL(address).searchParams.get('redirect_uri') ?? '');
      second = connect(Number(back.port), back.hostname, () => void visitAs(address, 'noor'));
    };
    value(await signIn(config, { fetch, clock, openExternal }, () => undefined, NEVER));
    if (!second) throw new Error('no browser was opened');
    const answers = text(second);
    second.write('GET // HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
    second.end('GET /favicon.ico HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
    expect(await answers).toMatch(/^HTTP\/1\.1 404/);
  });

  it('says that the provider, or the region, does not answer', async () => {
    const dead: SignInConfig = { issuer: 'http://127.0.0.1:9', clientId: 'a', scope: 'openid', api: 1 };
    const deps = { fetch, clock, openExternal: () => undefined };
    expect(code(await signIn(dead, deps, () => undefined, NEVER))).toBe('aanmelden-onbereikbaar');
    expect(code(await askSignIn('http://127.0.0.1:9', { fetch }))).toBe('regio-onbereikbaar');
    const config = await provider();
    expect(code(await askSignIn(config.issuer, { fetch }))).toBe('regio-onbereikbaar');
  });

  it('takes https, and plain http on this computer only', () => {
    expect(isSafeAddress('https://regio.example.nl')).toBe(true);
    expect(isSafeAddress('http://localhost:4010')).toBe(true);
    expect(isSafeAddress('http://regio.example.nl')).toBe(false);
    expect(isSafeAddress('https://a:b@regio.example.nl')).toBe(false);
    expect(isSafeAddress('javascript:alert(1)')).toBe(false);
  });
});
