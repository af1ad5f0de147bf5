/** A PostgreSQL cluster of its own in a temporary folder, on loopback, gone afterwards. Debian's programs, 15 or newer. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import pg from 'pg';

const BASE = '/usr/lib/postgresql';
const OLDEST = 15;
const DUMP_BYTES = 500_000_000;

function newestPrograms(): string | null {
  if (!existsSync(BASE)) return null;
  const versions = readdirSync(BASE)
    .map(Number)
    .filter((version) => version >= OLDEST && existsSync(join(BASE, String(version), 'bin/initdb')))
    .sort((a, b) => b - a);
  return versions[0] === undefined ? null : join(BASE, String(versions[0]), 'bin');
}

const programs = newestPrograms();

/** Why there is no PostgreSQL to test on, or null. */
export const NO_POSTGRES = programs === null ? 'geen PostgreSQL 15 of nieuwer gevonden' : null;

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it. */
function runAs(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export interface Cluster {
  /** of a superuser, for what only a test does */
  readonly adminUrl: string;
  /** of the owner of the database `regio`: an ordinary user, as in production */
  readonly url: string;
  /** Ends it at once, in the midst of whatever it does (as `pg_ctl stop -m immediate`), and starts it again. */
  crash(): Promise<void>;
  /** All that is in `regio`, as `docs/operations.md` tells to back it up. */
  dump(): Buffer;
  /** Puts a dump in the place of what is in `regio`; nobody may be connected. */
  restore(dump: Buffer): void;
  stop(): Promise<void>;
}

/** Starts a cluster with an empty database `regio`. */
export async function startCluster(): Promise<Cluster> {
  if (programs === null) throw new Error(NO_POSTGRES ?? '');
  const user = runAs();
  const folder = mkdtempSync(join(tmpdir(), 'kt-postgres-'));
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const quiet = { ...user, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-N', '-E', 'UTF8', '--locale=C.UTF-8'],
    quiet,
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const adminUrl = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const program = (name: string) => join(programs, name);
  const start = async () => {
    const server = spawn(
      program('postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
      quiet,
    );
    const gone = once(server, 'exit');
    while (server.exitCode === null && !(await answers(adminUrl))) await new Promise(setImmediate);
    return {
      async end(signal: NodeJS.Signals) {
        server.kill(signal);
        await gone;
      },
    };
  };
  let server = await start();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('CREATE ROLE regio LOGIN CREATEROLE');
  await admin.query('CREATE DATABASE regio OWNER regio');
  // row-level security binds the owner too: who makes backups is another
  await admin.query('CREATE ROLE regio_backup LOGIN BYPASSRLS');
  await admin.query('GRANT pg_read_all_data TO regio_backup');
  await admin.end();
  const regioAs = (role: string) => `postgres://${role}@127.0.0.1:${port}/regio`;
  return {
    adminUrl: regioAs('postgres'),
    url: regioAs('regio'),
    async crash() {
      await server.end('SIGQUIT');
      server = await start();
    },
    dump: () =>
      execFileSync(program('pg_dump'), ['-Fc', '-d', regioAs('regio_backup')], { maxBuffer: DUMP_BYTES }),
    restore(dump) {
      const run = (name: string, args: string[], input: Buffer | string = '') =>
        execFileSync(program(name), args, { input, stdio: ['pipe', 'ignore', 'inherit'] });
      const anew = ['DROP DATABASE regio', 'CREATE DATABASE regio OWNER regio'];
      run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-d', adminUrl, ...anew.flatMap((one) => ['-c', one])]);
      run('pg_restore', ['--exit-on-error', '-d', regioAs('postgres')], dump);
    },
    async stop() {
      await server.end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
