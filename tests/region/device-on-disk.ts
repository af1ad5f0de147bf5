import path from 'node:path';
import { syncOnce, type SyncOutcome } from '#core/sync/sync-once.ts';
import { commit } from '#db/journal.ts';
import { openStore } from '#db/open.ts';
import { createStore, type Store } from '#db/store.ts';
import { regionClient, type RegionClient } from './client.ts';

/** What a device needs to be opened again, by whatever process. */
export interface DeviceOnDisk {
  readonly folder: string;
  readonly address: string;
  readonly token: string;
  /** its name at the region */
  readonly name: string;
}

export const DOSSIER = 'gedeeld000000000001';
export const TASK = 'gedeeldetaak00000001';

export function openDevice(device: DeviceOnDisk): { store: Store; client: RegionClient } {
  const file = path.join(device.folder, 'dossiers.db');
  const opened = openStore({ path: file, key: new Uint8Array(32).fill(7), binding: null });
  if (!opened.ok) throw new Error(opened.error.code);
  const store = createStore(opened.value, file, (bytes) => device.name.padStart(bytes * 2, '0'));
  return { store, client: regionClient(device.address, device.token, store.device) };
}

export function meet(
  store: Store,
  client: RegionClient,
  said: (phase: string) => void = () => undefined,
): Promise<SyncOutcome> {
  return syncOnce({
    store,
    region: client.sync,
    clock: () => new Date(),
    progress: ({ phase }) => {
      said(phase);
    },
    changed: () => undefined,
    mayForget: null,
    page: { push: 7, pull: 11, snapshots: 2 },
  });
}

/** One action of one person: the title that everybody sets, and a note of one's own. Returns the operation's number. */
export function type(store: Store, word: string): number {
  const done = commit(store, {
    dossierId: DOSSIER,
    actor: store.device,
    at: new Date().toISOString(),
    action: 'typen',
    changes: [
      { kind: 'taak', id: TASK, type: 'update', fields: { titel: word } },
      { kind: 'notitie', id: `notitie${word}`, type: 'create', fields: { tekst: `Notitie ${word}. ` } },
    ],
  });
  return Number(done?.dot.split(':')[1]);
}

/** The dossier that both work in. */
export function begin(store: Store, place: { gemeente: string; team: string }): void {
  commit(store, {
    dossierId: DOSSIER,
    actor: store.device,
    at: new Date().toISOString(),
    action: 'beginnen',
    changes: [
      { kind: 'huishouden', id: DOSSIER, type: 'create', fields: { naam: 'Gezin Jansen', ...place } },
      { kind: 'taak', id: TASK, type: 'create', fields: { titel: 'Bellen' } },
    ],
  });
}
