/**
 * Access tokens of the configured OpenID provider. The token says who somebody is and nothing more: roles and
 * gemeenten come from the region's own tables.
 */
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface Subject {
  readonly issuer: string;
  readonly subject: string;
  /** when the token ends */
  readonly until: Date;
}

/** What became of a token; `unreachable`: the provider could not be asked for its keys. */
export type Verdict = { kind: 'valid'; subject: Subject } | { kind: 'invalid' } | { kind: 'unreachable' };
export type VerifyToken = (token: string) => Promise<Verdict>;

export interface TokenOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly clock: () => Date;
  readonly fetch: typeof fetch;
}

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const SKEW_SECONDS = 30;
const KEYS_MAX_AGE_MS = 10 * 60_000;
const KEYS_COOLDOWN_MS = 30_000;
const TIMEOUT_MS = 5000;
const MAX_TOKEN = 8192;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** The provider's metadata, checked to be its own (OpenID Connect Discovery 1.0 §4.3). */
async function discover(options: TokenOptions): Promise<JWTVerifyGetKey> {
  const address = `${options.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await options.fetch(address, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`discovery answered ${response.status}`);
  const found = discovery.parse(await response.json());
  if (found.issuer !== options.issuer) throw new Error('discovery names another issuer');
  return createRemoteJWKSet(new URL(found.jwks_uri), {
    cacheMaxAge: KEYS_MAX_AGE_MS,
    cooldownDuration: KEYS_COOLDOWN_MS,
    timeoutDuration: TIMEOUT_MS,
    [customFetch]: (url, init) => options.fetch(url, init),
  });
}

/** What says something about the token; anything else jose throws says something about the provider. */
const ABOUT_THE_TOKEN = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
];

/** Makes the check of access tokens; the provider's keys are fetched at the first token and kept for ten minutes. */
export function tokenVerifier(options: TokenOptions): VerifyToken {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const keySet = () => {
    keys ??= discover(options).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };
  return async (token) => {
    if (token.length > MAX_TOKEN || token.split('.').length !== 3) return { kind: 'invalid' };
    try {
      const { payload } = await jwtVerify(token, await keySet(), {
        issuer: options.issuer,
        audience: options.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: SKEW_SECONDS,
        currentDate: options.clock(),
      });
      const { sub = '', exp = 0 } = payload;
      if (sub === '') return { kind: 'invalid' };
      return {
        kind: 'valid',
        subject: { issuer: options.issuer, subject: sub, until: new Date(exp * 1000) },
      };
    } catch (error) {
      return { kind: ABOUT_THE_TOKEN.some((one) => error instanceof one) ? 'invalid' : 'unreachable' };
    }
  };
}
