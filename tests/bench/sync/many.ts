import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { DEVICE_HEADER, RPC_PATH } from '#shared/contract/region/procedure.ts';
import { regionClient } from '#tests/region/client.ts';
import { percentile, report, timed, type Measurement } from '../measure.ts';
import type { BenchRegion, Worker } from './region.ts';

const DEVICES = 500;
const OPERATIONS = 200;
const PER_PUSH = 200;
const ROWS = 40;
const CONNECTIONS = 10;
const BATCH = 200;

interface Device {
  readonly name: string;
  readonly worker: Worker;
  /** requests as they travel, made before the clock runs */
  readonly bodies: Buffer[];
}

/** An operation of a device of its own: begins a dossier, adds rows, then changes them by turns. */
function operationOf(device: string, worker: Worker, seq: number) {
  const dossier = `d${device}`;
  const row = `t${device}x${seq <= ROWS ? seq : 2 + (seq % (ROWS - 1))}`;
  const base = (value: unknown, from: number | null) => ({
    new: value,
    base: from === null ? null : `${device}:${from}`,
  });
  const lastSet = seq <= 2 * ROWS - 1 ? 2 + (seq % (ROWS - 1)) : seq - (ROWS - 1);
  const change =
    seq === 1
      ? {
          entity: 'huishouden',
          id: dossier,
          kind: 'create',
          fields: {
            naam: base('Gezin Jansen', null),
            gemeente: base(worker.gemeente, null),
            team: base(worker.team, null),
          },
        }
      : seq <= ROWS
        ? {
            entity: 'taak',
            id: row,
            kind: 'create',
            fields: { titel: base(`Bel de huisarts, ${seq}`, null), gedaanOp: base(null, null) },
          }
        : {
            entity: 'taak',
            id: row,
            kind: 'update',
            fields: { titel: base(`Een zin die iemand zegt, nummer ${seq}`, lastSet) },
          };
  return {
    device,
    seq,
    actor: worker.account,
    dossier_id: dossier,
    schema_version: 1,
    device_time: '2026-11-02T09:00:00.000Z',
    changes: [change],
  };
}

async function makeDevices(region: BenchRegion): Promise<Device[]> {
  const devices: Device[] = [];
  for (let index = 0; index < DEVICES; index += 1) {
    const worker = region.workers[index % region.workers.length];
    if (!worker) throw new Error('nobody works here');
    const name = randomBytes(8).toString('hex');
    const client = regionClient(region.backend.address, worker.token, name);
    const made = await client.apparaat.registreer({ device: name, naam: 'Laptop' });
    if (!made.ok) throw new Error(made.error.code);
    const { dataset, epoch } = await client.sync.hello({ device: name });
    const bodies = Array.from({ length: OPERATIONS / PER_PUSH }, (_, page) => {
      const operations = Array.from({ length: PER_PUSH }, (__, at) =>
        operationOf(name, worker, page * PER_PUSH + at + 1),
      );
      return gzipSync(JSON.stringify({ json: { dataset, epoch, device: name, operations } }));
    });
    devices.push({ name, worker, bodies });
  }
  return devices;
}

/** 500 devices bring 200 operations each, all at once, against bare batched inserts of the same rows. */
export async function measureMany(region: BenchRegion): Promise<Measurement[]> {
  if (!region.cluster) return [];
  const devices = await makeDevices(region);
  const taken: number[] = [];
  let errors = 0;
  let applied = 0;
  const bring = async ({ name, worker, bodies }: Device): Promise<void> => {
    for (const body of bodies) {
      for (;;) {
        const start = performance.now();
        const response = await fetch(`${region.backend.address}${RPC_PATH}/sync/push`, {
          method: 'POST',
          body: new Uint8Array(body),
          headers: {
            authorization: `Bearer ${worker.token}`,
            'content-type': 'application/json',
            'content-encoding': 'gzip',
            [DEVICE_HEADER]: name,
          },
        });
        const text = await response.text();
        const wait = Number(response.headers.get('retry-after') ?? 0);
        if (response.status === 503 && wait > 0) {
          // told to come back: with the jitter that devices have
          await new Promise((resolve) => setTimeout(resolve, wait * 1000 * (0.5 + Math.random())));
          continue;
        }
        taken.push(performance.now() - start);
        if (response.status !== 200) errors += 1;
        applied += text.split('"applied"').length - 1;
        break;
      }
    }
  };
  const ms = await timed(() => Promise.all(devices.map(bring)));
  if (applied !== DEVICES * OPERATIONS) errors += 1;
  const bare = await bareInserts(region.cluster.adminUrl, devices);
  const name = '500 devices bring 200 operations each at once';
  return [
    report(name, 'ms', { ours: ms, reference: bare }, { ratio: 2 }),
    report(`${name}: push, p95`, 'ms', { ours: percentile(taken, 0.95), reference: null }, { most: 1000 }),
    report(`${name}: errors`, 'errors', { ours: errors, reference: null }, { most: 0 }),
  ];
}

/** Milliseconds for the same log lines and rows, in batches, each a transaction, over as many connections. */
async function bareInserts(url: string, devices: readonly Device[]): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const names = devices.map(({ name }) => name);
  const tables = [];
  for (const [table, column] of [
    ['operatie', 'device'],
    ['rij', `substring(id from 2 for 16)`],
  ] as const) {
    await pool.query(`CREATE TABLE kaal_${table} (LIKE ${table} INCLUDING ALL)`);
    const { rows } = await pool.query<Record<string, unknown>>(
      `SELECT * FROM ${table} WHERE ${column} = ANY ($1) ORDER BY ${column}`,
      [names],
    );
    const columns = Object.keys(rows[0] ?? {});
    const { rows: types } = await pool.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0`,
      [table],
    );
    const typeOf = new Map(types.map(({ name, type }) => [name, type]));
    const values = columns.map((column, at) => `$${at + 1}::${typeOf.get(column) ?? 'text'}[]`).join(', ');
    tables.push({
      text: `INSERT INTO kaal_${table} (${columns.join(', ')}) SELECT * FROM unnest(${values})`,
      batches: Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => {
        const batch = rows.slice(index * BATCH, (index + 1) * BATCH);
        return columns.map((column) => batch.map((row) => row[column]));
      }),
    });
  }
  const work = tables.flatMap(({ text, batches }) => batches.map((params) => ({ text, params })));
  const ms = await timed(() => Promise.all(work.map(({ text, params }) => pool.query(text, params))));
  await pool.query('DROP TABLE kaal_operatie, kaal_rij');
  await pool.end();
  return ms;
}
