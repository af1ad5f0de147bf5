/** A whole region for a test: migrated, seeded with the demo, with its provider, listening on loopback. */
import { randomBytes } from 'node:crypto';
import type { Limits } from '../../backend/http/limits.ts';
import { STANDARD_LIMITS } from '../../backend/http/limits.ts';
import { run, type Running } from '../../backend/run.ts';
import { migrate } from '../../backend/sql/migrate.ts';
import type { Database } from '../../backend/sql/sql.ts';
import { regionClient, type RegionClient } from './client.ts';
import { CLIENT_ID } from './sign-in.ts';

/** The demo provider signs by the real time, so its tokens can only be judged by that. */
export const realClock = (): Date => new Date();

export interface TestRegion extends Running {
  /** every line that the log got */
  readonly lines: string[];
  client(token: string, device?: string): RegionClient;
}

/** Starts a region; `stop` leaves the database open. */
export async function startRegion(
  db: Database,
  limits: Partial<Limits> = {},
  clock = realClock,
): Promise<TestRegion> {
  const migrated = await migrate(db);
  if (!migrated.ok) throw new Error(migrated.error.message);
  const lines: string[] = [];
  const running = await run(
    {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: null,
      databaseConnections: 6,
      dataFolder: '',
      demo: true,
      // a test counts what it wrote itself
      demoMonitor: false,
      issuer: null,
      demoIssuerPort: 0,
      clientId: CLIENT_ID,
      audience: 'keukentafel',
      scope: 'openid offline_access regio',
      trustProxy: false,
      logLevel: 'debug',
      stopSeconds: 10,
      monitorKey: null,
      limits: { ...STANDARD_LIMITS, ...limits },
    },
    db,
    {
      clock,
      random: randomBytes,
      fetch,
      say: () => undefined,
      logStream: { write: (line) => void lines.push(line) },
    },
  );
  return {
    ...running,
    lines,
    client: (token, device) => regionClient(running.address, token, device),
  };
}

/** The code of a refusal that a call meets. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'geen';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
