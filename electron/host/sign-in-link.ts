const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The address of a sign-in to hand to the system's browser, or null when it is none. Only an authorization request with PKCE
 * that comes back to this computer is one (RFC 8252): whatever a region tells the app, nothing else is opened.
 */
export function signInLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  if (!isSafe || url.username !== '' || url.password !== '') return null;
  const asked = url.searchParams;
  const comesBack = /^http:\/\/127\.0\.0\.1:\d{1,5}\/callback$/.test(asked.get('redirect_uri') ?? '');
  const isCode = asked.get('response_type') === 'code' && asked.get('code_challenge_method') === 'S256';
  return comesBack && isCode ? url.href : null;
}
