import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { digestOf } from '#tests/support/digest.ts';
import { listRegionRows } from '#db/sync/region-rows.ts';
import { tempFolder } from '#tests/support/temp.ts';
import { demoTeam } from '../../backend/demo-issuer/accounts.ts';
import { chance } from './chance.ts';
import { startBackend, type BackendProcess } from './backend-process.ts';
import { begin, DOSSIER, meet, openDevice, TASK, type DeviceOnDisk } from './device-on-disk.ts';
import { regionClient } from './client.ts';
import { signIn } from './sign-in.ts';
import { NO_POSTGRES } from './throwaway-postgres.ts';
import { withPostgres } from './with-postgres.ts';

const ROUNDS = Number(process.env['KEUKENTAFEL_KILL_ROUNDS'] ?? 200);
const SEED = Number(process.env['KEUKENTAFEL_KILL_SEED'] ?? 1);
const ROUND_MS = 12_000;
const MOST_LINES = 60;

const reason = NO_POSTGRES === null ? '' : ` (overgeslagen: ${NO_POSTGRES})`;

describe.skipIf(NO_POSTGRES !== null)(`processes that are killed${reason}`, () => {
  const here = withPostgres();

  it(
    `lose nothing that was saved, in ${ROUNDS} rounds: devices, backend and PostgreSQL, under load`,
    async () => {
      const folder = tempFolder();
      const start = (port: number) =>
        startBackend({ issuer: here.issuer.issuer, databaseUrl: here.cluster.url, folder, port });
      let backend: BackendProcess = await start(0);
      const { address } = backend;
      const port = Number(new URL(address).port);
      const devices: DeviceOnDisk[] = [];
      for (const [index, account] of ['noor', 'tarik'].entries()) {
        const { token } = await signIn(here.issuer.issuer, account);
        const name = String(index + 1).padStart(16, '0');
        const made = await regionClient(address, token).apparaat.registreer({
          device: name,
          naam: 'Laptop',
        });
        if (!made.ok) throw new Error(made.error.code);
        devices.push({ folder: tempFolder(), address, token, name });
      }
      for (const [index, device] of devices.entries()) {
        const { store, client } = openDevice(device);
        if (index === 0) begin(store, { gemeente: '0603', team: demoTeam('0603').naam });
        await meet(store, client);
        store.close();
      }

      const saved: { device: string; seq: number; word: string }[] = [];
      const answered = new Map<string, number>();
      let lines = 0;
      let met = 0;
      let heard = (): void => undefined;
      const run = (device: DeviceOnDisk): ChildProcess => {
        const child = spawn(
          process.execPath,
          [path.join(import.meta.dirname, 'kill-client.ts'), JSON.stringify(device)],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        // a line that was cut off by the end has no word at its end: it was not told whole
        createInterface({ input: child.stdout }).on('line', (line) => {
          const [what, first = '', second = ''] = line.split(' ');
          if (what === 'saved' && /p\d+x\d+$/.test(second))
            saved.push({ device: device.name, seq: Number(first), word: second });
          if (what === 'met' && /^\d+$/.test(second)) {
            met += 1;
            answered.set(device.name, Number(second));
          }
          lines += 1;
          heard();
        });
        return child;
      };
      const end = async (child: ChildProcess): Promise<void> => {
        const gone = once(child, 'close');
        child.kill('SIGKILL');
        await gone;
      };
      const clients = devices.map(run);
      const pick = chance(SEED);
      for (let round = 0; round < ROUNDS; round += 1) {
        const at = lines + 1 + pick(MOST_LINES);
        await new Promise<void>((resolve) => {
          heard = () => {
            if (lines >= at) resolve();
          };
        });
        expect(backend.isRunning(), `the backend ended by itself before round ${round}`).toBe(true);
        const victim = pick(5);
        if (victim === 4) await here.cluster.crash();
        else if (victim >= 2) {
          await backend.kill();
          backend = await start(port);
        } else {
          const child = clients[victim];
          const device = devices[victim];
          if (child && device) {
            await end(child);
            clients[victim] = run(device);
          }
        }
      }
      await Promise.all(clients.map(end));

      const opened = devices.map(openDevice);
      for (let time = 0; time < 2; time += 1) {
        for (const { store, client } of opened)
          expect(await meet(store, client)).toEqual({ kind: 'done', differed: [] });
      }
      const [one, two] = opened.map(({ store }) => listRegionRows(store, DOSSIER));
      expect(digestOf(one ?? [])).toBe(digestOf(two ?? []));

      const db = new pg.Client({ connectionString: here.cluster.adminUrl });
      await db.connect();
      const { rows: log } = await db.query<{ device: string; seq: string; changes: string }>(
        'SELECT device, seq, changes FROM operatie ORDER BY device, seq',
      );
      await db.end();
      const words = new Map(log.map(({ device, seq, changes }) => [`${device}:${seq}`, changes]));
      expect(saved.length).toBeGreaterThan(ROUNDS);
      expect(met).toBeGreaterThan(0);
      for (const { device, seq, word } of saved) expect(words.get(`${device}:${seq}`)).toContain(word);
      for (const { name } of devices) {
        const seqs = log.filter(({ device }) => device === name).map(({ seq }) => Number(seq));
        expect(seqs).toEqual(seqs.map((_, index) => index + 1));
        expect(seqs.length).toBeGreaterThanOrEqual(answered.get(name) ?? 0);
      }
      // every note of everybody is on both devices; of the one title there is a value, and what stands beside it
      for (const rows of [one ?? [], two ?? []]) {
        const notes = new Set(rows.map(({ id }) => id));
        expect(saved.filter(({ word }) => !notes.has(`notitie${word}`))).toEqual([]);
        expect(rows.find(({ id }) => id === TASK)?.fields['titel']).toBeDefined();
      }
      for (const { store } of opened) store.close();
      await backend.stop();
    },
    60_000 + ROUNDS * ROUND_MS,
  );
});
