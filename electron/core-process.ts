/**
 * Entry of the utility process: the core behind MessagePorts. It hears its parent only, opens the store after it has
 * taken the profile, and gives the profile free when it ends.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { createCore, type Core } from '#core/app.ts';
import { distDir, realDeps } from './host/core-deps.ts';
import { lastWordsMs } from './host/limits.ts';
import { describeError } from './host/log.ts';
import { lockProfile, type ProfileLock } from './host/profile-lock.ts';
import { bugLogger } from './host/rpc.ts';
import { toCoreSchema, type ToCore, type ToMain } from './messages.ts';
import { guardPort, type PortLike } from './port-guard.ts';
import { portServer } from './port-server.ts';
import { remoteKeychain } from './remote-keychain.ts';

interface Running {
  readonly core: Core;
  readonly lock: ProfileLock;
  readonly serve: (port: PortLike) => void;
}

process.umask(0o077);
const parent = process.parentPort;
const tell = (message: ToMain) => parent.postMessage(message);
const keychain = remoteKeychain(tell);

async function start(message: Extract<ToCore, { type: 'start' }>): Promise<Running | null> {
  const lock = lockProfile(message.profileDir);
  if (!lock.ok) {
    tell({ type: 'refused', message: lock.error.message });
    return null;
  }
  const deps = realDeps(distDir(import.meta.dirname), message.profileDir);
  try {
    const core = await createCore({
      ...deps,
      host: 'desktop',
      keychain: message.keychain === null ? null : keychain.named(message.keychain),
      sqliteBinding: message.sqliteBinding,
      startDemo: message.demo,
      region: message.region,
      openExternal: (address) => {
        tell({ type: 'open-external', address });
      },
    });
    const serve = portServer(core.router, core.context, bugLogger(deps.log, message.debug));
    deps.log({ level: 'info', code: 'desktop-host-started' });
    tell({ type: 'ready' });
    return {
      core,
      lock: lock.value,
      serve: (port) => {
        const tooLarge = () => deps.log({ level: 'warn', code: 'message-too-large' });
        serve(guardPort(port, tooLarge));
        port.start();
      },
    };
  } catch (error) {
    deps.log({ level: 'error', code: 'core-start-failed', detail: describeError(error) });
    if (message.debug) console.error(error);
    lock.value.release();
    tell({
      type: 'refused',
      message: `Keukentafel kan de gegevens in ${message.profileDir} niet openen. Er is niets veranderd. Start de app opnieuw; helpt dat niet, vraag dan je beheerder om hulp.`,
    });
    return null;
  }
}

let running: Promise<Running | null> = Promise.resolve(null);

async function hear(message: ToCore, port: PortLike | undefined): Promise<void> {
  if (message.type === 'start') {
    running = start(message);
    return;
  }
  if (message.type === 'keychain-reply') {
    keychain.answer(message.id, message.result);
    return;
  }
  const current = await running;
  if (message.type === 'port') {
    if (current !== null && port !== undefined) current.serve(port);
    else port?.close();
  } else if (message.type === 'lock') {
    await current?.core.lock(message.reason, delay(lastWordsMs));
    tell({ type: 'locked' });
  } else {
    await current?.core.close();
    current?.lock.release();
    tell({ type: 'closed' });
  }
}

parent.on('message', (event) => {
  void hear(toCoreSchema.parse(event.data), event.ports[0]);
});
