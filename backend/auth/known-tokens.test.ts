import { describe, expect, it } from 'vitest';
import { rememberTokens } from './known-tokens.ts';
import type { Verdict } from './tokens.ts';

const NOW = Date.parse('2026-11-02T09:00:00.000Z');

/** A check that counts how often it was asked, and a clock that can be set. */
function remembered(answer: (token: string, now: number) => Verdict['kind'], seconds = 600) {
  let now = NOW;
  const asked: string[] = [];
  const until = new Date(NOW + seconds * 1000);
  const verify = rememberTokens(
    async (token) => {
      asked.push(token);
      const kind = answer(token, now);
      return kind === 'valid' ? { kind, subject: { issuer: 'i', subject: token, until } } : { kind };
    },
    () => new Date(now),
  );
  return { asked, verify, later: (ms: number) => (now += ms) };
}

describe('a token that was good a moment ago', () => {
  it('is not checked again within the minute, also when many calls bring it at once', async () => {
    const { asked, verify } = remembered(() => 'valid');
    const verdicts = await Promise.all([verify('a'), verify('a'), verify('b')]);
    verdicts.push(await verify('a'));
    expect(verdicts.map((one) => (one.kind === 'valid' ? one.subject.subject : one.kind))).toEqual([
      'a',
      'a',
      'b',
      'a',
    ]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('is checked again after the minute, and when the clock was put back', async () => {
    const { asked, verify, later } = remembered(() => 'valid');
    await verify('a');
    later(60_001);
    await verify('a');
    later(-120_000);
    await verify('a');
    expect(asked).toHaveLength(3);
  });

  it('is not good beyond its own end', async () => {
    const { verify, later } = remembered((_token, now) => (now < NOW + 30_000 ? 'valid' : 'invalid'), 30);
    expect(await verify('a')).toMatchObject({ kind: 'valid' });
    later(30_000);
    expect(await verify('a')).toEqual({ kind: 'invalid' });
  });

  it('is asked for anew each time when it was refused, or when the provider could not be reached', async () => {
    const answers: Verdict['kind'][] = ['unreachable', 'invalid', 'valid'];
    const { verify } = remembered(() => answers.shift() ?? 'invalid');
    expect(await verify('a')).toEqual({ kind: 'unreachable' });
    expect(await verify('a')).toEqual({ kind: 'invalid' });
    expect(await verify('a')).toMatchObject({ kind: 'valid' });
  });
});
