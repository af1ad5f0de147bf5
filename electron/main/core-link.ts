/** The core's process as main sees it: start, hand over ports, lock, close, and hear when it died. */
import { shell, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { signInLink } from '../host/sign-in-link.ts';
import { toMainSchema, type ToCore } from '../messages.ts';
import { useKeychain } from './keychain.ts';

export interface CoreLink {
  /** Gives the core one end of a channel to a page. */
  hand(port: MessagePortMain): void;
  /** Locks the store; resolves when it is locked, or when the process is gone. */
  lock(reason: 'idle' | 'suspend'): Promise<void>;
  /** Closes the store; resolves when it is closed, or when the process is gone. */
  close(): Promise<void>;
}

export interface CoreEvents {
  /** The core cannot start and says why. */
  readonly onRefused: (message: string) => void;
  /** The process ended without being asked to. */
  readonly onDied: () => void;
}

/** What of the environment the core may see: language and time zone, places for files, nothing that steers Node. */
const passed = ['HOME', 'LANG', 'LC_ALL', 'PATH', 'SystemRoot', 'TEMP', 'TMPDIR', 'TZ', 'USERPROFILE'];

function fork(corePath: string): UtilityProcess {
  const env: Record<string, string> = {};
  for (const name of passed) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return utilityProcess.fork(corePath, [], {
    serviceName: 'Keukentafel opslag',
    env,
    execArgv: [],
    stdio: 'inherit',
  });
}

/** Starts the core's process with its first message. */
export function startCoreProcess(
  corePath: string,
  start: Extract<ToCore, { type: 'start' }>,
  events: CoreEvents,
): CoreLink {
  const child = fork(corePath);
  const tell = (message: ToCore, ports: MessagePortMain[] = []) => child.postMessage(message, ports);
  let ending: (() => void) | null = null;
  let gone = false;
  let locking: (() => void)[] = [];
  const locked = () => {
    for (const resolve of locking) resolve();
    locking = [];
  };

  child.on('message', (data: unknown) => {
    const message = toMainSchema.parse(data);
    if (message.type === 'refused') events.onRefused(message.message);
    if (message.type === 'closed') ending?.();
    if (message.type === 'open-external') {
      const address = signInLink(message.address);
      if (address !== null) void shell.openExternal(address);
    }
    if (message.type === 'locked') locked();
    if (message.type === 'keychain') {
      const { id, op, bytes } = message;
      void useKeychain(op, bytes).then((result) => tell({ type: 'keychain-reply', id, result }));
    }
  });
  child.once('exit', () => {
    gone = true;
    locked();
    if (ending === null) events.onDied();
    else ending();
  });
  tell(start);

  return {
    hand: (port) => tell({ type: 'port' }, [port]),
    lock: async (reason) => {
      if (gone) return;
      await new Promise<void>((resolve) => {
        locking.push(resolve);
        tell({ type: 'lock', reason });
      });
    },
    close: async () => {
      if (gone) return;
      await new Promise<void>((resolve) => {
        ending = resolve;
        tell({ type: 'close' });
      });
      child.kill();
    },
  };
}
