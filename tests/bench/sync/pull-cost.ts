import { readEntries } from '#shared/contract/region/sync.ts';
import pg from 'pg';
import { regionClient } from '#tests/region/client.ts';
import { randomBytes } from 'node:crypto';
import { median, report, timed, type Measurement } from '../measure.ts';
import { countingProxy } from './proxy.ts';
import type { BenchRegion } from './region.ts';

const SIZES = [1000, 10_000, 100_000];
const CHANGED = 10;
const TIMES = 15;

/** One pull of ten changed dossiers while more and more of them exist: it costs what changed. */
export async function measurePullCost(region: BenchRegion): Promise<Measurement[]> {
  const worker = region.workers.at(-1);
  if (!region.cluster || !worker) return [];
  const db = new pg.Client({ connectionString: region.cluster.adminUrl });
  await db.connect();
  const proxy = await countingProxy(region.backend.address);
  const device = randomBytes(8).toString('hex');
  const client = regionClient(proxy.address, worker.token, device);
  await client.apparaat.registreer({ device, naam: 'Laptop' });
  const { dataset, epoch } = await client.sync.hello({ device });
  const samples: { ms: number; bytes: number }[] = [];
  let there = 0;
  for (const size of SIZES) {
    await fill(db, worker, there, size);
    there = size;
    const { positions } = await client.sync.hello({ device });
    const since = { [worker.gemeente]: (positions[worker.gemeente] ?? 0) - CHANGED };
    const pull = () => client.sync.pull({ dataset, epoch, device, since, most: 1000 });
    const page = await pull();
    if (!('entries' in page) || readEntries(page.entries).length !== CHANGED)
      throw new Error('the page is not what was asked');
    const before = proxy.bytes();
    const ms: number[] = [];
    for (let time = 0; time < TIMES; time += 1) ms.push(await timed(pull));
    samples.push({ ms: median(ms), bytes: (proxy.bytes() - before) / TIMES });
  }
  proxy.stop();
  await db.end();
  const least = samples[0];
  return samples.flatMap(({ ms, bytes }, index) => {
    const name = `pull of 10 changed dossiers of ${(SIZES[index] ?? 0).toLocaleString('en')}`;
    return [
      report(name, 'ms', { ours: ms, reference: least?.ms ?? null }, { ratio: 2 }),
      report(
        `${name}: on the wire`,
        'bytes',
        { ours: bytes, reference: least?.bytes ?? null },
        { ratio: 1.1 },
      ),
    ];
  });
}

/** Dossiers `from` … `to` as pushes would have left them, ten of which changed last. */
async function fill(
  db: pg.Client,
  worker: { gemeente: string; team: string; account: string },
  from: number,
  to: number,
): Promise<void> {
  const { rows } = await db.query<{ positie: string }>(
    'INSERT INTO stand (gemeente) VALUES ($1) ON CONFLICT (gemeente) DO UPDATE SET positie = stand.positie RETURNING positie',
    [worker.gemeente],
  );
  const at = Number(rows[0]?.positie ?? 0);
  const { gemeente, team, account } = worker;
  await db.query(
    `INSERT INTO dossier SELECT $1, 'kosten' || lpad(i::text, 12, '0'), $2, ARRAY[$2], $3 + i - $4, repeat('0', 32)
     FROM generate_series($4::int + 1, $5::int) AS i`,
    [gemeente, team, at, from, to],
  );
  await db.query(
    `INSERT INTO operatie (gemeente, device, seq, medewerker_id, actor, dossier_id, schema_version, device_time,
       ontvangen_op, changes, uitkomst, positie)
     SELECT $1, 'eeeeeeeeeeeeeeee', i, $2, $2, 'kosten' || lpad(i::text, 12, '0'), 1, '2026-11-02T09:00:00.000Z', now(),
       json_build_array(json_build_object('entity', 'huishouden', 'id', 'kosten' || lpad(i::text, 12, '0'), 'kind', 'create',
         'fields', json_build_object('naam', json_build_object('new', 'Gezin ' || i, 'base', NULL))))::text,
       'applied', $3 + i - $4
     FROM generate_series($4::int + 1, $5::int) AS i`,
    [gemeente, account, at, from, to],
  );
  await db.query('UPDATE stand SET positie = positie + $2 WHERE gemeente = $1', [gemeente, to - from]);
  await db.query('ANALYZE dossier, operatie');
}
