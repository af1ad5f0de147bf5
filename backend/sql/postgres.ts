import pg from 'pg';
import { READ_TYPES, type Database, type Queries } from './sql.ts';

export interface PostgresOptions {
  /** most connections in use at once, besides the one that listens */
  readonly connections: number;
  /** hears of a lost idle connection; the pool replaces it by itself */
  readonly onLost: () => void;
}

/** Milliseconds before a lost listening connection is tried again. */
const RELISTEN_MS = 1000;
const CONNECT_MS = 5000;

type TypeId = Parameters<typeof pg.types.getTypeParser>[0];

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: TypeId, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : READ_TYPES[oid];
    return own ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
  },
};

function queriesOf(client: pg.ClientBase | pg.Pool): Queries {
  return {
    async query<T>(text: string, params: readonly unknown[] = []) {
      const { rows } = await client.query<T & pg.QueryResultRow>(text, [...params]);
      return rows;
    },
  };
}

function placeOf(url: string): string {
  const client = new pg.Client({ connectionString: url });
  return `${client.host}:${client.port}/${client.database ?? ''}`;
}

/** A PostgreSQL database (15 or newer) behind a pool. Connects at the first query. */
export function openPostgres(url: string, options: PostgresOptions): Database {
  const connection = { connectionString: url, types, connectionTimeoutMillis: CONNECT_MS };
  const pool = new pg.Pool({ ...connection, max: options.connections });
  pool.on('error', options.onLost);
  const listeners = new Set<() => Promise<void>>();

  async function listen(channel: string, heard: (payload: string) => void) {
    let stopped = false;
    let client: pg.Client | null = null;
    let again: NodeJS.Timeout | undefined;

    const connect = async (): Promise<void> => {
      const next = new pg.Client(connection);
      next.on('notification', ({ payload }) => heard(payload ?? ''));
      next.on('error', () => undefined);
      next.on('end', () => {
        if (stopped || client !== next) return;
        options.onLost();
        retry();
      });
      try {
        await next.connect();
        await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      } catch (error) {
        await next.end().catch(() => undefined);
        throw error;
      }
      client = next;
    };
    const retry = (): void => {
      again = setTimeout(() => {
        if (!stopped) connect().catch(retry);
      }, RELISTEN_MS);
    };
    await connect();
    const stop = async () => {
      stopped = true;
      clearTimeout(again);
      listeners.delete(stop);
      await client?.end().catch(() => undefined);
    };
    listeners.add(stop);
    return stop;
  }

  return {
    kind: 'postgres',
    place: placeOf(url),
    ...queriesOf(pool),
    async script(text) {
      await pool.query(text);
    },
    async transaction(work, { isolation = 'read committed', opening = '' } = {}) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // nobody hears a connection that is lost between two questions of a transaction: that would end the process
      const lost = (error: Error) => (broken = error);
      client.on('error', lost);
      try {
        await client.query(`BEGIN ISOLATION LEVEL ${isolation}; ${opening}`);
        const result = await work(queriesOf(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((failed: unknown) => {
          broken = failed instanceof Error ? failed : new Error('rollback failed');
        });
        throw error;
      } finally {
        client.off('error', lost);
        client.release(broken);
      }
    },
    listen,
    async close() {
      await Promise.all([...listeners].map((stop) => stop()));
      await pool.end();
    },
  };
}
