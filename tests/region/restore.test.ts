import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { digestOf } from '#tests/support/digest.ts';
import { listRegionRows } from '#db/sync/region-rows.ts';
import { tempFolder } from '#tests/support/temp.ts';
import { demoTeam } from '../../backend/demo-issuer/accounts.ts';
import { runAdmin, startBackend } from './backend-process.ts';
import { regionClient } from './client.ts';
import { begin, DOSSIER, meet, openDevice, TASK, type } from './device-on-disk.ts';
import { signIn } from './sign-in.ts';
import { NO_POSTGRES } from './throwaway-postgres.ts';
import { withPostgres } from './with-postgres.ts';

const reason = NO_POSTGRES === null ? '' : ` (overgeslagen: ${NO_POSTGRES})`;

describe.skipIf(NO_POSTGRES !== null)(`a region that is put back from a dump${reason}`, () => {
  const here = withPostgres();

  async function ask<T extends pg.QueryResultRow>(text: string): Promise<T[]> {
    const db = new pg.Client({ connectionString: here.cluster.adminUrl });
    await db.connect();
    const { rows } = await db.query<T>(text);
    await db.end();
    return rows;
  }

  it('has every acknowledged operation again, of those who come back and of those who do not', async () => {
    const folder = tempFolder();
    const options = { issuer: here.issuer.issuer, databaseUrl: here.cluster.url, folder };
    let backend = await startBackend({ ...options, port: 0 });
    const { address } = backend;
    const port = Number(new URL(address).port);
    const devices: ReturnType<typeof openDevice>[] = [];
    for (const [index, account] of ['noor', 'tarik'].entries()) {
      const { token } = await signIn(here.issuer.issuer, account);
      const name = String(index + 1).padStart(16, '0');
      const made = await regionClient(address, token).apparaat.registreer({ device: name, naam: 'Laptop' });
      if (!made.ok) throw new Error(made.error.code);
      const device = openDevice({ folder: tempFolder(), address, token, name });
      onTestFinished(() => {
        device.store.close();
      });
      if (index === 0) begin(device.store, { gemeente: '0603', team: demoTeam('0603').naam });
      await meet(device.store, device.client);
      devices.push(device);
    }
    const [noor, tarik] = devices;
    if (!noor || !tarik) throw new Error('two devices were made');
    const words: { device: string; seq: number; word: string }[] = [];
    const work = async (when: string): Promise<void> => {
      for (let turn = 0; turn < 6; turn += 1) {
        for (const [index, { store, client }] of devices.entries()) {
          const word = `woord${when}${index}x${turn}`;
          words.push({ device: store.device, seq: type(store, word), word });
          await meet(store, client);
        }
      }
      for (const { store, client } of devices) await meet(store, client);
    };
    await work('voor');
    const dump = here.cluster.dump();
    await work('na');
    const [before] = await ask<{ n: string }>('SELECT count(*) AS n FROM operatie');

    await backend.stop();
    here.cluster.restore(dump);
    const said = await runAdmin(options, 'hersteld');
    expect(said).toContain('Gemeente 0603: tijdvak 2');
    backend = await startBackend({ ...options, port });
    const [lost] = await ask<{ n: string }>('SELECT count(*) AS n FROM operatie');
    expect(Number(lost?.n)).toBeLessThan(Number(before?.n));

    // Noor comes back; of Tarik, whose laptop does not, she brings what she had pulled
    const later = 'woordlater0x0';
    words.push({ device: noor.store.device, seq: type(noor.store, later), word: later });
    expect(await meet(noor.store, noor.client)).toEqual({ kind: 'done', differed: [] });
    const kept = await ask<{ device: string; seq: string; words: string }>(
      'SELECT device, seq, changes AS words FROM operatie UNION ALL SELECT device, seq, operation FROM doorgegeven',
    );
    const found = new Map(kept.map(({ device, seq, words: text }) => [`${device}:${seq}`, text]));
    expect(
      words.filter(({ device, seq, word }) => found.get(`${device}:${seq}`)?.includes(`"${word}"`) !== true),
    ).toEqual([]);
    const [relayed] = await ask<{ n: string }>('SELECT count(*) AS n FROM doorgegeven');
    expect(Number(relayed?.n)).toBeGreaterThan(0);

    // and when he does, nothing is left over for somebody to look at
    for (let time = 0; time < 2; time += 1) {
      for (const { store, client } of [tarik, noor])
        expect(await meet(store, client)).toEqual({ kind: 'done', differed: [] });
    }
    const log = await ask<{ device: string; seq: string; changes: string; uitkomst: string }>(
      'SELECT device, seq, changes, uitkomst FROM operatie',
    );
    const logged = new Map(log.map((one) => [`${one.device}:${one.seq}`, one]));
    for (const { device, seq, word } of words) {
      expect(logged.get(`${device}:${seq}`)?.changes).toContain(`"${word}"`);
      expect(logged.get(`${device}:${seq}`)?.uitkomst).toMatch(/^(applied|conflict)$/);
    }
    expect(await ask('SELECT 1 FROM doorgegeven')).toEqual([]);
    const [one, two] = devices.map(({ store }) => listRegionRows(store, DOSSIER));
    expect(digestOf(one ?? [])).toBe(digestOf(two ?? []));
    const ids = new Set((one ?? []).map(({ id }) => id));
    expect(words.filter(({ word }) => !ids.has(`notitie${word}`))).toEqual([]);
    expect(ids).toContain(TASK);
    await backend.stop();
  }, 120_000);
});
