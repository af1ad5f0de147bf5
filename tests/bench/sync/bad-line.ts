import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { commit } from '#db/journal.ts';
import { findRecord } from '#db/records.ts';
import { report, timed, type Measurement } from '../measure.ts';
import { openDevice, startBenchRegion } from './region.ts';

// A telephone at the edge of a polder: 300 ms there and back, 64 kbit/s, one packet in a hundred lost. What TCP makes of a
// lost packet is a wait of a resend; it is that wait that is imitated, for everything behind it too.
const ONE_WAY_MS = 150;
const BYTES_PER_MS = 64 / 8;
const PACKET = 1400;
const LOST = 0.01;
const RESEND_MS = 450;
/** What a consulent did in a day of visits: dossiers that were worked in, and changes in each. */
const DOSSIERS = 12;
const CHANGES = 40;

/** Passes TCP on as such a line would; `pick` tells which packets are lost. */
async function badLine(target: string, pick: () => number) {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let bytes = 0;
  const pass = (from: Socket, to: Socket) => {
    let free = 0;
    from.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      for (let at = 0; at < chunk.length; at += PACKET) {
        const packet = chunk.subarray(at, at + PACKET);
        const begin = Math.max(performance.now(), free);
        free = begin + packet.length / BYTES_PER_MS + (pick() < LOST ? RESEND_MS : 0);
        setTimeout(() => to.write(packet), free + ONE_WAY_MS - performance.now());
      }
    });
    from.on('end', () => setTimeout(() => to.end(), Math.max(0, free - performance.now()) + ONE_WAY_MS));
    from.on('error', () => to.destroy());
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.add(near).add(far);
    pass(near, far);
    pass(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Always the same losses (Park and Miller's generator). */
function losses(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A day's work is brought over a bad line and fetched over one by a colleague, against the bytes' own time on that line. */
export async function measureBadLine(): Promise<Measurement[]> {
  const region = await startBenchRegion();
  try {
    const [worker] = region.workers;
    if (!worker) throw new Error('nobody works here');
    const line = await badLine(region.backend.address, losses(7));
    const noor = await openDevice(line.address, worker);
    const tarik = await openDevice(line.address, worker);
    const sentence = (dossier: number, change: number) =>
      `Wij spraken af dat de dochter meegaat naar de huisarts; bezoek ${dossier}, zin ${change}.`;
    const dossierId = (dossier: number) => `bezoek${String(dossier).padStart(12, '0')}`;
    for (let dossier = 0; dossier < DOSSIERS; dossier += 1) {
      for (let change = 0; change <= CHANGES; change += 1) {
        const id = dossierId(dossier);
        commit(noor.store, {
          dossierId: id,
          actor: worker.account,
          at: new Date().toISOString(),
          action: 'meten',
          changes:
            change === 0
              ? [
                  {
                    kind: 'huishouden',
                    id,
                    type: 'create',
                    fields: { naam: `Gezin ${dossier}`, gemeente: worker.gemeente, team: worker.team },
                  },
                ]
              : [
                  {
                    kind: 'notitie',
                    id: `${id}n${change}`,
                    type: 'create',
                    fields: { tekst: sentence(dossier, change) },
                  },
                ],
        });
      }
    }
    const before = line.bytes();
    const ms = await timed(async () => {
      await noor.sync();
      await tarik.sync();
    });
    const lasts = (line.bytes() - before) / BYTES_PER_MS;
    let lost = 0;
    for (let dossier = 0; dossier < DOSSIERS; dossier += 1) {
      for (let change = 1; change <= CHANGES; change += 1) {
        const row = findRecord(tarik.store, `${dossierId(dossier)}n${change}`);
        if (row?.fields['tekst'] !== sentence(dossier, change)) lost += 1;
      }
    }
    line.stop();
    const name = 'a day of visits over a bad line, there and at a colleague';
    return [
      report(name, 'ms', { ours: ms, reference: lasts }, { most: 60_000 }),
      report(`${name}: values lost`, 'values', { ours: lost, reference: null }, { most: 0 }),
    ];
  } finally {
    await region.stop();
  }
}
