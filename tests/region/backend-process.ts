/** The backend as a process of its own, as `npm run backend` starts it, and the provider it trusts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startDemoIssuer, type DemoIssuer } from '../../backend/demo-issuer/issuer.ts';
import { CLIENT_ID } from './sign-in.ts';

const MAIN = join(import.meta.dirname, '../../backend/main.ts');
const TOKEN_SECONDS = 4 * 3600;

/** A provider that outlives the backends: a token stays good when one of them is killed. */
export function startIssuer(): Promise<DemoIssuer> {
  return startDemoIssuer({
    host: '127.0.0.1',
    port: 0,
    clientId: CLIENT_ID,
    audience: 'keukentafel',
    clock: () => new Date(),
    random: randomBytes,
    tokenSeconds: TOKEN_SECONDS,
  });
}

export interface BackendOptions {
  readonly issuer: string;
  /** null: the embedded database in `folder` */
  readonly databaseUrl: string | null;
  readonly folder: string;
  /** 0: a free one */
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
}

function environment(options: BackendOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: '',
    DATABASE_URL: options.databaseUrl ?? '',
    OIDC_ISSUER: options.issuer,
    LOG_LEVEL: 'silent',
    LIMIT_PER_MINUTE: '10000000',
    ...options.env,
  };
}

export interface BackendProcess {
  readonly address: string;
  readonly pid: number;
  /** false: it ended by itself, or somebody ended it */
  isRunning(): boolean;
  /** SIGKILL: nothing is finished, nothing is closed */
  kill(): Promise<void>;
  /** SIGTERM: what is in work is finished */
  stop(): Promise<void>;
}

/** Starts a backend with the demo's gemeenten and resolves when it listens. */
export async function startBackend(options: BackendOptions): Promise<BackendProcess> {
  const args = ['--port', String(options.port), '--data', options.folder, '--demo'];
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-10_000);
        const found = /luistert op (\S+)[\s\S]*demo:/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    child.once('exit', () => {
      reject(new Error(said));
    });
  });
  return {
    address,
    pid: child.pid ?? 0,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** Runs one admin command (`npm run backend -- …`) to its end. Throws what it said when it failed. */
export async function runAdmin(options: Omit<BackendOptions, 'port'>, ...words: string[]): Promise<string> {
  const child = spawn(process.execPath, [MAIN, ...words, '--data', options.folder], {
    env: environment({ ...options, port: 0 }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(said);
  return said;
}
