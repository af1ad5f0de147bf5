import { describe, expect, it } from 'vitest';
import { signInLink } from './sign-in-link.ts';

const QUERY =
  'response_type=code&code_challenge_method=S256&redirect_uri=http%3A%2F%2F127.0.0.1%3A4321%2Fcallback&state=x';

describe('the address of a sign-in', () => {
  it('is opened when it comes back to this computer with a code', () => {
    expect(signInLink(`https://login.example.nl/auth?${QUERY}`)).toContain('login.example.nl');
    expect(signInLink(`http://127.0.0.1:4011/auth?${QUERY}`)).toContain('127.0.0.1:4011');
  });

  it.each([
    ['without https elsewhere', `http://login.example.nl/auth?${QUERY}`],
    ['with a name in it', `https://a:b@login.example.nl/auth?${QUERY}`],
    [
      'that comes back elsewhere',
      `https://login.example.nl/auth?${QUERY.replace('127.0.0.1', 'example.nl')}`,
    ],
    ['without PKCE', `https://login.example.nl/auth?${QUERY.replace('S256', 'plain')}`],
    ['of another kind', 'file:///etc/passwd'],
    ['that is none', 'login'],
  ])('is not opened %s', (_why, address) => {
    expect(signInLink(address)).toBeNull();
  });
});
