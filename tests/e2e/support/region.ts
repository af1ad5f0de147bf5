/** A real region for a spec: the backend as a process of its own, behind a line that the spec can cut. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { appRoot } from './host.ts';

export interface RegionUnderTest {
  /** where the apps find it */
  readonly address: string;
  /** the same region past the line that can be cut: for who is no app */
  readonly direct: string;
  /** no app reaches it any more */
  cut(): void;
  restore(): void;
  stop(): Promise<void>;
}

/** Starts a region with the fictitious people of the demo and nothing else in it. */
export async function startRegion(): Promise<RegionUnderTest> {
  const data = mkdtempSync(join(tmpdir(), 'kt-regio-'));
  const env = { ...process.env, LOG_LEVEL: 'warn', DATABASE_URL: '', OIDC_ISSUER: '', NODE_ENV: 'test' };
  const child = spawn(
    join(appRoot, 'node_modules/.bin/node'),
    [
      '--disable-warning=ExperimentalWarning',
      join(appRoot, 'backend/main.ts'),
      '--demo',
      '--port',
      '0',
      '--data',
      data,
    ],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const own = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /De regio luistert op (http:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => {
      reject(new Error(`the region ended with ${code}`));
    });
  });
  const line = await startLine(Number(new URL(own).port));
  return {
    ...line,
    direct: own,
    async stop() {
      line.cut();
      await line.close();
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function startLine(target: number) {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.once('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    cut() {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    restore() {
      isCut = false;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
