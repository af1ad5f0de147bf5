import { afterAll, beforeAll } from 'vitest';
import type { DemoIssuer } from '../../backend/demo-issuer/issuer.ts';
import { startIssuer } from './backend-process.ts';
import { startCluster, type Cluster } from './throwaway-postgres.ts';

/** For the tests of a `describe`: a PostgreSQL and an issuer of their own, stopped after the last. Read them inside a test. */
export function withPostgres(): { readonly cluster: Cluster; readonly issuer: DemoIssuer } {
  const started: { cluster?: Cluster; issuer?: DemoIssuer } = {};
  beforeAll(async () => {
    started.cluster = await startCluster();
    started.issuer = await startIssuer();
  });
  afterAll(async () => {
    await started.issuer?.stop();
    await started.cluster?.stop();
  });
  const there = <T>(tool: T | undefined): T => {
    if (tool === undefined) throw new Error('asked before the first test');
    return tool;
  };
  return {
    get cluster() {
      return there(started.cluster);
    },
    get issuer() {
      return there(started.issuer);
    },
  };
}
