import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { openStore } from '#db/open.ts';
import { createStore, type Store } from '#db/store.ts';
import { syncOnce, type SyncOutcome } from '#core/sync/sync-once.ts';
import { regionClient } from '#tests/region/client.ts';
import { startBackend, startIssuer, type BackendProcess } from '#tests/region/backend-process.ts';
import { signIn } from '#tests/region/sign-in.ts';
import { NO_POSTGRES, startCluster, type Cluster } from '#tests/region/throwaway-postgres.ts';
import { DEMO_ACCOUNTS, demoTeam } from '../../../backend/demo-issuer/accounts.ts';
import { benchFolder } from '../bench-core.ts';

/** A region of processes of its own: PostgreSQL where there is one, the backend, the provider. */
export interface BenchRegion {
  readonly backend: BackendProcess;
  readonly cluster: Cluster | null;
  readonly issuer: string;
  readonly workers: readonly Worker[];
  stop(): Promise<void>;
}

/** Somebody who may write dossiers, signed in. */
export interface Worker {
  readonly account: string;
  readonly gemeente: string;
  readonly team: string;
  readonly token: string;
}

export async function startBenchRegion(env: Record<string, string> = {}): Promise<BenchRegion> {
  const cluster = NO_POSTGRES === null ? await startCluster() : null;
  const issuer = await startIssuer();
  const backend = await startBackend({
    issuer: issuer.issuer,
    databaseUrl: cluster?.url ?? null,
    folder: benchFolder('region'),
    port: 0,
    env,
  });
  const workers: Worker[] = [];
  for (const { id, rol, gemeenten } of DEMO_ACCOUNTS) {
    const [gemeente = ''] = gemeenten;
    if (rol !== 'consulent') continue;
    const { token } = await signIn(issuer.issuer, id);
    workers.push({ account: id, gemeente, team: demoTeam(gemeente).naam, token });
  }
  return {
    backend,
    cluster,
    issuer: issuer.issuer,
    workers,
    async stop() {
      await backend.stop();
      await issuer.stop();
      await cluster?.stop();
    },
  };
}

/** An encrypted store on disk, registered at the region. */
export async function openDevice(address: string, worker: Worker) {
  const file = path.join(benchFolder('device'), 'dossiers.db');
  const opened = openStore({ path: file, key: new Uint8Array(32).fill(7), binding: null });
  if (!opened.ok) throw new Error(opened.error.code);
  const store = createStore(opened.value, file, (count) => randomBytes(count).toString('hex'));
  const client = regionClient(address, worker.token, store.device);
  const made = await client.apparaat.registreer({ device: store.device, naam: 'Laptop' });
  if (!made.ok) throw new Error(made.error.code);
  return { store, client, file, sync: () => syncWith(store, client.sync) };
}

/** One whole meeting, which must end well. */
export async function syncWith(
  store: Store,
  region: Parameters<typeof syncOnce>[0]['region'],
): Promise<SyncOutcome> {
  const outcome = await syncOnce({
    store,
    region,
    clock: () => new Date(),
    progress: () => undefined,
    changed: () => undefined,
    mayForget: null,
  });
  if (outcome.kind !== 'done' || outcome.differed.length > 0) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Most memory in MB that a process has held since {@link forgetPeak}. */
export function peakMemory(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}

export function forgetPeak(pid: number): void {
  fs.writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
