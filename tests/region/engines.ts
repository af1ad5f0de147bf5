/** Both databases of the backend, so that one suite runs on each. */
import { afterAll, beforeAll, describe } from 'vitest';
import { openEmbedded } from '../../backend/sql/embedded.ts';
import { openPostgres } from '../../backend/sql/postgres.ts';
import type { Database } from '../../backend/sql/sql.ts';
import { NO_POSTGRES, startCluster, type Cluster } from './throwaway-postgres.ts';

export interface Engine {
  readonly kind: 'postgres' | 'embedded';
  /** opened before the tests of this suite */
  db: Database;
  /** on PostgreSQL */
  cluster: Cluster | null;
}

/**
 * Runs the suite on the embedded database and on a throw-away PostgreSQL. Where that cannot be had, its suite is reported
 * as skipped, with the reason in its name.
 */
export function onBothDatabases(title: string, suite: (engine: Engine) => void): void {
  onEmbedded(title, suite);
  onPostgres(title, suite);
}

/** Runs the suite on the embedded database only, for what does not depend on which it is. */
export function onEmbedded(title: string, suite: (engine: Engine) => void): void {
  describe(`${title} (ingebouwde database)`, () => {
    const engine = { kind: 'embedded', cluster: null } as unknown as Engine;
    beforeAll(async () => {
      engine.db = await openEmbedded(null);
    });
    afterAll(() => engine.db.close());
    suite(engine);
  });
}

/** Runs the suite on a throw-away PostgreSQL only. */
export function onPostgres(title: string, suite: (engine: Engine) => void): void {
  const reason = NO_POSTGRES === null ? '' : `: overgeslagen, ${NO_POSTGRES}`;
  describe.skipIf(NO_POSTGRES !== null)(`${title} (PostgreSQL${reason})`, () => {
    const engine = { kind: 'postgres', cluster: null } as unknown as Engine;
    beforeAll(async () => {
      engine.cluster = await startCluster();
      engine.db = openPostgres(engine.cluster.url, { connections: 6, onLost: () => undefined });
    });
    afterAll(async () => {
      await engine.db.close();
      await engine.cluster?.stop();
    });
    suite(engine);
  });
}
