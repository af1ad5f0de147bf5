import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { regionClient } from '#tests/region/client.ts';
import { report, type Measurement } from '../measure.ts';
import { forgetPeak, peakMemory, type BenchRegion } from './region.ts';

const DOSSIERS = 2000;
const ROWS = 40;
const PER_PUSH = 10;
const MINUTE = 60_000;
const CLIENT_MB = 350;
const SERVER_MB = 512;

/** A new device of somebody with 2,000 dossiers of 40 rows, in a process of its own; what it and the region hold at most. */
export async function measureFirst(region: BenchRegion): Promise<Measurement[]> {
  const worker = region.workers.find(({ gemeente }) => gemeente !== region.workers[0]?.gemeente);
  if (!worker) throw new Error('nobody works in a second gemeente');
  const device = randomBytes(8).toString('hex');
  const client = regionClient(region.backend.address, worker.token, device);
  await client.apparaat.registreer({ device, naam: 'Laptop' });
  const { dataset, epoch } = await client.sync.hello({ device });
  const field = (value: unknown) => ({ new: value, base: null });
  for (let page = 0; page < DOSSIERS / PER_PUSH; page += 1) {
    const operations = Array.from({ length: PER_PUSH }, (_, at) => {
      const seq = page * PER_PUSH + at + 1;
      const id = `groot${String(seq).padStart(12, '0')}`;
      return {
        device,
        seq,
        actor: worker.account,
        dossier_id: id,
        schema_version: 1,
        device_time: '2026-11-02T09:00:00.000Z',
        changes: [
          {
            entity: 'huishouden',
            id,
            kind: 'create',
            fields: {
              naam: field(`Gezin ${seq}`),
              gemeente: field(worker.gemeente),
              team: field(worker.team),
            },
          },
          ...Array.from({ length: ROWS - 1 }, (__, row) => ({
            entity: 'taak',
            id: `${id}t${row}`,
            kind: 'create',
            fields: {
              titel: field(`Bel de huisarts van gezin ${seq}, taak ${row}`),
              toelichting: field('Wij spraken af dat de dochter meegaat en dat het gesprek thuis is. '),
              gedaanOp: field(null),
            },
          })),
        ],
      };
    });
    const answer = await client.sync.push({ dataset, epoch, device, operations });
    if (!('answers' in answer) || answer.answers.some(({ outcome }) => outcome !== 'applied'))
      throw new Error(JSON.stringify(answer).slice(0, 300));
  }
  forgetPeak(region.backend.pid);
  const said = await runClient([region.backend.address, JSON.stringify(worker)]);
  if (said.dossiers < DOSSIERS) throw new Error(`only ${said.dossiers} dossiers came`);
  const name = 'first sync of 2,000 dossiers';
  return [
    report(name, 'ms', { ours: said.ms, reference: null }, { most: MINUTE }),
    report(
      `${name}: device, most memory`,
      'MB',
      { ours: said.megabytes, reference: null },
      { most: CLIENT_MB },
    ),
    report(
      `${name}: region, most memory`,
      'MB',
      { ours: peakMemory(region.backend.pid), reference: null },
      { most: SERVER_MB },
    ),
  ];
}

async function runClient(args: string[]): Promise<{ ms: number; megabytes: number; dossiers: number }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'first-client.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(child, 'exit');
  return JSON.parse(text) as { ms: number; megabytes: number; dossiers: number };
}
