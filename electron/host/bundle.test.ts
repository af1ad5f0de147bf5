import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFile, readBundle } from './bundle.ts';

let outer: string;
let dir: string;
beforeAll(() => {
  outer = mkdtempSync(join(tmpdir(), 'kt-bundle-'));
  dir = join(outer, 'renderer');
  mkdirSync(join(dir, 'assets'), { recursive: true });
  mkdirSync(join(outer, 'renderer-other'));
  writeFileSync(join(dir, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  writeFileSync(join(dir, 'assets', 'a.js'), 'export {};');
  writeFileSync(join(dir, '.env.js'), 'secret');
  writeFileSync(join(outer, 'secret.js'), 'secret');
  writeFileSync(join(outer, 'renderer-other', 'secret.js'), 'secret');
});
afterAll(() => rmSync(outer, { recursive: true, force: true }));

describe('bundleFile', () => {
  it.each(['/', '/dossier/12', '/index.html'])('answers %s with the start page', (path) => {
    expect(bundleFile(dir, path)).toBe(join(dir, 'index.html'));
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/../renderer-other/secret.js',
    '/.env.js',
    '/a%00.js',
    '/%E0%A4%A.js',
  ])('refuses %s', (path) => {
    expect(bundleFile(dir, path)).toBeNull();
  });
});

describe('readBundle', () => {
  it('gives the start page a fresh nonce that stands in the policy too', async () => {
    const [one, two] = await Promise.all([readBundle(dir, '/', "'none'"), readBundle(dir, '/', "'none'")]);
    const nonce = /nonce="([^"]+)"/.exec(String(one.body))?.[1] ?? 'none found';
    expect(one.headers['Content-Security-Policy']).toContain(`'nonce-${nonce}'`);
    expect(one.body).not.toBe(two.body);
  });

  it('lets the desktop page connect to nothing', async () => {
    const { headers } = await readBundle(dir, '/assets/a.js', "'none'");
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['Content-Security-Policy']).toContain("connect-src 'none'");
    expect(headers['Content-Type']).toContain('text/javascript');
  });

  it('answers 404 for what is not there, with the same policy', async () => {
    const answer = await readBundle(dir, '/assets/b.js', "'none'");
    expect(answer.status).toBe(404);
    expect(answer.headers['Content-Security-Policy']).toContain("default-src 'none'");
  });
});
