import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { commit } from '#db/journal.ts';
import { findRecord } from '#db/records.ts';
import type { Store } from '#db/store.ts';
import { benchFolder } from '../bench-core.ts';
import { report, timed, type Measurement } from '../measure.ts';
import { Pouch } from './pouch.ts';
import { countingProxy } from './proxy.ts';
import { openDevice, type BenchRegion } from './region.ts';

// Both devices hold the same rows, work apart, and meet: 5,000 operations each, twenty in a dossier before the next, each on a
// row of its own but for one a dossier of which both set the same field (500 of 10,000 operations). A row is a document at
// the reference.
const DOSSIERS = 250;
const EACH = 20;
const PER_DOSSIER = 2 * EACH - 1;
const ROWS = DOSSIERS * PER_DOSSIER;

const dossierId = (index: number): string => `dossier${String(index).padStart(12, '0')}`;
const rowId = (index: number): string => `taak${String(index).padStart(16, '0')}`;
const words = (who: string, index: number): string =>
  `Een zin die iemand aan tafel zegt, ${who} nummer ${index}.`;

/** Rows of which a device sets a field, dossier by dossier: the shared one, then its own. */
function* rowsOf(who: 0 | 1): Generator<number> {
  for (let dossier = 0; dossier < DOSSIERS; dossier += 1) {
    const shared = dossier * PER_DOSSIER;
    yield shared;
    const first = shared + 1 + who * (EACH - 1);
    for (let index = first; index < first + EACH - 1; index += 1) yield index;
  }
}

function rowFields(index: number): Record<string, unknown> {
  return {
    titel: `Taak ${index}: bel de huisarts en leg uit wat er is afgesproken`,
    toelichting: '',
    gedaanOp: null,
  };
}

interface Outcome {
  readonly ms: number;
  readonly bytes: number;
  /** values that somebody typed and that nobody is shown */
  readonly hidden: number;
}

/** 10,000 operations between two devices through the region, and the same between two PouchDBs through their server. */
export async function measureTwoDevices(region: BenchRegion): Promise<Measurement[]> {
  const ours = await withRegion(region);
  const reference = await withPouch();
  const name = 'sync of 10,000 operations, two devices';
  return [
    report(name, 'ms', { ours: ours.ms, reference: reference.ms }, { ratio: 0.1 }),
    report(`${name}: on the wire`, 'bytes', { ours: ours.bytes, reference: reference.bytes }, { ratio: 0.2 }),
    report(
      `${name}: values lost without notice`,
      'values',
      { ours: ours.hidden, reference: reference.hidden },
      { most: 0 },
    ),
  ];
}

async function withRegion(region: BenchRegion): Promise<Outcome> {
  const [worker] = region.workers;
  if (!worker) throw new Error('nobody works here');
  const proxy = await countingProxy(region.backend.address);
  const noor = await openDevice(proxy.address, worker);
  const tarik = await openDevice(proxy.address, worker);
  const act = (store: Store, dossier: string, changes: Parameters<typeof commit>[1]['changes']) =>
    commit(store, {
      dossierId: dossier,
      actor: worker.account,
      at: new Date().toISOString(),
      action: 'meten',
      changes,
      undoable: false,
    });
  for (let index = 0; index < DOSSIERS; index += 1) {
    const id = dossierId(index);
    const tasks = Array.from({ length: PER_DOSSIER }, (_, at) => index * PER_DOSSIER + at);
    const fields = { naam: `Gezin ${index}`, gemeente: worker.gemeente, team: worker.team };
    act(noor.store, id, [
      { kind: 'huishouden', id, type: 'create', fields },
      ...tasks.map((row) => ({
        kind: 'taak',
        id: rowId(row),
        type: 'create' as const,
        fields: rowFields(row),
      })),
    ]);
  }
  await noor.sync();
  await tarik.sync();
  for (const [who, device] of [noor, tarik].entries()) {
    for (const row of rowsOf(who as 0 | 1)) {
      act(device.store, dossierId(Math.floor(row / PER_DOSSIER)), [
        {
          kind: 'taak',
          id: rowId(row),
          type: 'update',
          fields: { titel: words(who === 0 ? 'noor' : 'tarik', row) },
        },
      ]);
    }
  }
  const before = proxy.bytes();
  const ms = await timed(async () => {
    await noor.sync();
    await tarik.sync();
    await noor.sync();
  });
  const bytes = proxy.bytes() - before;
  let hidden = 0;
  for (const { store } of [noor, tarik]) {
    for (const [who, name] of ['noor', 'tarik'].entries()) {
      for (const row of rowsOf(who as 0 | 1)) if (!isShown(store, rowId(row), words(name, row))) hidden += 1;
    }
  }
  for (const { store } of [noor, tarik]) store.close();
  proxy.stop();
  return { ms, bytes, hidden };
}

/** The value stands in the row, or beside it as an open conflict that the person is shown. */
function isShown(store: Store, id: string, value: string): boolean {
  if (findRecord(store, id)?.fields['titel'] === value) return true;
  const beside = store.sql('SELECT candidates FROM conflict WHERE row_id = ?').get(id);
  return String(beside?.['candidates'] ?? '').includes(JSON.stringify(value));
}

async function withPouch(): Promise<Outcome> {
  const folder = benchFolder('pouch');
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'pouch-server.ts'), folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(child, 'exit');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const proxy = await countingProxy(said.toString().trim());
  const remote = `${proxy.address}/dossiers`;
  const devices = [new Pouch(path.join(folder, 'noor')), new Pouch(path.join(folder, 'tarik'))] as const;
  const [noor, tarik] = devices;
  const docs = Array.from({ length: ROWS }, (_, index) => ({ _id: rowId(index), ...rowFields(index) }));
  await noor.bulkDocs(docs);
  await noor.sync(remote);
  await tarik.sync(remote);
  for (const [who, device] of devices.entries()) {
    for (const row of rowsOf(who as 0 | 1)) {
      const doc = await device.get(rowId(row));
      await device.put({ ...doc, titel: words(who === 0 ? 'noor' : 'tarik', row) });
    }
  }
  const before = proxy.bytes();
  const ms = await timed(async () => {
    await noor.sync(remote);
    await tarik.sync(remote);
    await noor.sync(remote);
  });
  const bytes = proxy.bytes() - before;
  let hidden = 0;
  for (const device of devices) {
    for (const [who, name] of ['noor', 'tarik'].entries()) {
      for (const row of rowsOf(who as 0 | 1)) {
        // what a plain read gives; the other revision is only there for who asks for it by name
        if ((await device.get(rowId(row)))['titel'] !== words(name, row)) hidden += 1;
      }
    }
  }
  for (const device of devices) await device.close();
  proxy.stop();
  child.kill('SIGKILL');
  await gone;
  return { ms, bytes, hidden };
}
