import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'kt-regio-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: '', OIDC_ISSUER: '', NODE_ENV: '' };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args, '--data', folder], {
    env,
  });
  let said = '';
  const gone = once(child, 'exit');
  const says = (words: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => said.includes(words) && resolve(said);
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          look();
        });
      }
      child.once('exit', () => (said.includes(words) ? resolve(said) : reject(new Error(said))));
    });
  return { child, says, code: async () => ((await gone) as [number])[0] };
}

it('says where it listens, on what and with which provider; keeps others out; ends well when asked to', async () => {
  const server = start('--port', '0', '--demo');
  const said = await server.says('demo:');
  expect(said).toMatch(/luistert op http:\/\/127\.0\.0\.1:\d+/);
  expect(said).toContain(`ingebouwde database in ${join(folder, 'database')}`);
  expect(said).toContain('LET OP');
  const address = /luistert op (\S+)/.exec(said)?.[1] ?? '';
  expect((await fetch(`${address}/readyz`)).status).toBe(200);

  const second = start('apparaten', '--gemeente', '0603');
  await second.says('in gebruik door een andere backend');
  expect(await second.code()).toBe(1);

  const stopping = server.says('De regio stopt');
  server.child.kill('SIGTERM');
  await stopping;
  expect(await server.code()).toBe(0);

  const after = start('apparaten', '--gemeente', '0603');
  await after.says('0 apparaten in gemeente 0603');
  expect(await after.code()).toBe(0);
}, 60_000);
