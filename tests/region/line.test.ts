import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { digestOf } from '#tests/support/digest.ts';
import { listRegionRows } from '#db/sync/region-rows.ts';
import type { Store } from '#db/store.ts';
import { tempFolder } from '#tests/support/temp.ts';
import { demoTeam } from '../../backend/demo-issuer/accounts.ts';
import { asOwner } from '../../backend/sql/scope.ts';
import { chance } from './chance.ts';
import { regionClient } from './client.ts';
import { begin, DOSSIER, meet, openDevice, type } from './device-on-disk.ts';
import { onBothDatabases } from './engines.ts';
import { faultProxy, FAULTS, type Fault } from './fault-proxy.ts';
import { startRegion, type TestRegion } from './region.ts';
import { signIn } from './sign-in.ts';

const TURNS = 60;

onBothDatabases('a line that loses, doubles, cuts and mixes up messages', (engine) => {
  let region: TestRegion;
  const tokens: string[] = [];
  beforeAll(async () => {
    region = await startRegion(engine.db, { perMinute: 100_000 });
    for (const account of ['noor', 'tarik']) tokens.push((await signIn(region.issuer, account)).token);
  });
  afterAll(() => region.stop());

  it('keeps every word, once and in its order', async () => {
    const pick = chance(11);
    let isGood = true;
    const proxy = await faultProxy(region.address, () =>
      isGood || pick(3) > 0 ? 'fine' : (FAULTS[pick(FAULTS.length)] ?? 'fine'),
    );
    onTestFinished(() => proxy.stop());
    const devices: ReturnType<typeof openDevice>[] = [];
    for (const [index, token] of tokens.entries()) {
      const name = `${index + 1}${engine.kind === 'postgres' ? 'a' : 'b'}`.padStart(16, '0');
      const made = await regionClient(region.address, token).apparaat.registreer({
        device: name,
        naam: 'Laptop',
      });
      if (!made.ok) throw new Error(made.error.code);
      const device = openDevice({ folder: tempFolder(), address: proxy.address, token, name });
      onTestFinished(() => {
        device.store.close();
      });
      if (index === 0) begin(device.store, { gemeente: '0603', team: demoTeam('0603').naam });
      await meet(device.store, device.client);
      devices.push(device);
    }

    isGood = false;
    const words: { store: Store; seq: number; word: string }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [index, { store }] of devices.entries()) {
        const word = `woord${index}x${String(turn).padStart(6, '0')}`;
        words.push({ store, seq: type(store, word), word });
      }
      // at the same time: the messages of both are mixed
      await Promise.allSettled(devices.map(({ store, client }) => meet(store, client)));
    }
    isGood = true;
    for (let time = 0; time < 2; time += 1) {
      for (const { store, client } of devices)
        expect(await meet(store, client)).toEqual({ kind: 'done', differed: [] });
    }

    const met = FAULTS.filter((fault: Fault) => (proxy.done.get(fault) ?? 0) > 0);
    expect(met).toEqual([...FAULTS]);
    const log = await asOwner(engine.db, '0603', (tx) =>
      tx.query<{ device: string; seq: number; changes: string }>(
        'SELECT device, seq, changes FROM operatie ORDER BY device, seq',
      ),
    );
    const logged = new Map(log.map(({ device, seq, changes }) => [`${device}:${seq}`, changes]));
    const wrong = words.filter(
      ({ store, seq, word }) => logged.get(`${store.device}:${seq}`)?.includes(`"${word}"`) !== true,
    );
    expect(wrong.map(({ word }) => word)).toEqual([]);
    expect(log).toHaveLength(words.length + 1);
    const [one, two] = devices.map(({ store }) => listRegionRows(store, DOSSIER));
    expect(digestOf(one ?? [])).toBe(digestOf(two ?? []));
    for (const { store } of devices) {
      const notes = new Set(listRegionRows(store, DOSSIER).map(({ id }) => id));
      expect(words.filter(({ word }) => !notes.has(`notitie${word}`))).toEqual([]);
    }
  }, 90_000);
});
