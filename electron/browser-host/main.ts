/**
 * The browser host: the core behind a loopback server, opened as an app window of the browser on this machine.
 * For development, tests and machines without the Electron runtime.
 */
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { createCore } from '#core/app.ts';
import { parseHostArgs, type HostArgs } from '../host/args.ts';
import { distDir, realDeps } from '../host/core-deps.ts';
import { lastWordsMs } from '../host/limits.ts';
import { lockProfile } from '../host/profile-lock.ts';
import { signInLink } from '../host/sign-in-link.ts';
import { prepareProfileDir, usualProfileDir } from '../host/profile.ts';
import { bugLogger, debugAsked, maxMessageSize } from '../host/rpc.ts';
import { createAccess } from './access.ts';
import { watchIdle } from './idle.ts';
import { startServer } from './server.ts';
import { openTab, openWindow } from './window.ts';

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Resolves when somebody asks this process to end: a signal, or the end of the process that started it. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
}

/** Hands the sign-in to the browser that shows the app; without one the page itself shows the address. */
function openSignIn(signIn: string, args: HostArgs, profileDir: string): void {
  const address = signInLink(signIn);
  if (address === null || !args.open || args.browser === null) return;
  openTab(args.browser, address, profileDir, process.getuid?.() === 0);
}

async function main(): Promise<void> {
  process.umask(0o077);
  const args = parseHostArgs(process.argv.slice(2), process.env);
  const profile = prepareProfileDir(
    args.profile ?? usualProfileDir(process.platform, process.env, homedir()),
  );
  if (!profile.ok) return stop(profile.error.message);
  const lock = lockProfile(profile.value);
  if (!lock.ok) return stop(lock.error.message);
  const ending = askedToEnd();

  const dist = distDir(import.meta.dirname);
  const deps = realDeps(dist, profile.value);
  const core = await createCore({
    ...deps,
    host: 'browser',
    keychain: null,
    sqliteBinding: process.env['KEUKENTAFEL_SQLITE_BINDING'] ?? null,
    startDemo: args.demo,
    region: args.region,
    openExternal: (signIn) => {
      openSignIn(signIn, args, profile.value);
    },
  });

  const handler = new RPCHandler(core.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: maxMessageSize })],
    interceptors: [bugLogger(deps.log, debugAsked(process.env))],
  });
  const idle = watchIdle(args.lockAfterSeconds * 1000, () => void core.lock('idle', delay(lastWordsMs)));
  const token = randomBytes(32).toString('base64url');
  const server = await startServer({
    bundleDir: join(dist, 'renderer'),
    access: createAccess(token, randomBytes(32).toString('base64url')),
    handleRpc: async (request, response) => {
      idle.touch();
      return (await handler.handle(request, response, { prefix: '/rpc', context: core.context })).matched;
    },
  });
  deps.log({ level: 'info', code: 'browser-host-started' });

  const address = `${server.origin}/open/${token}`;
  if (!args.open) {
    process.stdout.write(
      `Keukentafel draait. Open dit adres; het werkt één keer:\n${address}\nStoppen: Ctrl+C.\n`,
    );
    await ending;
  } else {
    if (args.browser === null)
      return stop('Geen browser opgegeven: geef er een met --browser of start met --no-open.');
    const window = openWindow(args.browser, address, profile.value, process.getuid?.() === 0);
    process.stdout.write('Keukentafel is open in een eigen venster. Sluit het venster om te stoppen.\n');
    const fine = await Promise.race([window.closed, ending.then(() => true)]);
    window.close();
    if (!fine)
      process.stderr.write(
        'Het venster kon niet worden geopend. Start met --no-open en open het adres zelf.\n',
      );
    process.exitCode = fine ? 0 : 1;
    await window.closed;
  }
  idle.stop();
  await server.close();
  await core.close();
  lock.value.release();
  process.exit();
}

await main();
