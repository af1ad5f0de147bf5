import Database from 'better-sqlite3';
import type { RegionClient } from '#core/sync/region-client.ts';
import { syncOnce, type SyncDeps, type SyncOutcome } from '#core/sync/sync-once.ts';
import { commit, type ChangeRequest } from '#db/journal.ts';
import { migrate } from '#db/migrate.ts';
import { findRecord } from '#db/records.ts';
import { createStore, type Store } from '#db/store.ts';
import { undoLast } from '#db/undo.ts';

/** One device of the simulation: the real store, in memory. */
export interface SimDevice {
  readonly name: string;
  readonly store: Store;
  readonly naam: string;
  /** what the wall clock of this device says, in ms; it may jump */
  clock: number;
  /** schema that its program writes */
  schema: number;
}

/** A device that has never met anybody. */
export function createDevice(index: number): SimDevice {
  const db = new Database(':memory:');
  const migrated = migrate(db);
  if (!migrated.ok) throw new Error(migrated.error.code);
  const name = (index + 1).toString(16).padStart(16, '0');
  const store = createStore(db, ':memory:', (bytes) => name.padStart(bytes * 2, '0').slice(0, bytes * 2));
  return { name: store.device, store, naam: `Consulent ${index}`, clock: Date.UTC(2026, 0, 5), schema: 1 };
}

/** What somebody does in one dossier; false when it came to nothing. */
export function act(
  device: SimDevice,
  dossierId: string,
  action: string,
  changes: readonly ChangeRequest[],
): boolean {
  device.clock += 1000;
  const done = commit(device.store, {
    dossierId,
    actor: device.naam,
    at: new Date(device.clock).toISOString(),
    action,
    changes,
  });
  // a newer program would write its own number
  if (done && device.schema > 1) {
    device.store
      .sql('UPDATE operation SET schema_version = ? WHERE seq = ?')
      .run(device.schema, Number(done.dot.split(':')[1]));
  }
  return done !== null;
}

/** Takes back the last change in a dossier. */
export function undo(device: SimDevice, dossierId: string): void {
  device.clock += 1000;
  undoLast(device.store, { dossierId, actor: device.naam, at: new Date(device.clock).toISOString() });
}

/** Rows of a kind in a dossier that are there, oldest first. */
export function idsOf(device: SimDevice, dossierId: string, kind: string): string[] {
  return device.store
    .sql('SELECT id FROM record WHERE dossier_id = ? AND kind = ? AND deleted_dot IS NULL ORDER BY rank')
    .all(dossierId, kind)
    .map((raw) => String(raw['id']));
}

/** Dossiers on the device. */
export function dossiersOf(device: SimDevice): string[] {
  return device.store
    .sql("SELECT id FROM record WHERE kind = 'huishouden' AND deleted_dot IS NULL ORDER BY id")
    .all()
    .map((raw) => String(raw['id']));
}

/** The value of a field as the device shows it. */
export function shown(device: SimDevice, id: string, field: string): unknown {
  return findRecord(device.store, id)?.fields[field];
}

/** One meeting with the region over a line; small pages, so that stories have several. */
export function meet(
  device: SimDevice,
  region: RegionClient,
  mayForget: number | null,
  page: NonNullable<SyncDeps['page']> = { push: 3, pull: 4, snapshots: 2 },
): Promise<SyncOutcome> {
  return syncOnce({
    store: device.store,
    region,
    clock: () => new Date((device.clock += 10)),
    progress: () => undefined,
    changed: () => undefined,
    mayForget,
    page,
  });
}
