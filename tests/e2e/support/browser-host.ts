import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { BrowserContext, Page } from '@playwright/test';
import type { AppContract } from '#shared/contract/app.ts';
import { appRoot, hostArgs, hostEnv, type HostStart, type RunningHost } from './host.ts';
import { killHard } from './processes.ts';

export interface LoopbackHost {
  readonly child: ChildProcess;
  /** The one-time address. */
  readonly address: string;
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Starts the browser host without a window and waits for its address. Throws what it said when it does not start. */
export async function startLoopbackHost(start: HostStart): Promise<LoopbackHost> {
  const program = join(appRoot, 'dist/browser-host/browser-host.js');
  // The built app serves Node 20 too; tests run it on the Node that runs them. The channel ends it when a test dies.
  const env = hostEnv();
  delete env['KEUKENTAFEL_SQLITE_BINDING'];
  const child = spawn(process.execPath, [program, ...hostArgs(start), '--no-open'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => {
    said.push(chunk.toString());
    process.stderr.write(chunk);
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.startsWith('http://127.0.0.1:')) resolve(line);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said.join('')}`)));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  return { child, address, origin: new URL(address).origin, stop };
}

/** Starts the browser host and opens it in this page, or in a new one of the context. */
export async function startInBrowser(
  context: BrowserContext,
  start: HostStart,
  page?: Page,
): Promise<RunningHost> {
  const host = await startLoopbackHost(start);
  const shown = page ?? (await context.newPage());
  await shown.goto(host.address);
  return { page: shown, stop: host.stop, kill: () => killHard(host.child) };
}

/** The contract of a running host without a page, for what a test prepares or measures. Uses up the one-time address. */
export async function callHost(host: LoopbackHost): Promise<ContractRouterClient<AppContract>> {
  const opened = await fetch(host.address, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return createORPCClient(
    new RPCLink({ url: `${host.origin}/rpc`, headers: { cookie, origin: host.origin } }),
  );
}
