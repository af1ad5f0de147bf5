import { randomBytes } from 'node:crypto';
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realClock } from '#tests/region/region.ts';
import { CLIENT_ID, signIn } from '#tests/region/sign-in.ts';
import { startDemoIssuer, type DemoIssuer } from '../demo-issuer/issuer.ts';
import { tokenVerifier } from './tokens.ts';

const NOW = new Date('2026-11-02T09:00:00.000Z');
const seconds = (offset: number) => Math.floor(NOW.getTime() / 1000) + offset;
const ISSUER = 'https://aanmelden.voorbeeld.nl';

let privateKey: CryptoKey;
let publicKey: CryptoKey;
let otherKey: CryptoKey;
let publicJwk: object;

beforeAll(async () => {
  ({ privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true }));
  ({ privateKey: otherKey } = await generateKeyPair('RS256'));
  publicJwk = { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid: 'een', use: 'sig' };
});

/** A provider's two documents; anything else is not found. */
function provider(answers: { issuer?: string; down?: boolean } = {}) {
  const asked: string[] = [];
  const answer = async (input: string | URL | Request): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    if (answers.down === true) throw new TypeError('fetch failed');
    if (url.endsWith('/.well-known/openid-configuration')) {
      return Response.json({ issuer: answers.issuer ?? ISSUER, jwks_uri: `${ISSUER}/keys` });
    }
    return Response.json({ keys: [publicJwk] });
  };
  return { asked, fetch: answer, answers };
}

function verifier(from = provider(), clock = () => NOW) {
  return tokenVerifier({ issuer: ISSUER, audience: 'keukentafel', clock, fetch: from.fetch });
}

function token(
  change: { iss?: string; aud?: string; exp?: number; sub?: string; nbf?: number } = {},
  key = privateKey,
) {
  const { iss = ISSUER, aud = 'keukentafel', exp = seconds(600), sub = 'noor', nbf } = change;
  return new SignJWT({ iss, aud, exp, sub, rollen: ['beheerder'], ...(nbf === undefined ? {} : { nbf }) })
    .setProtectedHeader({ alg: 'RS256', kid: 'een' })
    .sign(key);
}

describe('an access token', () => {
  it('of the configured provider for this region names its subject and when it ends, and nothing else', async () => {
    const verdict = await verifier()(await token());
    expect(verdict).toEqual({
      kind: 'valid',
      subject: { issuer: ISSUER, subject: 'noor', until: new Date(seconds(600) * 1000) },
    });
  });

  it('of another issuer, for another audience, expired, not yet valid, without subject or with another key is refused', async () => {
    const verify = verifier();
    const wrong = {
      issuer: await token({ iss: 'https://elders.voorbeeld.nl' }),
      audience: await token({ aud: CLIENT_ID }),
      expired: await token({ exp: seconds(-31) }),
      early: await token({ nbf: seconds(120) }),
      nobody: await token({ sub: '' }),
      key: await token({}, otherKey),
    };
    for (const [why, one] of Object.entries(wrong))
      expect(await verify(one), why).toEqual({ kind: 'invalid' });
  });

  it('follows the clock that was given', async () => {
    let now = NOW;
    const verify = verifier(provider(), () => now);
    const one = await token({ exp: seconds(600) });
    expect(await verify(one)).toMatchObject({ kind: 'valid' });
    now = new Date(seconds(631) * 1000);
    expect(await verify(one)).toEqual({ kind: 'invalid' });
  });

  it('without a signature, or signed with the public key as a secret, is refused', async () => {
    const verify = verifier();
    const claims = { iss: ISSUER, aud: 'keukentafel', sub: 'noor', exp: seconds(600) };
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'een' }).sign(secret);
    const forged = [
      new UnsecuredJWT(claims).encode(),
      confused,
      'a.b.c',
      '',
      '...',
      `${'x'.repeat(9000)}.y.z`,
    ];
    for (const one of forged) expect(await verify(one), one.slice(0, 20)).toEqual({ kind: 'invalid' });
  });

  it('cannot be judged while the provider is away, and can when it is back', async () => {
    const from = provider({ down: true });
    const verify = verifier(from);
    expect(await verify(await token())).toEqual({ kind: 'unreachable' });
    from.answers.down = false;
    expect(await verify(await token())).toMatchObject({ kind: 'valid' });
  });

  it('is not believed when the metadata names another issuer', async () => {
    expect(await verifier(provider({ issuer: 'https://elders.voorbeeld.nl' }))(await token())).toEqual({
      kind: 'unreachable',
    });
  });

  it('costs the provider two questions, however many tokens follow', async () => {
    const from = provider();
    const verify = verifier(from);
    for (let count = 0; count < 5; count += 1) await verify(await token());
    expect(from.asked).toHaveLength(2);
  });
});

describe('signing in at the demo provider', () => {
  let issuer: DemoIssuer;
  const clock = realClock;
  beforeAll(async () => {
    issuer = await startDemoIssuer({
      host: '127.0.0.1',
      port: 0,
      clientId: CLIENT_ID,
      audience: 'keukentafel',
      clock,
      random: randomBytes,
    });
  });
  afterAll(() => issuer.stop());
  const verify = (one: string) =>
    tokenVerifier({ issuer: issuer.issuer, audience: 'keukentafel', clock, fetch })(one);

  it('gives who chose a name a token for the region, by code and PKCE on a loopback address', async () => {
    const noor = await signIn(issuer.issuer, 'noor');
    expect(await verify(noor.token)).toMatchObject({
      kind: 'valid',
      subject: { issuer: issuer.issuer, subject: 'noor' },
    });
    expect(noor.page).toContain('Noor van Dijk');
    expect(noor.page).toContain('Joris van den Berg');
    expect(noor.page).toContain('verzonnen');
  });

  it('refreshes the token, and its ID token opens nothing', async () => {
    const noor = await signIn(issuer.issuer, 'noor');
    expect(await verify(await noor.refresh())).toMatchObject({ kind: 'valid', subject: { subject: 'noor' } });
    expect(await verify(noor.idToken)).toEqual({ kind: 'invalid' });
  });

  it('asks again after a wrong password, and knows nobody else', async () => {
    await expect(signIn(issuer.issuer, 'noor', 'fout')).rejects.toThrow('Het wachtwoord klopt niet');
    await expect(signIn(issuer.issuer, 'niemand')).rejects.toThrow('Het wachtwoord klopt niet');
  });

  it('refuses a redirect elsewhere and a request without PKCE', async () => {
    const ask = (more: Record<string, string>) =>
      fetch(
        `${issuer.issuer}/auth?${new URLSearchParams({ client_id: CLIENT_ID, response_type: 'code', scope: 'openid', ...more }).toString()}`,
        { redirect: 'manual' },
      );
    const pkce = {
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    };
    const elsewhere = await ask({ ...pkce, redirect_uri: 'https://elders.voorbeeld.nl/callback' });
    expect(elsewhere.status).toBe(400);
    const bare = await ask({ redirect_uri: 'http://127.0.0.1:4999/callback' });
    expect(bare.headers.get('location')).toContain('error=invalid_request');
  });
});
