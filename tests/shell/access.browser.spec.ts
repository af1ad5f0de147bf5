/** Who may talk to the browser host: only the page that was opened with the one-time address. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopbackHost, type LoopbackHost } from '../e2e/support/browser-host.ts';
import { appRoot, hostEnv } from '../e2e/support/host.ts';
import { expect, test } from '../e2e/support/app.ts';

let dir: string;
let host: LoopbackHost;

test.beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kt-access-'));
  host = await startLoopbackHost({ profileDir: join(dir, 'profiel'), demo: false, args: [] });
});
test.afterEach(async () => {
  await host.stop();
  rmSync(dir, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request as any program on the machine can make it: every header is free. */
async function ask(
  path: string,
  options: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = options;
  const sent = request({ host: '127.0.0.1', port: new URL(host.origin).port, path, method, headers });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: Buffer.concat(chunks).toString(),
  };
}

async function cookie(): Promise<string> {
  const { headers } = await ask(new URL(host.address).pathname);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

test('the address works once and leaves no token in the address bar', async ({ chromium }) => {
  const context = await (await chromium()).newContext();
  const page = await context.newPage();
  await page.goto(host.address);
  expect(page.url().startsWith(`${host.origin}/`)).toBe(true);
  expect(page.url()).not.toContain(new URL(host.address).pathname);
  const [stored] = await context.cookies();
  expect(stored).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1 });
  await context.close();

  const again = await ask(new URL(host.address).pathname);
  expect(again.status).toBe(410);
  expect(again.text).toContain('Dit adres is al gebruikt');
  expect(again.headers['set-cookie']).toBeUndefined();
});

test('a wrong token opens nothing and does not spend the right one', async () => {
  expect((await ask('/open/wrong')).status).toBe(410);
  expect((await ask(new URL(host.address).pathname)).status).toBe(303);
});

test('without the cookie there is no page and no core', async () => {
  for (const path of ['/', '/index.html', '/rpc/sessie/status']) {
    const answer = await ask(
      path,
      path.startsWith('/rpc') ? { method: 'POST', headers: { origin: host.origin } } : {},
    );
    expect(answer.status, path).toBe(401);
    expect(answer.text).toContain('Geen toegang');
  }
});

test('another host name is refused, with the cookie or with the token', async () => {
  const headers = { cookie: await cookie(), host: 'keukentafel.example' };
  expect((await ask('/', { headers })).status).toBe(403);
  expect((await ask('/open/x', { headers: { host: 'localhost' } })).status).toBe(403);
});

test('a call of another site is refused, even with the cookie', async () => {
  const own = await cookie();
  const call = (headers: OutgoingHttpHeaders) =>
    ask('/rpc/x', { method: 'POST', body: '{}', headers: { cookie: own, ...headers } });
  expect((await call({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await call({})).status).toBe(403);
  expect((await call({ origin: 'null' })).status).toBe(403);
  expect((await call({ origin: host.origin, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await call({ origin: host.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(404);
});

test('the page has a policy that allows itself only, and nothing is stored by the browser', async () => {
  const { status, headers } = await ask('/', { headers: { cookie: await cookie() } });
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('files outside the bundle cannot be asked for', async () => {
  const headers = { cookie: await cookie() };
  for (const path of [
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
  ]) {
    expect((await ask(path, { headers })).status, path).toBe(404);
  }
});

test('everything in the profile is for its owner only', () => {
  const profileDir = join(dir, 'profiel');
  expect(statSync(profileDir).mode & 0o077).toBe(0);
  for (const entry of readdirSync(profileDir, { recursive: true, encoding: 'utf8' })) {
    expect(statSync(join(profileDir, entry)).mode & 0o077, entry).toBe(0);
  }
});

test('a second copy on the same profile says so and leaves the first alone', async () => {
  const program = join(appRoot, 'dist/browser-host/browser-host.js');
  const second = spawn(process.execPath, [program, '--profile', join(dir, 'profiel'), '--no-open'], {
    env: hostEnv(),
  });
  const said: Buffer[] = [];
  second.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(1);
  expect(Buffer.concat(said).toString()).toContain('al open met deze gegevens');
  expect((await ask(new URL(host.address).pathname)).status).toBe(303);
});

test('the host ends tidily on SIGTERM and gives the profile free', async () => {
  await host.stop();
  expect(host.child.exitCode).toBe(0);
  expect(readdirSync(join(dir, 'profiel'))).not.toContain('in-gebruik.json');
});
