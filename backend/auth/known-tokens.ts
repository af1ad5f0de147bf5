/**
 * Remembers for a moment that a token was good, so that a device that talks to the region does not have each of its calls
 * checked by arithmetic with large numbers. Who somebody is stands in the token; what they may do, and whether their device
 * was withdrawn, is looked up for each call all the same.
 */
import { hash } from 'node:crypto';
import type { Verdict, VerifyToken } from './tokens.ts';

/** Milliseconds: shorter than the provider's keys are kept, so that a key that it withdrew does not hold much longer. */
const REMEMBERED_MS = 60_000;
/** Tokens at once; the one that has been known longest goes first. */
const MOST = 10_000;

interface Known {
  readonly verdict: Promise<Verdict>;
  readonly from: number;
}

/** The same check, asked once a minute at most of a token that is good. A token is never good beyond its own end. */
export function rememberTokens(verify: VerifyToken, clock: () => Date): VerifyToken {
  // by fingerprint: what opens a door is not kept in memory
  const known = new Map<string, Known>();

  const ask = (name: string, token: string, now: number): Promise<Verdict> => {
    const entry = { verdict: verify(token), from: now };
    known.delete(name);
    known.set(name, entry);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    const forget = () => {
      if (known.get(name) === entry) known.delete(name);
    };
    entry.verdict.then((verdict) => {
      if (verdict.kind !== 'valid') forget();
    }, forget);
    return entry.verdict;
  };

  return async (token) => {
    const name = hash('sha256', token, 'base64url');
    const now = clock().getTime();
    const before = known.get(name);
    // a clock that was put back says nothing about how long ago it was
    if (!before || now < before.from || now - before.from > REMEMBERED_MS) return ask(name, token, now);
    const verdict = await before.verdict;
    return verdict.kind === 'valid' && now >= verdict.subject.until.getTime() ? verify(token) : verdict;
  };
}
